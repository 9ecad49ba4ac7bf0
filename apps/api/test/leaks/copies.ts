import { letterPdf } from '@qlvb/demo/letter-pdf';
import { letter } from '@qlvb/demo/letters';
import type { Agency } from '../office.ts';
import type { Person } from '../person.ts';
import type { Done, Given } from './acts.ts';

type Act = (who: Person, mutation: string, given: Given, knows?: string) => Promise<Done>;

/** An extract of a letter, which waits for its signer; a copy needs pages that can be read. */
export async function copyLetter({ clerk, leader, units }: Agency, act: Act): Promise<void> {
  const { id: uploadId } = await clerk.upload('Văn bản.pdf', await letterPdf(letter({ number: 4152 })));
  const source = await act(clerk, 'registerIncoming', { uploadId });
  await act(clerk, 'createCopy', {
    documentId: source.document?.id,
    typeCode: 'TRS',
    pages: '1',
    signerPositionId: leader.positionId,
    recipientAgencyIds: [],
    unitIds: [units.NS],
  });
}
