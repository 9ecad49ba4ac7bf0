import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import type { KeyLookup, KeyViewer } from '../../platform/viewer.ts';

const MINUTE_MS = 60_000;
/** A process takes this part of a minute's requests at a time, so that not every request writes. */
const PARTS = 10;
const MAX_HELD = 5000;

type Held = {
  readonly minute: number;
  /** From where it was used in this minute, as far as the row has been told. */
  readonly addresses: Set<string>;
  /** The database had nothing more to give. */
  readonly allTaken: boolean;
  left: number;
};

/**
 * The limit is the key's over all processes: each takes a part of the minute from the row of the key and uses it up by
 * itself. What a process took and did not use is lost for that minute; over the limit nobody comes. With each part, and
 * with each address that is new in the minute, the row notes when and from where the key was used.
 */
export function createKeyCounter({ db, clock }: { readonly db: Database; readonly clock: Clock }): KeyLookup['count'] {
  const held = new Map<string, Held>();
  const taking = new Map<string, Promise<void>>();

  async function take({ key }: KeyViewer, minute: number, address: string): Promise<void> {
    const granted = await takeFrom(db, { key, minute, address, at: clock.now() });
    const known = held.get(key.id);
    const own = known?.minute === minute ? known : { addresses: new Set<string>(), left: 0 };
    if (held.size >= MAX_HELD) held.clear();
    const addresses = new Set([...own.addresses, address]);
    held.set(key.id, { minute, addresses, allTaken: granted === 0, left: own.left + granted });
  }

  return async (viewer, address) => {
    const { id } = viewer.key;
    const now = clock.now().getTime();
    const minute = Math.floor(now / MINUTE_MS);
    // One at a time of a key: those that come meanwhile use what the first has taken.
    for (;;) {
      const known = held.get(id);
      const own = known?.minute === minute ? known : null;
      if (own !== null && own.left > 0 && own.addresses.has(address)) {
        own.left -= 1;
        return null;
      }
      if (own?.left === 0 && own.allTaken) return Math.max(1, Math.ceil(((minute + 1) * MINUTE_MS - now) / 1000));
      const waiting = taking.get(id);
      if (waiting !== undefined) {
        await waiting;
        continue;
      }
      const work = take(viewer, minute, address).finally(() => void taking.delete(id));
      taking.set(id, work);
      await work;
    }
  };
}

type Taking = {
  readonly key: KeyViewer['key'];
  readonly minute: number;
  readonly address: string;
  readonly at: Date;
};

/** How many of the minute's requests the process may use; 0 when all are taken. */
async function takeFrom(db: Database, { key, minute, address, at }: Taking): Promise<number> {
  const part = Math.ceil(key.perMinute / PARTS);
  return await inTransaction(db, async (tx) => {
    // A minute ahead is only another process whose clock is: its count goes on.
    await tx.execute(
      `INSERT INTO integration_key_uses (key_id, minute, taken, used_at, used_from) VALUES (?, ?, 0, ?, ?)
       ON DUPLICATE KEY UPDATE taken = IF(minute IN (?, ?), taken, 0), minute = IF(minute = ?, minute, ?), used_at = VALUES(used_at), used_from = VALUES(used_from)`,
      [key.id, minute, at, address.slice(0, 64), minute, minute + 1, minute + 1, minute],
    );
    const [row] = await tx.query<{ taken: number }>('SELECT taken FROM integration_key_uses WHERE key_id = ?', [
      key.id,
    ]);
    const taken = Number(row?.taken ?? 0);
    const granted = Math.max(0, Math.min(part, key.perMinute - taken));
    if (granted > 0)
      await tx.execute('UPDATE integration_key_uses SET taken = taken + ? WHERE key_id = ?', [granted, key.id]);
    return granted;
  });
}
