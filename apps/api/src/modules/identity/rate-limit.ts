import { createHash } from 'node:crypto';
import type { Database } from '../../platform/db/database.ts';
import { inTransaction } from '../../platform/db/transaction.ts';

const WINDOW_MS = 60_000;

/**
 * Counts an attempt of the address in the running minute and tells whether it is one too many. In the database, so that
 * many processes behind one address have one limit together; the row is locked from the count to the answer.
 */
export async function isOneTooMany(db: Database, address: string, now: Date, perMinute: number): Promise<boolean> {
  const addressHash = createHash('sha256').update(address).digest('hex');
  return await inTransaction(db, async (tx) => {
    // A window far in the future belongs to a clock that was wrong: it is over too. A little ahead is only another process
    // that read its clock later and was quicker. `attempts` is set first and sees the old window.
    const over = 'window_started_at <= ? OR window_started_at > ?';
    const since = new Date(now.getTime() - WINDOW_MS);
    const ahead = new Date(now.getTime() + WINDOW_MS);
    await tx.execute(
      `INSERT INTO sign_in_addresses (address_hash, window_started_at, attempts) VALUES (?, ?, 1)
       ON DUPLICATE KEY UPDATE attempts = IF(${over}, 1, attempts + 1), window_started_at = IF(${over}, ?, window_started_at)`,
      [addressHash, now, since, ahead, since, ahead, now],
    );
    const [row] = await tx.query<{ attempts: number }>(
      'SELECT attempts FROM sign_in_addresses WHERE address_hash = ?',
      [addressHash],
    );
    return Number(row?.attempts) > perMinute;
  });
}
