import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { at } from './paths.mjs';
import { run } from './run.mjs';

const mark = at('node_modules', '.qlvb-installed');

/** Everything that decides what an install brings; the Node version because of compiled packages. */
function wantedState() {
  const manifests = ['apps', 'packages'].flatMap((folder) =>
    readdirSync(at(folder)).map((name) => at(folder, name, 'package.json')),
  );
  const hash = createHash('sha256').update(process.version);
  for (const file of [at('pnpm-lock.yaml'), at('pnpm-workspace.yaml'), at('package.json'), ...manifests]) {
    if (existsSync(file)) hash.update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** Installs the locked dependencies, unless nothing has changed since the last time it went through. */
export async function installDependencies() {
  const state = wantedState();
  if (existsSync(mark) && readFileSync(mark, 'utf8') === state) return 'không đổi (unchanged)';
  const env = { ...process.env, CI: '1' };
  await run('pnpm', ['install', '--frozen-lockfile', '--prefer-offline'], { env, what: 'pnpm install' });
  writeFileSync(mark, state);
  return undefined;
}
