import type { Database } from './database.ts';

/** Long enough for a big migration by another process, short enough to notice a forgotten lock. */
const WAIT_SECONDS = 600;

/**
 * One process at a time over the whole database; the others wait. The server gives the lock back by itself when the
 * process that holds it dies.
 * @throws Error after ten minutes
 */
export async function withNamedLock<T>(
  { source }: Pick<Database, 'source'>,
  name: string,
  work: () => Promise<T>,
): Promise<T> {
  const runner = source.createQueryRunner();
  const lock = `qlvb.${name}.${String(source.options.database)}`.slice(0, 64);
  try {
    const [row] = await runner.manager.query<{ got: number | null }[]>('SELECT GET_LOCK(?, ?) AS got', [
      lock,
      WAIT_SECONDS,
    ]);
    if (row?.got !== 1) throw new Error(`Another process has been at the ${name} of the database for ten minutes`);
    return await work();
  } finally {
    await runner.query('SELECT RELEASE_LOCK(?)', [lock]).catch(() => undefined);
    await runner.release();
  }
}
