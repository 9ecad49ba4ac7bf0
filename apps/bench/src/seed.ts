import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figure } from './report.ts';
import { connect, createDatabase, end, loadDemonstration, loadTold, root } from './stand.ts';

const PORT = 4340;
const PATIENCE_MS = 600_000;

/** What a first start makes of an empty database, and how fast a large demonstration is loaded. */
export async function measureSeed({ large }: { readonly large: number }): Promise<Figure[]> {
  const server = process.env.DATABASE_URL;
  if (!server) throw new Error('DATABASE_URL names the database server to measure on; `pnpm bench` sets it.');
  const url = new URL(server);
  url.pathname = '/qlvb_bench_seed';
  const connection = await connect(server);
  const dataDir = mkdtempSync(join(tmpdir(), 'qlvb-seed-'));
  const env = {
    ...process.env,
    DATABASE_URL: url.toString(),
    DATA_DIR: dataDir,
    SEED_DEMO: 'whole',
    LOG_LEVEL: 'error',
  };
  try {
    await createDatabase(connection, 'qlvb_bench_seed');
    const first = await firstStart(env);
    await createDatabase(connection, 'qlvb_bench_seed');
    const loaded = await loadDemonstration(env, large);
    const detail = { load: loadavg()[0] ?? 0 };
    return [
      { name: 'first start, 622 agencies: seconds until ready', value: first.ready, bound: { atMost: 60 }, detail },
      {
        name: `first start: seconds for the workload of ${first.documents} documents`,
        value: first.seconds,
        bound: { atMost: 60 },
        detail: { documents: first.documents },
      },
      { name: 'first start: peak memory, MB', value: first.megabytes, bound: { atMost: 1000 }, detail: {} },
      {
        name: `large demonstration, ${loaded.documents} documents: documents per second`,
        value: loaded.documents / loaded.seconds,
        bound: { atLeast: 300 },
        detail: { seconds: loaded.seconds, megabytes: loaded.megabytes },
      },
    ];
  } finally {
    await connection.query('DROP DATABASE IF EXISTS qlvb_bench_seed');
    await connection.end();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** The API from its start until it answers; the workload is complete by then. */
async function firstStart(env: NodeJS.ProcessEnv) {
  const began = performance.now();
  const child = spawn(process.execPath, ['--enable-source-maps', 'dist/main.js'], {
    cwd: join(root, 'apps/api'),
    env: { ...env, PORT: String(PORT), HOST: '127.0.0.1', NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => void (said += chunk.toString()));
  try {
    while (performance.now() - began < PATIENCE_MS) {
      if (child.exitCode !== null) throw new Error(`The API ended with code ${child.exitCode}: ${said}`);
      const answer = await fetch(`http://127.0.0.1:${PORT}/health`).catch(() => null);
      if (answer?.ok) return { ready: (performance.now() - began) / 1000, ...loadTold(said) };
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`The API did not answer within ten minutes: ${said}`);
  } finally {
    await end(child);
  }
}
