import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { type App, createApp } from '../src/app.ts';
import { type Config, readConfig } from '../src/config.ts';
import type { QueryListener } from '../src/platform/db/runs.ts';
import type { SqlValue } from '../src/platform/db/reader.ts';
import { reachDatabase } from '../src/platform/db/reach.ts';
import { createTestClock, type TestClock } from './clock.ts';

export type Statement = { readonly sql: string; readonly params: readonly SqlValue[] };

export type TestApp = App & {
  readonly config: Config;
  readonly clock: TestClock;
  /** Statements run while `work` runs, to prove that a page does not ask row by row. */
  countStatements(work: () => Promise<unknown>): Promise<string[]>;
  /** The same with their parameters, to ask the server how it runs them. */
  recordStatements(work: () => Promise<unknown>): Promise<Statement[]>;
  /** Another process on the same database and data directory, perhaps with other settings. */
  second(settings?: Partial<Config>): Promise<App>;
};

let running: Promise<TestApp> | null = null;
let close = async (): Promise<void> => undefined;

/** One application per test file on the worker's own database; relay and hints run only when a test says so. */
export async function testApp(): Promise<TestApp> {
  running ??= start();
  return await running;
}

/** After every test file: the next one, perhaps in the same worker, starts its own. */
export async function closeTestApp(): Promise<void> {
  await running;
  running = null;
  await close();
  close = async () => undefined;
}

/** Settings of a test; with a name, on a database of its own beside the worker's. */
export function testConfig(name = ''): Config {
  const databaseUrl = new URL(inject('databaseUrl'));
  databaseUrl.pathname += `_${process.env['VITEST_POOL_ID'] ?? '1'}${name}`;
  return readConfig({
    DATABASE_URL: databaseUrl.href,
    DATABASE_POOL: '30',
    DATA_DIR: mkdtempSync(join(tmpdir(), 'qlvb-files-')),
    PORT: '0',
    LOG_LEVEL: process.env['TEST_LOG_LEVEL'] ?? 'silent',
    MAX_UPLOAD_MB: '1',
    SIGN_IN_PER_MINUTE: '100000',
    PASSWORD_MEMORY_KIB: '8',
    PASSWORD_PASSES: '1',
  });
}

async function start(): Promise<TestApp> {
  const config = testConfig();
  const { dataDir } = config;
  await reachDatabase(config.databaseUrl);
  const clock = createTestClock();
  let listener: QueryListener | null = null;
  const app = await createApp(config, { clock, onQuery: (sql, params) => listener?.(sql, params) });
  // What earlier files of this worker left to be sent is not sent in this one.
  await app.db.query('DELETE FROM outbox_messages');
  const others: App[] = [];
  close = async () => {
    for (const other of others) await other.close();
    await app.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  const recordStatements = async (work: () => Promise<unknown>): Promise<Statement[]> => {
    const statements: Statement[] = [];
    listener = (sql, params) => {
      // Who calls is asked at most once a second: now and then, whatever the page.
      if (!sql.includes('FROM sessions s JOIN accounts')) statements.push({ sql, params });
    };
    await work().finally(() => {
      listener = null;
    });
    return statements;
  };
  return {
    ...app,
    config,
    clock,
    recordStatements,
    countStatements: async (work) => (await recordStatements(work)).map(({ sql }) => sql),
    second: async (settings = {}) => {
      const other = await createApp({ ...config, ...settings }, { clock });
      others.push(other);
      return other;
    },
  };
}
