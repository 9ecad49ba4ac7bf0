import type { Tx } from '../../platform/db/transaction.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { recalls } from './recalls.entity.ts';

/** Topic of the outbox; the payload is `{ outgoingId }`. */
export const RECALL = 'exchange.recall';

/** The recall is put on record; the receivers are told by the relay after commit. */
export async function queueRecall(
  tx: Tx,
  viewer: Viewer,
  { outgoingId, reason, at }: { readonly outgoingId: string; readonly reason: string; readonly at: string },
): Promise<void> {
  await tx.insert(recalls, { outgoingId, reason, recalledAt: at, recalledByPositionId: viewer.positionId });
  tx.enqueue(RECALL, { outgoingId }, { agencyId: viewer.agencyId });
}
