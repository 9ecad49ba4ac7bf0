import { randomUUID } from 'node:crypto';
import type { FastifyBaseLogger } from 'fastify';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/database.ts';
import { inTransaction, type OutboxMessage, type Tx } from '../db/transaction.ts';
import { outboxMessages, type OutboxMessageRow } from './outbox.entity.ts';

/**
 * Runs in the transaction that also deletes the message: what it writes happens exactly once. Whatever
 * it does outside the database must bear being done again.
 */
export type OutboxHandler = (tx: Tx, payload: unknown, delivery: Delivery) => Promise<void>;
export type Delivery = {
  readonly messageId: string;
  readonly attempt: number;
  readonly now: string;
  readonly clock: Clock;
};

export type Relay = {
  /** Looks at once instead of at the next poll. */
  wake(): void;
  /** Delivers what is due until nothing is; gives how many were delivered. */
  drain(): Promise<number>;
  start(): void;
  /** Finishes the message in hand. */
  stop(): Promise<void>;
};

export type RelayOptions = {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: FastifyBaseLogger;
  readonly handlers: Readonly<Record<string, OutboxHandler>>;
  readonly pollMs?: number;
  readonly leaseMs?: number;
  readonly maxAttempts?: number;
};

const BATCH = 20;
/** The database is away: no use asking three times a second. */
const FAILED = -1;
const RECOVER_MS = 2000;

export function createRelay(options: RelayOptions): Relay {
  const { db, clock, log, handlers, pollMs = 300, leaseMs = 30_000, maxAttempts = 12 } = options;
  const later = (milliseconds: number): Date => new Date(clock.now().getTime() + milliseconds);
  let started = false;
  let stopped = false;
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<number> | null = null;
  let wokenMeanwhile = false;

  /** A conditional update on the primary key, so it is safe on a cluster where row locks are per node. */
  async function claim(): Promise<{ token: string; rows: OutboxMessageRow[] }> {
    const due = await db.query<{ id: string }>(
      'SELECT id FROM outbox_messages WHERE dead_at IS NULL AND available_at <= ? ORDER BY available_at, id LIMIT ?',
      [clock.now(), BATCH],
    );
    const token = randomUUID();
    if (due.length === 0) return { token, rows: [] };
    await inTransaction(db, async (tx) => {
      await tx.execute(
        'UPDATE outbox_messages SET claim_token = ?, available_at = ?, attempts = attempts + 1 WHERE id IN (?) AND dead_at IS NULL AND available_at <= ?',
        [token, later(leaseMs), due.map(({ id }) => id), clock.now()],
      );
    });
    const rows = await db.find(outboxMessages, { id: due.map(({ id }) => id), claimToken: token }, { orderBy: 'id' });
    return { token, rows };
  }

  async function deliver(message: OutboxMessageRow, token: string): Promise<boolean> {
    const handler = handlers[message.topic];
    try {
      if (handler === undefined) throw new Error(`No handler for topic ${message.topic}`);
      return await inTransaction(db, async (tx) => {
        const mine = await tx.lock(outboxMessages, { id: message.id, claimToken: token });
        if (mine === null) return false;
        await handler(tx, mine.payload, {
          messageId: mine.id,
          attempt: mine.attempts,
          now: clock.now().toISOString(),
          clock,
        });
        await tx.execute('DELETE FROM outbox_messages WHERE id = ?', [mine.id]);
        return true;
      });
    } catch (error) {
      await putBack(message, token, error);
      return false;
    }
  }

  async function putBack(message: OutboxMessageRow, token: string, error: unknown): Promise<void> {
    const dead = message.attempts >= maxAttempts;
    const text = error instanceof Error ? error.message : String(error);
    log.error(
      { err: error, topic: message.topic, messageId: message.id, attempts: message.attempts, dead },
      'outbox message failed',
    );
    const backoff = Math.min(250 * 2 ** message.attempts, 15 * 60_000);
    await inTransaction(db, async (tx) => {
      await tx.update(
        outboxMessages,
        { id: message.id, claimToken: token },
        {
          claimToken: null,
          lastError: text.slice(0, 1000),
          availableAt: later(backoff).toISOString(),
          deadAt: dead ? clock.now().toISOString() : null,
        },
      );
    }).catch((failure: unknown) => log.error({ err: failure }, 'outbox message keeps its lease'));
  }

  async function drain(): Promise<number> {
    let delivered = 0;
    while (!stopped) {
      const { token, rows } = await claim();
      if (rows.length === 0) return delivered;
      for (const row of rows) {
        if (stopped) break;
        if (await deliver(row, token)) delivered += 1;
      }
    }
    return delivered;
  }

  function run(): void {
    if (stopped || !started) return;
    if (running !== null) {
      wokenMeanwhile = true;
      return;
    }
    if (timer !== null) clearTimeout(timer);
    running = drain()
      .catch((error: unknown) => {
        if (!stopped) log.error({ err: error }, 'outbox relay failed');
        return FAILED;
      })
      .then((delivered) => {
        running = null;
        if (!stopped) timer = setTimeout(run, delivered === FAILED ? RECOVER_MS : wokenMeanwhile ? 0 : pollMs);
        wokenMeanwhile = false;
        return delivered;
      });
  }

  return {
    drain,
    wake: run,
    start: () => {
      started = true;
      run();
    },
    stop: async () => {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
      await running;
    },
  };
}

/** The platform's part of a transaction: messages become rows of the outbox. */
export function writeMessages(tx: Tx, messages: readonly OutboxMessage[], now: Date): void {
  tx.insertLater(
    outboxMessages,
    messages.map(({ topic, payload, agencyId = null, delayMs = 0 }) => ({
      topic,
      payload,
      agencyId,
      createdAt: now.toISOString(),
      availableAt: new Date(now.getTime() + delayMs).toISOString(),
    })),
  );
}
