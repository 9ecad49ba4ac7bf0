import type { Tx } from '../../platform/db/transaction.ts';
import { found } from '../../platform/errors.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { outgoingsByIds } from '../outgoing/outgoing.loaders.ts';
import { recallNotices, recalls } from './recalls.entity.ts';

/** In the transaction in which the receiver cancels its copy, so that the sender sees it at once. */
export async function recordCancelledCopy(
  tx: Tx,
  viewer: Viewer,
  { incomingId, note, at }: { readonly incomingId: string; readonly note: string | null; readonly at: string },
): Promise<void> {
  const notice = found(await tx.lock(recallNotices, { incomingId }));
  await tx.update(
    recallNotices,
    { id: notice.id },
    { cancelledAt: at, cancelledByPositionId: viewer.positionId, note },
  );
  const { outgoingId } = found(await tx.findOne(recalls, { id: notice.recallId }));
  const [sent] = await outgoingsByIds(tx, [outgoingId]);
  tx.audit(viewer, {
    action: 'exchange.cancel-copy',
    objectType: 'OUTGOING',
    objectId: outgoingId,
    details: { agency: viewer.agencyName, note },
  });
  tx.hint({ type: 'outgoing', id: outgoingId, agencyId: found(sent).agencyId });
}
