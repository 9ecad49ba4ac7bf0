import type { Tx } from '../../platform/db/transaction.ts';
import { recipients } from './exchange.entity.ts';

/** Topic of the outbox; the payload is `{ outgoingId }`. */
export const DELIVER = 'exchange.deliver';

/** The document goes out: one message for all recipients, delivered by the relay after commit. */
export async function queueRecipients(
  tx: Tx,
  {
    outgoingId,
    documentId,
    agencyId,
    at,
  }: {
    readonly outgoingId: string;
    readonly documentId: string;
    /** Of the sender. */
    readonly agencyId: string;
    readonly at: string;
  },
): Promise<void> {
  await tx.update(recipients, { outgoingId, queuedAt: null }, { documentId, queuedAt: at });
  tx.enqueue(DELIVER, { outgoingId }, { agencyId });
}
