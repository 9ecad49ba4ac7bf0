import type { Config } from '../config.ts';
import { demonstration, type DemonstrationRow } from '../modules/settings/settings.entity.ts';
import type { Clock } from '../platform/clock.ts';
import { instantOf } from '../platform/db/columns.ts';
import type { Database } from '../platform/db/database.ts';
import { withNamedLock } from '../platform/db/named-lock.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { Loaded } from './bulk/load.ts';
import { type Filled, seedProvince } from './province.ts';

/** `loaded` is null for the small workload. */
export type Done = { readonly seconds: number; readonly loaded: Loaded | null };

/** Told as it goes on: the province stands, the work begins, the work is done. */
export type Progress = {
  province?(filled: Filled): void;
  work?(): void;
  loading?(documents: number, of: number): void;
  done?(done: Done): void;
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
    const loaded = await fill(db, config, unfinished, progress);
    await inTransaction(db, async (tx) => {
      await tx.update(demonstration, { id: unfinished.id }, { completedAt: clock.now().toISOString() });
    });
    progress.done?.({ seconds: (performance.now() - began) / 1000, loaded });
  });
}

/** Each with its letters and their fonts, only while they are written. */
async function fill(db: Database, config: Config, row: DemonstrationRow, progress: Progress): Promise<Loaded | null> {
  const { id, startedOn, documents, loadedBatches } = row;
  if (documents === null) {
    const { seedWorkload } = await import('./workload.ts');
    await seedWorkload(config, { startedOn, doneUntil: await lastAct(db) });
    return null;
  }
  const { loadWorkload } = await import('./bulk/load.ts');
  return await loadWorkload(db, config.dataDir, { id, startedOn, documents, loadedBatches }, progress.loading);
}

const isUnfinished = async (db: Database) => await db.findOne(demonstration, { completedAt: null });

/** The workload is done in the order of its days, so whatever is older than the last act is done. */
async function lastAct(db: Database): Promise<Date | null> {
  const [row] = await db.query<{ at: string | null }>('SELECT MAX(at) AS at FROM audit_entries');
  return row?.at ? new Date(instantOf(row.at)) : null;
}
