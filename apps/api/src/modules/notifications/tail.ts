import type { FastifyBaseLogger } from 'fastify';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import type { Hint, RowAhead, Tx } from '../../platform/db/transaction.ts';
import { liveHints, type LiveHintRow } from '../../platform/outbox/outbox.entity.ts';
import type { HintEvent, HintFeed } from '../../services.ts';

/** Identifiers are given before commit: a lower one may appear after a higher one for this long. */
const LATE_MS = 30_000;
const BATCH = 1000;
const MAX_GAPS = 10_000;

export type Tail = HintFeed & { start(): void; stop(): Promise<void> };

/**
 * Every process reads the table and tells its own listeners. Rows are read by identifier; identifiers
 * that were skipped are asked for again until they are too old to appear, so nothing is lost and nothing
 * is told twice.
 */
export function createTail({
  db,
  log,
  pollMs = 300,
}: {
  readonly db: Database;
  readonly log: FastifyBaseLogger;
  readonly pollMs?: number;
}): Tail {
  const listeners = new Set<(hint: HintEvent) => void>();
  const gaps = new Map<bigint, number>();
  let last: bigint | null = null;
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = true;

  async function read(): Promise<void> {
    if (last === null) {
      const [row] = await db.query<{ id: string | null }>('SELECT MAX(id) AS id FROM live_hints');
      last = BigInt(row?.id ?? 0);
      return;
    }
    for (;;) {
      const fresh = await db.select(liveHints, 'h', 'WHERE h.id > ? ORDER BY h.id LIMIT ?', [String(last), BATCH]);
      const late = gaps.size === 0 ? [] : await db.find(liveHints, { id: [...gaps.keys()].map(String) });
      for (const row of [...late, ...fresh]) tell(row);
      if (fresh.length < BATCH) break;
    }
    const now = performance.now();
    for (const [id, since] of gaps) if (now - since > LATE_MS) gaps.delete(id);
  }

  function tell(row: LiveHintRow): void {
    const id = BigInt(row.id);
    if (last !== null && id > last) {
      for (let missing = last + 1n; missing < id && gaps.size < MAX_GAPS; missing += 1n)
        gaps.set(missing, performance.now());
      last = id;
    }
    gaps.delete(id);
    const { type, objectId, agencyId, positionId } = row;
    for (const listener of listeners) listener({ id: row.id, type, objectId, agencyId, positionId });
  }

  function run(): void {
    if (stopped) return;
    if (running !== null) {
      again = true;
      return;
    }
    if (timer !== null) clearTimeout(timer);
    running = read()
      .catch((error: unknown) => log.error({ err: error }, 'reading live hints failed'))
      .finally(() => {
        running = null;
        if (stopped) return;
        timer = setTimeout(run, again ? 0 : pollMs);
        again = false;
      });
  }

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    wake: run,
    start: () => {
      stopped = false;
      run();
    },
    stop: async () => {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
      await running;
    },
  };
}

/** The platform's part of a transaction: a row for an agency, or one per position. */
export function writeHints(tx: Tx, hints: readonly Hint[], clock: Clock): void {
  const createdAt = clock.now().toISOString();
  const rows = hints.flatMap((hint): RowAhead<(typeof liveHints)['columns']>[] => {
    const common = { type: hint.type, objectId: hint.id, createdAt };
    if ('agencyId' in hint) return [{ ...common, agencyId: hint.agencyId }];
    return hint.positionIds.map((positionId) => ({ ...common, positionId }));
  });
  tx.insertLater(liveHints, rows);
}
