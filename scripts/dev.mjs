// `pnpm dev`: the database, the API that restarts on change, and Vite in front of it with hot reload.
import { startEmbeddedDatabase } from './lib/database.mjs';
import { takeLock } from './lib/lock.mjs';
import { complain, say, step } from './lib/output.mjs';
import { at, dataDir } from './lib/paths.mjs';
import { readPort, requireDataFolder, requireFreePort } from './lib/preconditions.mjs';
import { Supervisor } from './lib/supervisor.mjs';

async function develop(port, webPort) {
  requireDataFolder();
  const lock = takeLock();
  const supervisor = new Supervisor(lock.release);
  try {
    for (const one of [port, webPort]) await requireFreePort(one, lock.recovering ? 20_000 : 0);
    let databaseUrl = process.env.DATABASE_URL;
    if (!databaseUrl) {
      await step('Cơ sở dữ liệu (database)', async () => {
        const database = await startEmbeddedDatabase();
        await supervisor.add('MariaDB', database);
        databaseUrl = database.url('qlvb');
      });
    }
    const env = {
      NODE_ENV: 'development',
      SEED_DEMO: process.env.QLVB_SEED ?? 'small',
      ...process.env,
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      DATA_DIR: dataDir,
      API_ORIGIN: `http://127.0.0.1:${port}`,
    };
    const guard = new URL('./lib/child-guard.mjs', import.meta.url).href;
    const node = (name, args, cwd) =>
      supervisor.addProgram(name, process.execPath, ['--import', guard, ...args], { cwd: at(cwd), env });
    await node('API', ['--import', 'tsx', '--watch', '--watch-preserve-output', 'src/main.ts'], 'apps/api');
    await node('Vite', ['node_modules/vite/bin/vite.js', '--port', String(webPort), '--strictPort'], 'apps/web');
    say(
      `\nGiao diện (web): http://localhost:${webPort}   API: http://localhost:${port}/graphql – Ctrl-C để dừng (stops).`,
    );
  } catch (error) {
    complain(error);
    await supervisor.stop(1, 'Không khởi động được (start failed).');
  }
}

try {
  await develop(readPort(), Number(process.env.WEB_PORT || 5173));
} catch (error) {
  complain(error);
  process.exitCode = 1;
}
