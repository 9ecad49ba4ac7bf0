import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { testApp } from '../../test/app.ts';
import { createApp } from '../app.ts';
import { shapeOf, StatementFailed, withoutValues } from './db/statement-failed.ts';
import { inTransaction } from './db/transaction.ts';
import { isDuplicateKey } from './db/retry.ts';
import { errorForLog } from './log-error.ts';
import { outboxMessages } from './outbox/outbox.entity.ts';
import { createRelay } from './outbox/relay.ts';

const WORD = 'Đơn tố cáo của bà Sáu';
const INSERT = 'INSERT INTO test_matters (subject) VALUES (?)';

/** An application whose log can be read, and a table that takes a subject once. */
async function logged() {
  const { config, clock } = await testApp();
  let log = '';
  const app = await createApp({ ...config, logLevel: 'error' }, { clock, logTo: { write: (line) => (log += line) } });
  await app.db.query(
    'CREATE TABLE IF NOT EXISTS test_matters (subject VARCHAR(60) NOT NULL, UNIQUE KEY uq_test_matters_subject (subject))',
  );
  return { app, log: () => log };
}

it('a failed statement is logged with its shape, and never with what it carried', async () => {
  const { app, log } = await logged();
  const topic = `test.${randomUUID()}`;
  const relay = createRelay({
    db: app.db,
    clock: app.services.clock,
    log: app.http.log,
    handlers: { [topic]: async (tx) => void (await tx.execute(INSERT, [WORD])) },
    maxAttempts: 1,
  });
  await inTransaction(app.db, async (tx) => {
    tx.enqueue(topic, {});
    tx.enqueue(topic, {});
  });
  await relay.drain();
  // The relay meets what other tests have left in the outbox too.
  const failed = log()
    .split('\n')
    .filter((line) => line.includes('outbox message failed') && line.includes(topic));
  expect(failed).toHaveLength(1);
  expect(JSON.parse(failed[0] ?? '')).toMatchObject({
    err: {
      type: 'StatementFailed',
      code: 'ER_DUP_ENTRY',
      errno: 1062,
      sqlState: '23000',
      message: "Duplicate entry … for key 'uq_test_matters_subject'",
      statement: expect.stringContaining('INSERT INTO test_matters (subject) VALUES (?)'),
    },
  });
  expect(log()).not.toContain('Sáu');
  // Nor does the administrator who sees that the message failed.
  const [kept] = await app.db.find(outboxMessages, { topic });
  expect(kept?.lastError).toBe("Duplicate entry … for key 'uq_test_matters_subject'");
  await app.close();
});

it('nor one of the driver or of the migrations, nor one that was sent prepared or alone', async () => {
  const { app } = await logged();
  const failures = await Promise.all(
    [
      app.db.query(`SELECT * FROM nowhere WHERE subject = ?`, [WORD]),
      app.db.prepared(`SELECT * FROM nowhere WHERE subject = ?`, [WORD]),
      app.db.query(`SELECT * FROM sessions WHERE id = ? AND '${WORD}`),
      app.db.source.query(`SELECT * FROM nowhere WHERE subject = ?`, [WORD]),
      app.db.source.query(`SELECT * FROM nowhere WHERE subject = '${WORD}'`),
    ].map(async (asked) => await asked.then(() => null).catch((error: unknown) => error)),
  );
  for (const failure of failures) {
    const line = JSON.stringify(errorForLog(failure));
    expect(line).toMatch(/"errno":1\d+.*"statement":"SELECT \* FROM /);
    expect(line).not.toContain('Sáu');
  }
  expect(failures.slice(0, 3).every((failure) => failure instanceof StatementFailed)).toBe(true);
  expect(JSON.stringify(failures.slice(0, 3))).not.toContain('Sáu');
  await app.db.query(INSERT, ['hai lần']);
  expect(isDuplicateKey(await app.db.query(INSERT, ['hai lần']).catch((error: unknown) => error))).toBe(true);
  await app.close();
});

it.each([
  ["Duplicate entry 'O'Brien for key 'x'' for key 'uq_a'", "Duplicate entry … for key 'uq_a'"],
  ["Data too long for column 'subject' at row 1", "Data too long for column 'subject' at row 1"],
  [
    "Incorrect integer value: 'bà Sáu' for column `db`.`t`.`c` at row 2",
    'Incorrect integer value: … for column `db`.`t`.`c` at row 2',
  ],
  ["You have an error in your SQL syntax near 'bà Sáu", 'You have an error in your SQL syntax near …'],
  ['Deadlock found when trying to get lock', 'Deadlock found when trying to get lock'],
])('%s is told as %s', (sentence, told) => {
  expect(withoutValues(sentence)).toBe(told);
});

it('a statement has a shape', () => {
  expect(shapeOf("SELECT a\n  FROM t WHERE b = 'it''s' AND c = 'x\\'y'")).toBe('SELECT a FROM t WHERE b = ? AND c = ?');
  expect(shapeOf('INSERT INTO t (a, b) VALUES (?, ?), (?, ?), (?, ?)')).toBe('INSERT INTO t (a, b) VALUES (?, ?), …');
  expect(shapeOf('x'.repeat(2000))).toHaveLength(601);
});
