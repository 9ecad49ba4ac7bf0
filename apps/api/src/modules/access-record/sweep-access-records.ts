import { inTransaction } from '../../platform/db/transaction.ts';
import type { Services } from '../../services.ts';

const PER_STATEMENT = 5000;

/** Records older than the retention go, in small pieces so that nobody waits. Gives how many went. */
export async function sweepAccessRecords({ db, clock, config }: Services): Promise<number> {
  const before = clock.now();
  before.setUTCMonth(before.getUTCMonth() - config.accessRecordMonths);
  let gone = 0;
  for (;;) {
    const { affectedRows } = await inTransaction(
      db,
      async (tx) =>
        await tx.execute('DELETE FROM access_records WHERE at < ? ORDER BY at LIMIT ?', [before, PER_STATEMENT]),
    );
    gone += affectedRows;
    if (affectedRows < PER_STATEMENT) return gone;
  }
}
