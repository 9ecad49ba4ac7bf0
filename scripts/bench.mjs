// `pnpm bench`: the benchmarks on a private MariaDB with the settings of the real one.
import { build } from './lib/build.mjs';
import { provideMariaDb } from './lib/mariadb-binaries.mjs';
import { startMariaDb } from './lib/mariadb.mjs';
import { complain } from './lib/output.mjs';
import { inData } from './lib/paths.mjs';
import { requireDataFolder } from './lib/preconditions.mjs';
import { stream } from './lib/stream.mjs';

try {
  requireDataFolder();
  await build('api', 'bench');
  const database = await startMariaDb(await provideMariaDb(), {
    datadir: inData('bench', 'mariadb'),
    runDir: inData('bench', 'run'),
    logFile: inData('logs', 'bench-mariadb.log'),
    databases: ['qlvb_bench'],
  });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => process.exit(130));
  const env = { ...process.env, DATABASE_URL: database.url('qlvb_bench'), BENCH_DIR: inData('bench') };
  const args = ['--filter', '@qlvb/bench', 'run', 'bench', ...process.argv.slice(2)];
  process.exitCode = await stream('pnpm', args, { env, logFile: inData('logs', 'bench.log') });
  await database.stop();
} catch (error) {
  complain(error);
  process.exitCode = 1;
}
