import type { Tx } from '../../platform/db/transaction.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { decideIncoming } from './incoming.facts.ts';
import type { IncomingRecord } from './incoming.entity.ts';
import { lockIncoming } from './incoming.repo.ts';

/**
 * A reply may begin: the viewer sees the letter and leads its handling. The row stays locked until commit, so the
 * direction cannot be taken back meanwhile.
 * @throws RefusalError, or NOT_FOUND when it is not visible
 */
export async function lockForReply(tx: Tx, viewer: Viewer, incomingId: string): Promise<IncomingRecord> {
  const row = await lockIncoming(tx, viewer, incomingId);
  await decideIncoming(tx, viewer, row, 'DRAFT_REPLY');
  return row;
}
