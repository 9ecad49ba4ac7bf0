import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { findChromium } from './chromium.mjs';
import { countOne, countPlaywright, countTap, countVitest } from './counts.mjs';
import { readTree, restoreChanged } from './generated.mjs';
import { provideMariaDb } from './mariadb-binaries.mjs';
import { startMariaDb } from './mariadb.mjs';
import { Refusal, complain, say } from './output.mjs';
import { at, inData } from './paths.mjs';
import { isAlive } from './processes.mjs';
import { stream } from './stream.mjs';

const place = inData('check');
const own = `${place}/${process.pid}`;
const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: '0' };
/** Asked for late: the set-up puts pnpm on the PATH after this file is loaded. */
const quiet = () => ({ ...process.env, ...plain, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' });

const log = (name) => `${place}/${name}.log`;
const exec = (name, ...args) => stream('pnpm', ['exec', ...args], { logFile: log(name), env: quiet() });
const turbo = (name, task, ...args) => exec(name, 'turbo', 'run', task, '--output-logs=new-only', ...args);

/** What `npm start` runs: the web application and the API. */
const build = (name) => turbo(name, 'build', '--filter=@qlvb/web', '--filter=@qlvb/api');

/** One private server for the whole run, started when the first stage asks for it. */
let server = null;
async function databaseUrl(database) {
  server ??= startMariaDb(await provideMariaDb(), {
    datadir: `${own}/mariadb`,
    runDir: `${own}/run`,
    logFile: log('mariadb'),
    databases: ['qlvb_test'],
    disposable: true,
  });
  return (await server).url(database);
}

async function vitest(name, env = {}) {
  const report = `${own}/${name}.json`;
  const args = [
    '--filter',
    `@qlvb/${name}`,
    'run',
    'test',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  return countVitest(report, await stream('pnpm', args, { logFile: log(name), env: { ...quiet(), ...env } }));
}

async function nodeTests(name, files, env = {}) {
  const tap = `${own}/${name}.tap`;
  const reporters = ['spec', 'stdout', 'tap', tap].map(
    (value, i) => `--test-reporter${i % 2 ? '-destination' : ''}=${value}`,
  );
  const args = ['--test', ...reporters, ...files];
  return countTap(tap, await stream(process.execPath, args, { logFile: log(name), env: { ...process.env, ...env } }));
}

async function generatedFiles() {
  const before = readTree();
  const code = await turbo('generated', 'codegen');
  const stale = restoreChanged(before);
  for (const path of stale) say(`  stale: ${path}`);
  if (stale.length > 0) say('  Hãy chạy `pnpm codegen` rồi lưu kết quả (run `pnpm codegen` and commit).');
  return countOne(code || stale.length);
}

async function scriptTests() {
  const tests = readdirSync(at('scripts')).filter((name) => name.endsWith('.test.mjs'));
  return await nodeTests(
    'scripts',
    tests.map((name) => at('scripts', name)),
  );
}

async function bundle() {
  if ((await build('bundle')) !== 0) return { passed: 0, failed: 1 };
  const args = ['--filter', '@qlvb/web', 'run', 'budget'];
  const budget = countOne(await stream('pnpm', args, { logFile: log('budget'), env: quiet() }));
  const api = await nodeTests('built-api', [at('apps/api/scripts/try-build.mjs')], {
    TEST_DATABASE_URL: await databaseUrl('qlvb_test'),
  });
  return { passed: budget.passed + api.passed, failed: budget.failed + api.failed };
}

async function journeys() {
  const chromium = findChromium();
  if (chromium === null) throw new Refusal('Chưa có Chromium; hãy chạy npm test.', 'Chromium is missing; run npm test');
  if ((await build('e2e-build')) !== 0) return { passed: 0, failed: 1 };
  const report = `${own}/e2e.json`;
  const env = {
    ...quiet(),
    TEST_DATABASE_URL: await databaseUrl('qlvb_test'),
    CHROMIUM_PATH: chromium,
    E2E_REPORT: report,
  };
  const args = ['--filter', '@qlvb/e2e', 'run', 'test'];
  return countPlaywright(report, await stream('pnpm', args, { logFile: log('e2e'), env }));
}

const stages = {
  format: async () => countOne(await exec('format', 'oxfmt', '--check')),
  lint: async () => countOne(await exec('lint', 'oxlint', '--type-aware', '--deny-warnings')),
  imports: async () =>
    countOne(await stream(process.execPath, [at('scripts/imports.mjs')], { logFile: log('imports') })),
  types: async () => countOne(await turbo('types', 'types', '--continue')),
  generated: generatedFiles,
  scripts: scriptTests,
  // Every package there is, so that a new one cannot be forgotten.
  ...Object.fromEntries(readdirSync(at('packages')).map((name) => [name, () => vitest(name)])),
  web: () => vitest('web'),
  api: async () => vitest('api', { TEST_DATABASE_URL: await databaseUrl('qlvb_test') }),
  bundle,
  e2e: journeys,
};

/** Runs beside nothing older: folders of runs that were killed are removed. */
function sweep() {
  mkdirSync(own, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(place)) {
    if (/^\d+$/.test(name) && !isAlive(Number(name))) rmSync(`${place}/${name}`, { recursive: true, force: true });
  }
}

/**
 * Runs the stages in their order; a failed one does not keep the later ones from telling what they find.
 * @param {string[]} only stages to run; all when empty
 * @returns {Promise<boolean>} whether everything passed
 */
export async function runChecks(only = []) {
  const unknown = only.filter((name) => !(name in stages)).join(', ');
  if (unknown !== '')
    throw new Refusal(`Không có bước ${unknown}; có: ${Object.keys(stages).join(', ')}.`, `unknown stage ${unknown}`);
  sweep();
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => process.exit(130));
  let passed = 0;
  let failed = 0;
  const summary = [];
  for (const [name, work] of Object.entries(stages)) {
    if (only.length > 0 && !only.includes(name)) continue;
    const since = performance.now();
    say(`\n▸ ${name}`);
    const count = await work().catch((error) => {
      complain(error);
      return { passed: 0, failed: 1 };
    });
    passed += count.passed;
    failed += count.failed;
    const line = `${count.failed === 0 ? '✓' : '✗'} ${name}: ${count.passed} passed, ${count.failed} failed (${((performance.now() - since) / 1000).toFixed(1)} s)`;
    say(line);
    summary.push(line);
  }
  await (await server?.catch(() => null))?.stop();
  rmSync(own, { recursive: true, force: true });
  say(`\n${summary.join('\n')}\n\n${passed} passed, ${failed} failed`);
  return failed === 0;
}
