// `npm start`: from a fresh clone to a running system; needs nothing but Node and npm.
import { performance } from 'node:perf_hooks';
import { build } from './lib/build.mjs';
import { startEmbeddedDatabase } from './lib/database.mjs';
import { installDependencies } from './lib/install.mjs';
import { takeLock } from './lib/lock.mjs';
import { complain, say, step } from './lib/output.mjs';
import { at, dataDir } from './lib/paths.mjs';
import { providePnpm } from './lib/pnpm.mjs';
import { readPort, requireDataFolder, requireFreePort } from './lib/preconditions.mjs';
import { sleep } from './lib/run.mjs';
import { Supervisor } from './lib/supervisor.mjs';

async function waitUntilHealthy(port, supervisor) {
  while (!supervisor.stopping) {
    const answer = await fetch(`http://127.0.0.1:${port}/health`, { signal: AbortSignal.timeout(2_000) }).catch(
      () => null,
    );
    if (answer?.ok) return;
    await sleep(100);
  }
  await supervisor.stop(); // the API ended instead of answering; this stops the rest and the process
}

async function start(port) {
  requireDataFolder();
  const lock = takeLock();
  const supervisor = new Supervisor(lock.release);
  try {
    await requireFreePort(port, lock.recovering ? 20_000 : 0);
    await step('pnpm', providePnpm);
    await step('Cài thư viện (install)', installDependencies);
    let databaseUrl = process.env.DATABASE_URL;
    if (!databaseUrl) {
      await step('Cơ sở dữ liệu (database)', async () => {
        const database = await startEmbeddedDatabase();
        await supervisor.add('MariaDB', database);
        databaseUrl = database.url('qlvb');
      });
    }
    await step('Dựng hệ thống (build)', () => build('web', 'api'));
    if (supervisor.stopping) return;
    await step('API', async () => {
      const env = {
        NODE_ENV: 'production',
        SEED_DEMO: process.env.QLVB_SEED ?? 'whole',
        ...process.env,
        DATABASE_URL: databaseUrl,
        PORT: String(port),
        DATA_DIR: dataDir,
        WEB_DIST: at('apps/web/dist'),
      };
      const guard = new URL('./lib/child-guard.mjs', import.meta.url).href;
      const args = ['--import', guard, '--enable-source-maps', 'dist/main.js'];
      await supervisor.addProgram('API', process.execPath, args, { cwd: at('apps/api'), env });
      await waitUntilHealthy(port, supervisor);
    });
    if (!supervisor.stopping)
      say(
        `\nSẵn sàng sau ${(performance.now() / 1000).toFixed(1)} s: http://localhost:${port} – Ctrl-C để dừng (ready; Ctrl-C stops).`,
      );
  } catch (error) {
    await sleep(100); // a signal to the whole group may have ended the step before it reaches us
    if (!supervisor.stopping) complain(error);
    await supervisor.stop(1, 'Không khởi động được (start failed).');
  }
}

try {
  await start(readPort());
} catch (error) {
  complain(error);
  process.exitCode = 1;
}
