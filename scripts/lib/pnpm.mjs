import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { tmpdir } from 'node:os';
import { at, inData } from './paths.mjs';
import { ask, run } from './run.mjs';

const wanted = JSON.parse(readFileSync(at('package.json'), 'utf8')).packageManager.split('@')[1];

/** Asked outside the repository, or pnpm and corepack would fetch the pinned version instead of saying their own. */
const versionOf = (pnpm) =>
  ask(pnpm, ['--version'], { cwd: tmpdir(), env: { ...process.env, COREPACK_ENABLE_NETWORK: '0' } });

/**
 * Makes sure of the pnpm that package.json names: one on PATH, else a private copy under the data folder.
 * Puts it first on this process's PATH, so that turbo and the packages' scripts find the same one.
 */
export async function providePnpm() {
  if (versionOf('pnpm') === wanted) return `${wanted} (PATH)`;
  const tools = inData('tools');
  const bin = join(tools, 'node_modules', '.bin');
  const here = join(bin, process.platform === 'win32' ? 'pnpm.cmd' : 'pnpm');
  if (!existsSync(here) || versionOf(here) !== wanted) {
    mkdirSync(tools, { recursive: true });
    const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
    await run('npm', ['install', '--prefix', tools, ...quiet, `pnpm@${wanted}`], {
      cwd: tools,
      what: `npm install pnpm@${wanted}`,
    });
  }
  process.env.PATH = `${bin}${delimiter}${process.env.PATH}`;
  return wanted;
}
