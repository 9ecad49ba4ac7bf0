import type { Database } from '../../platform/db/database.ts';
import { demonstration } from './settings.entity.ts';

/** A province is never taken out again; that there is none may change while another process fills the database. */
const LOOK_AGAIN_MS = 60_000;
const known = new WeakMap<Database, { readonly holds: boolean; readonly at: number }>();

/** Whether the database holds the demonstration province; asked with every `/health`, so it is kept. */
export async function holdsDemonstration(db: Database): Promise<boolean> {
  const last = known.get(db);
  if (last !== undefined && (last.holds || performance.now() - last.at < LOOK_AGAIN_MS)) return last.holds;
  const holds = (await db.query(`SELECT id FROM ${demonstration.table} LIMIT 1`)).length > 0;
  known.set(db, { holds, at: performance.now() });
  return holds;
}

/** Its accounts, for the sign-in page. A system in real use never loads them. */
export async function demonstrationOf(db: Database) {
  if (!(await holdsDemonstration(db))) return null;
  const { DEMO_PASSWORD, headlineAccounts } = await import('@qlvb/demo/accounts');
  return { password: DEMO_PASSWORD, accounts: [...headlineAccounts] };
}
