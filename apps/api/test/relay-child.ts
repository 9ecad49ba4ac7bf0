import { pino } from 'pino';
import { openDatabase } from '../src/platform/db/database.ts';
import { outboxMessages } from '../src/platform/outbox/outbox.entity.ts';
import { createRelay } from '../src/platform/outbox/relay.ts';

/** A process that only relays, to be killed by a test. Says `ready` once it begins. */
const { DATABASE_URL: url = '', TOPIC: topic = '', NOW: now = '' } = process.env;
const db = await openDatabase({
  url,
  entities: [outboxMessages],
  migrations: [],
  poolSize: 4,
  ports: {
    writeJournal: async () => undefined,
    writeMessages: () => undefined,
    writeHints: () => undefined,
    lastChange: async () => null,
    wakeRelay: () => undefined,
    wakeHints: () => undefined,
  },
});
const relay = createRelay({
  db,
  clock: { now: () => new Date(now) },
  log: pino({ level: 'silent' }),
  handlers: {
    [topic]: async (tx, payload) => {
      const { item } = payload as { item: number };
      await tx.execute('INSERT INTO test_effects (topic, item) VALUES (?, ?)', [topic, item]);
    },
  },
});
relay.start();
process.stdout.write('ready\n');
