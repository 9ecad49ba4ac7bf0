import type { Database } from './database.ts';
import { withNamedLock } from './named-lock.ts';

/** Runs what is missing. Several processes may start at once: one migrates, the others wait for it. */
export async function migrate(db: Database, onMigration: (name: string) => void = () => undefined): Promise<void> {
  await withNamedLock(db, 'migrations', async () => {
    for (const { name } of await db.source.runMigrations({ transaction: 'none' })) onMigration(name);
  });
}
