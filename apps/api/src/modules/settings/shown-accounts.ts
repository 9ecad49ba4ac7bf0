import type { Database } from '../../platform/db/database.ts';
import type { Reader } from '../../platform/db/reader.ts';
import { refuse } from '../../platform/errors.ts';
import { holdsDemonstration } from './demonstration.ts';

/** Whether the sign-in page of the demonstration offers this account to every visitor. */
async function isShown(db: Database, username: string): Promise<boolean> {
  return (await holdsDemonstration(db)) && (await isHeadline(username));
}

/**
 * The same for whoever is not signed in: asked with one statement every time, so that a name that is tried takes as long
 * as any other.
 */
export async function isShownToAnybody(reader: Reader, username: string): Promise<boolean> {
  const rows = await reader.query('SELECT id FROM demonstration LIMIT 1');
  return rows.length > 0 && (await isHeadline(username));
}

async function isHeadline(username: string): Promise<boolean> {
  const { headlineAccounts } = await import('@qlvb/demo/accounts');
  return headlineAccounts.some((account) => account.username === username);
}

/**
 * The accounts the demonstration offers are shared by its visitors: none of them can take one from the others. Refuses
 * whatever would leave the person unable to sign in or to work; a system in real use never refuses here.
 */
export async function keepShownAccount({ db }: { readonly db: Database }, username: string): Promise<void> {
  if (await isShown(db, username)) refuse('KEPT_FOR_DEMONSTRATION');
}

/** The same for whoever only knows the person; asks nothing where there is no demonstration. */
export async function keepShownPerson(
  { db }: { readonly db: Database },
  reader: Reader,
  personId: string,
): Promise<void> {
  if (!(await holdsDemonstration(db))) return;
  const rows = await reader.query<{ username: string }>('SELECT username FROM accounts WHERE person_id = ?', [
    personId,
  ]);
  for (const { username } of rows) await keepShownAccount({ db }, username);
}
