// `pnpm demo --documents 1000000`: a large demonstration in the embedded database, or in that of DATABASE_URL.
import { spawnSync } from 'node:child_process';
import { build } from './lib/build.mjs';
import { startEmbeddedDatabase } from './lib/database.mjs';
import { takeLock } from './lib/lock.mjs';
import { complain } from './lib/output.mjs';
import { at, dataDir } from './lib/paths.mjs';
import { providePnpm } from './lib/pnpm.mjs';
import { requireDataFolder } from './lib/preconditions.mjs';

async function fill() {
  const database = process.env.DATABASE_URL ? null : await startEmbeddedDatabase();
  const env = {
    SEED_DEMO: process.env.QLVB_SEED === 'small' ? 'small' : 'whole',
    ...process.env,
    DATABASE_URL: process.env.DATABASE_URL ?? database.url('qlvb'),
    DATA_DIR: dataDir,
  };
  const args = ['--enable-source-maps', 'dist/demo-command.js', ...process.argv.slice(2)];
  const { status } = spawnSync(process.execPath, args, { cwd: at('apps/api'), env, stdio: 'inherit' });
  await database?.stop();
  return status ?? 1;
}

let release = () => {};
try {
  requireDataFolder();
  // Not beside a running system: it would serve a province that is not whole.
  if (!process.env.DATABASE_URL) ({ release } = takeLock());
  await providePnpm();
  await build('api');
  process.exitCode = await fill();
} catch (error) {
  complain(error);
  process.exitCode = 1;
} finally {
  release();
}
