import type { Database } from './database.ts';

/** Long enough for a big migration by another process, short enough to notice a forgotten lock. */
const WAIT_SECONDS = 600;

/** Runs what is missing. Several processes may start at once: one migrates, the others wait for it. */
export async function migrate(
  { source }: Database,
  onMigration: (name: string) => void = () => undefined,
): Promise<void> {
  const runner = source.createQueryRunner();
  const lock = `qlvb.migrations.${String(source.options.database)}`.slice(0, 64);
  try {
    const [row] = await runner.manager.query<{ got: number | null }[]>('SELECT GET_LOCK(?, ?) AS got', [
      lock,
      WAIT_SECONDS,
    ]);
    if (row?.got !== 1) throw new Error('Another process has been migrating the database for ten minutes');
    for (const { name } of await source.runMigrations({ transaction: 'none' })) onMigration(name);
  } finally {
    await runner.query('SELECT RELEASE_LOCK(?)', [lock]).catch(() => undefined);
    await runner.release();
  }
}
