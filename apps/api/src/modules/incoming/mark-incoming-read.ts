import { inTransaction } from '../../platform/db/transaction.ts';
import { useCase } from '../../platform/use-case.ts';
import { markRead } from '../assignments/assignment-tree.ts';
import { lockIncoming } from './incoming.repo.ts';

/** The addressee has opened it (VD-07). Doing it again, or by somebody who is not addressed, changes nothing. */
export const markIncomingRead = useCase([], async ({ db, viewer, now }, incomingId: string) => {
  await inTransaction(db, async (tx) => {
    const row = await lockIncoming(tx, viewer, incomingId);
    const read = await markRead(tx, { type: 'INCOMING', id: row.id }, viewer, now());
    if (read) tx.hint({ type: 'incoming', id: row.id, agencyId: row.agencyId });
  });
  return true;
});
