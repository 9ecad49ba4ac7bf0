import type { Config } from '../config.ts';
import { demonstration } from '../modules/settings/settings.entity.ts';
import type { Clock } from '../platform/clock.ts';
import { instantOf } from '../platform/db/columns.ts';
import type { Database } from '../platform/db/database.ts';
import { withNamedLock } from '../platform/db/named-lock.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { type Filled, seedProvince } from './province.ts';

/** Told as it goes on: the province stands, the work begins, the work is done. */
export type Progress = {
  province?(filled: Filled): void;
  work?(): void;
  done?(seconds: number): void;
};

/**
 * The demonstration province with its work, into an empty database; where a former start was killed in the middle it
 * goes on. Of several processes one works and the others wait for it.
 */
export async function provideDemonstration(
  db: Database,
  config: Config,
  clock: Clock,
  progress: Progress = {},
): Promise<void> {
  const filled = await seedProvince(db, config, clock);
  if (filled !== null) progress.province?.(filled);
  if (!(await isUnfinished(db))) return;
  await withNamedLock(db, 'demonstration', async () => {
    const unfinished = await isUnfinished(db);
    if (!unfinished) return;
    progress.work?.();
    const began = performance.now();
    // With its letters and their fonts, only while they are written.
    const { seedWorkload } = await import('./workload.ts');
    await seedWorkload(config, { startedOn: unfinished.startedOn, doneUntil: await lastAct(db) });
    await inTransaction(db, async (tx) => {
      await tx.update(demonstration, { id: unfinished.id }, { completedAt: clock.now().toISOString() });
    });
    progress.done?.((performance.now() - began) / 1000);
  });
}

const isUnfinished = async (db: Database) => await db.findOne(demonstration, { completedAt: null });

/** The workload is done in the order of its days, so whatever is older than the last act is done. */
async function lastAct(db: Database): Promise<Date | null> {
  const [row] = await db.query<{ at: string | null }>('SELECT MAX(at) AS at FROM audit_entries');
  return row?.at ? new Date(instantOf(row.at)) : null;
}
