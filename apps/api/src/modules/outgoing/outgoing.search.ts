import { documentType } from '@qlvb/domain/document-types';
import { fullText } from '../../platform/db/full-text.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { type OutgoingRow, outgoingSearch } from './outgoing.entity.ts';

type Searchable = Pick<OutgoingRow, 'id' | 'agencyId' | 'typeCode' | 'subject'>;

/** Replaces the words the document is found by; the symbol has a column of its own. */
export async function writeSearch(tx: Tx, { id, agencyId, typeCode, subject }: Searchable): Promise<void> {
  const tokens = fullText(`${documentType(typeCode).name} ${subject}`, [agencyId]);
  const known = await tx.update(outgoingSearch, { outgoingId: id }, { tokens });
  if (known === 0) await tx.insert(outgoingSearch, { outgoingId: id, tokens });
}
