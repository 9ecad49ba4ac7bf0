import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { testApp, type TestApp } from '../../../test/app.ts';
import { inTransaction } from '../db/transaction.ts';
import { outboxMessages } from './outbox.entity.ts';
import { createRelay, type OutboxHandler, type Relay } from './relay.ts';

/** Effects are rows of another table in the same database, as all real ones are. */
const EFFECTS =
  'CREATE TABLE IF NOT EXISTS test_effects (id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY, topic VARCHAR(64) NOT NULL, item INT NOT NULL)';

async function prepare(): Promise<{
  app: TestApp;
  topic: string;
  enqueue: (items: number) => Promise<void>;
  effects: () => Promise<number[]>;
}> {
  const app = await testApp();
  await app.db.query(EFFECTS);
  const topic = `test.${randomUUID()}`;
  return {
    app,
    topic,
    enqueue: async (items) =>
      await inTransaction(app.db, async (tx) => {
        for (let item = 1; item <= items; item += 1) tx.enqueue(topic, { item });
      }),
    effects: async () => {
      const rows = await app.db.query<{ item: number }>('SELECT item FROM test_effects WHERE topic = ? ORDER BY item', [
        topic,
      ]);
      return rows.map(({ item }) => item);
    },
  };
}

const relayOf = ({ db, clock, http }: TestApp, handlers: Record<string, OutboxHandler>, maxAttempts = 12): Relay =>
  createRelay({ db, clock, log: http.log, handlers, maxAttempts });

const writeEffect =
  (topic: string): OutboxHandler =>
  async (tx, payload) => {
    const { item } = payload as { item: number };
    await tx.execute('INSERT INTO test_effects (topic, item) VALUES (?, ?)', [topic, item]);
  };

const numbers = (upTo: number): number[] => Array.from({ length: upTo }, (_, index) => index + 1);
const waiting = async ({ db }: TestApp, topic: string) => await db.find(outboxMessages, { topic });

describe('the relay', () => {
  it('delivers five hundred messages once each, by two relays at the same time', async () => {
    const { app, topic, enqueue, effects } = await prepare();
    await enqueue(500);
    const relays = [relayOf(app, { [topic]: writeEffect(topic) }), relayOf(app, { [topic]: writeEffect(topic) })];
    const delivered = await Promise.all(relays.map(async (relay) => await relay.drain()));
    expect(delivered.reduce((sum, each) => sum + each, 0)).toBe(500);
    expect(await effects()).toEqual(numbers(500));
    expect(await waiting(app, topic)).toEqual([]);
  });

  it('keeps no effect of a handler that failed half way, and tries again', async () => {
    const { app, topic, enqueue, effects } = await prepare();
    await enqueue(3);
    const handler: OutboxHandler = async (tx, payload, delivery) => {
      await writeEffect(topic)(tx, payload, delivery);
      if (delivery.attempt === 1) throw new Error('giữa chừng');
    };
    const relay = relayOf(app, { [topic]: handler });
    await relay.drain();
    expect(await effects()).toEqual([]);
    expect((await waiting(app, topic)).map(({ attempts, lastError }) => [attempts, lastError])).toEqual(
      Array(3).fill([1, 'giữa chừng']),
    );
    app.clock.advance(60_000);
    await relay.drain();
    expect(await effects()).toEqual([1, 2, 3]);
  });

  it('leaves to others what a killed process had claimed, once its lease is over', async () => {
    const { app, topic, enqueue, effects } = await prepare();
    await enqueue(5);
    // Claimed and gone: what a process that dies between claim and delivery leaves behind.
    await app.db.query('UPDATE outbox_messages SET claim_token = ?, attempts = 1, available_at = ? WHERE topic = ?', [
      randomUUID(),
      new Date(app.clock.now().getTime() + 30_000),
      topic,
    ]);
    const heir = relayOf(app, { [topic]: writeEffect(topic) });
    await heir.drain();
    expect(await effects()).toEqual([]);
    app.clock.advance(31_000);
    await heir.drain();
    expect(await effects()).toEqual([1, 2, 3, 4, 5]);
  });

  it('loses and duplicates nothing when processes are killed at any moment', async () => {
    const { app, topic, enqueue, effects } = await prepare();
    await enqueue(200);
    const child = fileURLToPath(new URL('../../../test/relay-child.ts', import.meta.url));
    const environment = {
      ...process.env,
      DATABASE_URL: app.config.databaseUrl,
      TOPIC: topic,
      NOW: app.clock.now().toISOString(),
    };
    for (let kill = 0; kill < 3; kill += 1) {
      const victim = spawn(process.execPath, ['--import', 'tsx', child], {
        env: environment,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(victim.stdout, 'data');
      await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 120));
      victim.kill('SIGKILL');
      await once(victim, 'exit');
    }
    const before = await effects();
    expect(new Set(before).size).toBe(before.length);
    app.clock.advance(31_000);
    await relayOf(app, { [topic]: writeEffect(topic) }).drain();
    expect(await effects()).toEqual(numbers(200));
  }, 60_000);

  it('gives a message up after its last attempt, and keeps it with its error', async () => {
    const { app, topic, enqueue } = await prepare();
    await enqueue(1);
    const relay = relayOf(app, { [topic]: async () => await Promise.reject(new Error('luôn hỏng')) }, 2);
    for (let round = 0; round < 4; round += 1) {
      await relay.drain();
      app.clock.advance(3_600_000);
    }
    const [dead] = await waiting(app, topic);
    expect(dead).toMatchObject({ attempts: 2, lastError: 'luôn hỏng', claimToken: null });
    expect(dead?.deadAt).not.toBeNull();
  });

  it('never sees a message of a transaction that was rolled back', async () => {
    const { app, topic } = await prepare();
    await inTransaction(app.db, async (tx) => {
      tx.enqueue(topic, { item: 1 });
      throw new Error('rolled back');
    }).catch(() => undefined);
    expect(await waiting(app, topic)).toEqual([]);
  });
});
