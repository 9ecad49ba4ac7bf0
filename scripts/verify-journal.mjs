// `npm run audit:verify`: recomputes the journal with the built API. Exit code 0: whole, 1: broken, 2: cannot be read.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { build } from './lib/build.mjs';
import { complain } from './lib/output.mjs';
import { at } from './lib/paths.mjs';

try {
  // A running system is never rebuilt under its feet.
  if (!existsSync(at('apps/api/dist/verify-command.js'))) await build('api');
  const args = ['--enable-source-maps', 'dist/verify-command.js'];
  process.exitCode = spawnSync(process.execPath, args, { cwd: at('apps/api'), stdio: 'inherit' }).status ?? 2;
} catch (error) {
  complain(error);
  process.exitCode = 2;
}
