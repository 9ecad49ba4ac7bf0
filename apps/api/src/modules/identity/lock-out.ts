import { createHash } from 'node:crypto';
import type { Database } from '../../platform/db/database.ts';
import type { Reader } from '../../platform/db/reader.ts';
import { inTransaction, type Tx } from '../../platform/db/transaction.ts';
import { isShownToAnybody } from '../settings/shown-accounts.ts';
import { signInFailures } from './identity.entity.ts';

export const MAX_FAILURES = 5;
const LOCK_MINUTES = 15;
const DAY_MS = 86_400_000;

export type Attempt =
  | { readonly locked: true; readonly minutes: number; readonly justNow: boolean }
  | { readonly locked: false; readonly attemptsLeft: number };

export const attemptsLeft = (attempt: Attempt): string => (attempt.locked ? '0' : String(attempt.attemptsLeft));

export const hashName = (username: string): string => createHash('sha256').update(username).digest('hex');

/**
 * Counts the attempt before the password is looked at: a hundred guesses sent at once are five.
 * A right password takes it back with `forgiveAttempts`.
 * An account whose password stands on the sign-in page is not locked: there is nothing to guess, and one visitor of the
 * demonstration would lock out the others.
 */
export async function countAttempt(db: Database, username: string, now: Date): Promise<Attempt> {
  const nameHash = hashName(username);
  const at = now.toISOString();
  return await inTransaction(db, async (tx): Promise<Attempt> => {
    await tx.execute(
      'INSERT INTO sign_in_failures (name_hash, failures, updated_at) VALUES (?, 0, ?) ON DUPLICATE KEY UPDATE updated_at = ?',
      [nameHash, now, now],
    );
    const row = await tx.lock(signInFailures, { nameHash });
    const lockedUntil = row?.lockedUntil === null || row === null ? null : new Date(row.lockedUntil);
    if (lockedUntil !== null && lockedUntil > now) {
      return { locked: true, minutes: Math.ceil((lockedUntil.getTime() - now.getTime()) / 60_000), justNow: false };
    }
    const failures = (lockedUntil === null ? (row?.failures ?? 0) : 0) + 1;
    const full = failures >= MAX_FAILURES && !(await isShownToAnybody(tx, username));
    const lock = full ? new Date(now.getTime() + LOCK_MINUTES * 60_000).toISOString() : null;
    await tx.update(signInFailures, { nameHash }, { failures, lockedUntil: lock, updatedAt: at });
    return lock === null
      ? { locked: false, attemptsLeft: Math.max(MAX_FAILURES - failures, 0) }
      : { locked: true, minutes: LOCK_MINUTES, justNow: true };
  });
}

/** Tells whether an account name is locked at the moment. */
export async function lockedNames(reader: Reader, now: Date): Promise<(username: string) => boolean> {
  const rows = await reader.query<{ nameHash: string }>(
    'SELECT name_hash AS nameHash FROM sign_in_failures WHERE locked_until > ?',
    [now],
  );
  const hashes = new Set(rows.map(({ nameHash }) => nameHash));
  return (username) => hashes.size > 0 && hashes.has(hashName(username));
}

/** Whether there was anything to forgive. */
export async function forgiveAttempts(tx: Tx, username: string): Promise<boolean> {
  const { affectedRows } = await tx.execute('DELETE FROM sign_in_failures WHERE name_hash = ?', [hashName(username)]);
  return affectedRows > 0;
}

/** Counters of names and addresses nobody has tried for a day, and sessions that ended a month ago: the journal has the rest. */
export async function sweepSignIns(db: Database, now: Date): Promise<void> {
  await inTransaction(db, async (tx) => {
    await tx.execute('DELETE FROM sign_in_failures WHERE updated_at < ?', [new Date(now.getTime() - DAY_MS)]);
    await tx.execute('DELETE FROM sign_in_addresses WHERE window_started_at < ?', [new Date(now.getTime() - DAY_MS)]);
    await tx.execute('DELETE FROM sessions WHERE expires_at < ?', [new Date(now.getTime() - 30 * DAY_MS)]);
  });
}
