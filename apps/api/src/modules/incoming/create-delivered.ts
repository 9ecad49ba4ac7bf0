import type { CivilDate } from '@qlvb/domain/civil-date';
import type { Tx } from '../../platform/db/transaction.ts';
import type { DocumentRecord } from '../documents/documents.entity.ts';
import { incomingDocuments } from './incoming.entity.ts';
import { indexIncoming } from './incoming.search.ts';
import { pressing } from './pressing.ts';

export type Delivery = { readonly agencyId: string; readonly recipientId: string; readonly dueOn: CivilDate | null };
export type Delivered = {
  readonly document: DocumentRecord;
  readonly at: string;
  readonly deliveries: readonly Delivery[];
};

/**
 * A document issued on the platform reaches its recipients: one small row each, waiting for receipt; the document
 * and its file are there once. Doing it again changes nothing: a recipient has at most one registration.
 * @returns registration by recipient, those already there included
 */
export async function createDelivered(
  tx: Tx,
  { document, at, deliveries }: Delivered,
): Promise<ReadonlyMap<string, string>> {
  const recipientIds = deliveries.map(({ recipientId }) => recipientId);
  const before = await tx.find(incomingDocuments, { recipientId: recipientIds });
  const known = new Set(before.map(({ recipientId }) => recipientId));
  const fresh = deliveries.filter(({ recipientId }) => !known.has(recipientId));
  await tx.insertMany(
    incomingDocuments,
    fresh.map(({ agencyId, recipientId, dueOn }) => ({
      agencyId,
      documentId: document.id,
      recipientId,
      source: 'PLATFORM' as const,
      state: 'AWAITING_RECEIPT' as const,
      receivedAt: at,
      stateSince: at,
      requestedDueOn: dueOn,
      dueOn,
      pressing: pressing(document.urgency, dueOn),
      urgency: document.urgency,
      symbolKey: document.symbolKey,
      issuedOn: document.issuedOn,
      updatedAt: at,
    })),
  );
  const all = await tx.find(incomingDocuments, { recipientId: recipientIds });
  const added = all.filter(({ recipientId }) => !known.has(recipientId));
  indexIncoming(tx, document, added);
  for (const { id, agencyId } of added) tx.hint({ type: 'incoming', id, agencyId });
  return new Map(all.map(({ id, recipientId }) => [recipientId ?? '', id]));
}
