import { inTransaction } from '../../platform/db/transaction.ts';
import { refuse } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { assignmentsOfSubjects, endAssignments, isAssignee } from '../assignments/assignment-tree.ts';
import { incomingReaders, incomingReadings } from './incoming.entity.ts';
import { lockIncoming } from './incoming.repo.ts';
import { readerOf, readersOf, seesWholeAgency } from './incoming.visibility.ts';

/**
 * Đã xem, trả lại: the reader of a paper marked XEM XONG TRẢ LẠI gives it back and no longer sees it. Who leads the
 * handling needs it until it is finished; a part beside the lead is given up with it.
 */
export const returnAfterReading = useCase(['RuleRefused'], async ({ db, viewer, now }, incomingId: string) => {
  return await inTransaction(db, async (tx) => {
    const row = await lockIncoming(tx, viewer, incomingId);
    const own = { incomingId: row.id, positionId: viewer.positionId, live: true };
    const reading = await tx.lock(incomingReadings, own);
    if (reading === null || reading.returnedAt !== null) return refuse('NOT_READING');
    const tree = await assignmentsOfSubjects(tx, 'INCOMING', [row.id]);
    const open = tree.filter((node) => node.state === 'OPEN' && isAssignee(viewer, node));
    if (open.some(({ role }) => role === 'LEAD')) return refuse('STILL_LEADING');
    const at = now();
    // A part beside the lead is given up with the paper; handling has not begun by that, and it can be given anew.
    await endAssignments(
      tx,
      open.map(({ id }) => id),
      { state: 'WITHDRAWN', by: viewer, at },
    );
    await tx.update(incomingReadings, { id: reading.id }, { returnedAt: at });
    await tx.execute(`DELETE FROM ${incomingReaders.table} WHERE incoming_id = ? AND reader IN (?)`, [
      row.id,
      [...new Set([readerOf({ toPositionId: viewer.positionId, toUnitId: null }), ...readersOf(viewer)])],
    ]);
    tx.audit(viewer, { action: 'incoming.return-after-reading', objectType: 'INCOMING', objectId: row.id });
    tx.hint({ type: 'incoming', id: row.id, agencyId: row.agencyId });
    return { __typename: 'ReturnAfterReadingSuccess' as const, incomingId: row.id, visible: seesWholeAgency(viewer) };
  });
});
