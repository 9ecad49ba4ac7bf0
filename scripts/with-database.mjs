// Runs a command with DATABASE_URL and DATA_DIR set, beside a running system or on its own:
//   node scripts/with-database.mjs node scripts/verify-journal.mjs
import { spawnSync } from 'node:child_process';
import { startEmbeddedDatabase } from './lib/database.mjs';
import { findRunningMariaDb } from './lib/mariadb.mjs';
import { complain } from './lib/output.mjs';
import { dataDir, inData } from './lib/paths.mjs';
import { providePnpm } from './lib/pnpm.mjs';
import { requireDataFolder } from './lib/preconditions.mjs';

async function reach() {
  if (process.env.DATABASE_URL) return { url: () => process.env.DATABASE_URL };
  return (await findRunningMariaDb(inData('run'))) ?? (await startEmbeddedDatabase());
}

try {
  requireDataFolder();
  await providePnpm();
  const database = await reach();
  const url = database.url('qlvb');
  // For MariaDB's own tools: --socket="$DATABASE_SOCKET".
  const socket = new URL(url).searchParams.get('socketPath');
  const env = { ...process.env, DATABASE_URL: url, DATA_DIR: dataDir, ...(socket && { DATABASE_SOCKET: socket }) };
  const [command, ...args] = process.argv.slice(2);
  process.exitCode = spawnSync(command, args, { env, stdio: 'inherit' }).status ?? 1;
  await database.stop?.();
} catch (error) {
  complain(error);
  process.exitCode = 1;
}
