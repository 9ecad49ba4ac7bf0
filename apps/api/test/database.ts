import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import type { TestProject } from 'vitest/node';
import { connectionOptions } from '../src/platform/db/address.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of a database of this run; a worker puts its own number behind it. */
    databaseUrl: string;
  }
}

/** TEST_DATABASE_URL, or a private MariaDB that lives as long as the run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['TEST_DATABASE_URL'];
  const server = given ? { url: given, stop: async () => undefined } : await startServer();
  const url = new URL(server.url);
  url.pathname = `${url.pathname}_${process.pid}`;
  project.provide('databaseUrl', url.href);
  return async () => {
    await dropDatabases(url.href);
    await server.stop();
  };
}

/** The same scripts that start the database of `npm start`. */
type Embedded = {
  provideMariaDb(): Promise<unknown>;
  startMariaDb(
    binaries: unknown,
    place: { datadir: string; runDir: string; logFile: string; databases: string[]; disposable: boolean },
  ): Promise<{ url(database: string): string; stop(): Promise<unknown> }>;
};
const scriptOf = (name: string): string => new URL(`../../../scripts/lib/${name}`, import.meta.url).href;

async function startServer(): Promise<{ url: string; stop: () => Promise<unknown> }> {
  const { provideMariaDb }: Pick<Embedded, 'provideMariaDb'> = await import(scriptOf('mariadb-binaries.mjs'));
  const { startMariaDb }: Pick<Embedded, 'startMariaDb'> = await import(scriptOf('mariadb.mjs'));
  const folder = mkdtempSync(join(tmpdir(), 'qlvb-test-'));
  const server = await startMariaDb(await provideMariaDb(), {
    datadir: join(folder, 'data'),
    runDir: join(folder, 'run'),
    logFile: join(folder, 'mariadb.log'),
    databases: ['qlvb_test'],
    disposable: true,
  });
  return {
    url: server.url('qlvb_test'),
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What the workers made. */
async function dropDatabases(url: string): Promise<void> {
  const { username, database, ...options } = connectionOptions(url);
  const connection = await createConnection({ ...options, user: username });
  const [rows] = await connection.query(
    'SELECT schema_name AS name FROM information_schema.schemata WHERE schema_name LIKE ?',
    [`${database.replaceAll('_', '\\_')}\\_%`],
  );
  for (const { name } of rows as { name: string }[]) await connection.query(`DROP DATABASE \`${name}\``);
  await connection.end();
}
