import type { Tx } from '../../platform/db/transaction.ts';
import { type DocumentRelationRow, documentRelations } from './documents.entity.ts';

/** From here on, who holds one of the two sees what the later one does to the earlier one. For good. */
export async function joinDocuments(tx: Tx, relation: Omit<DocumentRelationRow, 'id'>): Promise<void> {
  await tx.insert(documentRelations, relation);
}
