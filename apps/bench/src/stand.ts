import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createConnection, type Connection } from 'mysql2/promise';
import { serverOf } from './pool.ts';

/** Everything a benchmark runs against: a database of its own, the API as one process, the raw peer as another. */
export type Stand = {
  readonly connection: Connection;
  /** The database's address, for the raw peer. */
  readonly databaseUrl: string;
  /** Address of the API. */
  readonly api: string;
  /** Process id of the API. */
  readonly apiProcess: number;
  /** Address of the raw peer: the same rows through Fastify and mysql2. */
  readonly raw: string;
  /** Where the API keeps files. */
  readonly dataDir: string;
  /** Ends the API in the middle of whatever it does, as a power cut would, and starts it again. */
  crash(): Promise<void>;
  /** Process of the API. */
  readonly pid: number;
  stop(): Promise<void>;
};

export const root = join(import.meta.dirname, '../../..');

/**
 * Starts the API and the raw peer on a fresh database of the server that DATABASE_URL names.
 * @param name of the database; dropped before and after
 * @param firstPort two ports from here are used, on loopback only
 * @param demonstration the eleven agencies of the small province, or all 622 with so many documents
 */
export async function startStand(
  name: string,
  firstPort: number,
  demonstration: 'small' | { readonly documents: number } = 'small',
): Promise<Stand> {
  const server = process.env.DATABASE_URL;
  if (!server) throw new Error('DATABASE_URL names the database server to measure on; `pnpm bench` sets it.');
  const url = new URL(server);
  url.pathname = `/${name}`;
  const databaseUrl = url.toString();
  const dataDir = join(root, '.data/bench/files');
  rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dataDir, { recursive: true });
  const connection = await connect(server);
  await createDatabase(connection, name);
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    SEED_DEMO: demonstration === 'small' ? 'small' : 'whole',
    LOG_LEVEL: 'error',
    HOST: '127.0.0.1',
    NODE_ENV: 'production',
    // Everybody signs in from one address here.
    SIGN_IN_PER_MINUTE: '100000',
  };
  if (demonstration !== 'small') await loadDemonstration(env, demonstration.documents);
  // The process that has just made the demonstration, its PDFs and fonts is not the one of every other day.
  const first = start(join(root, 'apps/api'), 'dist/main.js', { ...env, PORT: String(firstPort) });
  await ready(`http://127.0.0.1:${firstPort}/health`, first);
  await end(first);
  let api = start(join(root, 'apps/api'), 'dist/main.js', { ...env, PORT: String(firstPort) });
  await ready(`http://127.0.0.1:${firstPort}/health`, api);
  const raw = start(join(root, 'apps/bench'), 'dist/raw-peer.js', { ...env, PORT: String(firstPort + 1) });
  await ready(`http://127.0.0.1:${firstPort + 1}/health`, raw);
  return {
    connection,
    databaseUrl,
    api: `http://127.0.0.1:${firstPort}`,
    apiProcess: api.pid ?? 0,
    raw: `http://127.0.0.1:${firstPort + 1}`,
    dataDir,
    crash: async () => {
      const ended = once(api, 'exit');
      api.kill('SIGKILL');
      await ended;
      api = start(join(root, 'apps/api'), 'dist/main.js', { ...env, PORT: String(firstPort) });
      await ready(`http://127.0.0.1:${firstPort}/health`, api);
    },
    pid: api.pid ?? 0,
    stop: async () => {
      await Promise.all([end(api), end(raw)]);
      await connection.query(`DROP DATABASE IF EXISTS \`${name}\``);
      await connection.end();
    },
  };
}

/** What the last line of a load says. */
export type LoadTold = { readonly documents: number; readonly seconds: number; readonly megabytes: number };

/** `pnpm demo --documents …` on the database of the environment. */
export async function loadDemonstration(env: NodeJS.ProcessEnv, documents: number): Promise<LoadTold> {
  const args = ['--enable-source-maps', 'dist/demo-command.js', '--documents', String(documents)];
  const child = spawn(process.execPath, args, {
    cwd: join(root, 'apps/api'),
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => void (said += chunk.toString()));
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`Loading ${documents} documents ended with code ${code}: ${said}`);
  const told = loadTold(said);
  console.log(`  ${told.documents} documents: ${told.seconds.toFixed(0)} s to load`);
  return told;
}

/** @throws Error when the load has not come to its end */
export function loadTold(said: string): LoadTold {
  const found = /complete: (\d+) văn bản đến, (\d+) văn bản đi.* – ([\d.]+) s, (\d+) MB/u.exec(said);
  if (!found) throw new Error(`The load did not end: ${said}`);
  const [incoming = 0, outgoing = 0, seconds = 0, megabytes = 0] = found.slice(1).map(Number);
  return { documents: incoming + outgoing, seconds, megabytes };
}

/** A connection to the server or database of a `mysql://` address, `?socketPath=` included. */
export async function connect(address: string): Promise<Connection> {
  const { pathname } = new URL(address);
  return await createConnection({
    ...serverOf(address),
    ...(pathname.length > 1 && !pathname.endsWith('/qlvb') ? { database: pathname.slice(1) } : {}),
    multipleStatements: true,
  });
}

/** Empty, and the connection's own from here on. */
export async function createDatabase(connection: Connection, name: string): Promise<void> {
  await connection.query(`DROP DATABASE IF EXISTS \`${name}\``);
  await connection.query(`CREATE DATABASE \`${name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci`);
  await connection.query(`USE \`${name}\``);
}

/** As `npm start` runs the API; the peer is built and run the same way, so that neither is slowed by a loader. */
function start(cwd: string, file: string, env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, ['--enable-source-maps', file], { cwd, env, stdio: ['ignore', 'ignore', 'inherit'] });
}

async function ready(address: string, child: ChildProcess): Promise<void> {
  const until = Date.now() + 120_000;
  while (Date.now() < until) {
    if (child.exitCode !== null)
      throw new Error(`The process that serves ${address} ended with code ${child.exitCode}.`);
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${address} did not answer within two minutes.`);
}

export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
