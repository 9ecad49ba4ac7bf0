import type { OutgoingActInput } from '@qlvb/contract/types';
import { inTransaction, type Tx } from '../../platform/db/transaction.ts';
import { found, refuse, validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { createDocument } from '../documents/create-document.ts';
import type { DocumentRow } from '../documents/documents.entity.ts';
import { recipientCountOf } from '../exchange/exchange.loaders.ts';
import { queueRecipients } from '../exchange/queue-recipients.ts';
import { attachSame } from '../files/attachments.ts';
import { authorise } from '../identity/authorise.ts';
import { positionsByIds } from '../identity/identity.loaders.ts';
import { recordIssued } from '../numbering/after-allocation.ts';
import { agenciesByIds } from '../organizations/organizations.loaders.ts';
import { joinAmended } from './amendment.ts';
import { checkPassingOn } from './passing-on.ts';
import { type Held, holdForAct, outgoingSuccess, recordAct, validateNote } from './outgoing.act.ts';

/**
 * Phát hành (NĐ 30/2020 đ.18): the document comes into being, immutable, with the signed version's file,
 * and goes to every recipient. Delivery is the relay's; nothing here waits for a recipient.
 */
export const issueOutgoing = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async ({ db, viewer, today, now }, input: OutgoingActInput) => {
    authorise(viewer, 'outgoing.issue');
    validated(validateNote(input.note));
    return await inTransaction(db, async (tx) => {
      const held = await holdForAct(tx, viewer, input, 'ISSUE', today());
      await checkPassingOn(tx, viewer, held, today());
      const { id, symbol } = held.row;
      const at = now();
      recordIssued(tx, id);
      const { id: documentId } = await writeDocument(tx, viewer, held, at);
      const row = await recordAct(tx, viewer, {
        ...held,
        action: 'ISSUE',
        journal: 'outgoing.issue',
        at,
        note: input.note,
        patch: { documentId },
        details: { symbol, recipients: await recipientCountOf(tx, id) },
      });
      await joinAmended(tx, viewer, row, { laterDocumentId: documentId, at, today: today() });
      await queueRecipients(tx, { outgoingId: id, documentId, agencyId: row.agencyId, at });
      return outgoingSuccess(row);
    });
  },
);

async function writeDocument(tx: Tx, viewer: Viewer, { row, draft }: Held, at: string): Promise<DocumentRow> {
  const { agencyId, number, notation, symbol, issuedOn, typeCode, subject, urgency, circulation } = row;
  if (draft === null) return refuse('FILE_MISSING');
  if (number === null || issuedOn === null) return refuse('NUMBER_MISSING');
  const [agency] = await agenciesByIds(tx, [agencyId], issuedOn);
  const [signer] = await positionsByIds(tx, [row.signerPositionId], issuedOn);
  const document = await createDocument(tx, {
    issuerAgencyId: agencyId,
    issuerName: found(agency).name,
    number,
    notation,
    symbol,
    issuedOn,
    typeCode,
    subject,
    urgency,
    circulation,
    signerName: found(signer).fullName,
    signerTitle: found(signer).title,
    createdAt: at,
  });
  await attachSame(tx, viewer, [draft.attachmentId], { type: 'DOCUMENT', id: document.id }, agencyId);
  return document;
}
