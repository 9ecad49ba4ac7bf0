// What `npm start` runs is tried once as it is, on a database of its own: TEST_DATABASE_URL names the server.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { createConnection } from 'mysql2/promise';

const api = join(import.meta.dirname, '..');
const version = JSON.parse(readFileSync(join(api, 'package.json'), 'utf8')).version;
const { outputs } = JSON.parse(readFileSync(join(api, 'dist/meta.json'), 'utf8'));

const server = process.env.TEST_DATABASE_URL;
assert.ok(server, 'TEST_DATABASE_URL names the database server to try on; `pnpm check bundle` sets it.');
const database = new URL(server);
database.pathname = `/qlvb_built_${process.pid}`;
const dataDir = mkdtempSync(join(tmpdir(), 'qlvb-built-'));

after(async () => {
  rmSync(dataDir, { recursive: true, force: true });
  const connection = await createConnection({
    ...(database.searchParams.has('socketPath')
      ? { socketPath: database.searchParams.get('socketPath') }
      : { host: database.hostname, port: Number(database.port || 3306) }),
    user: decodeURIComponent(database.username),
    password: decodeURIComponent(database.password),
  });
  await connection.query(`DROP DATABASE IF EXISTS \`${database.pathname.slice(1)}\``);
  await connection.end();
});

async function freePort() {
  const socket = createServer().listen(0, '127.0.0.1');
  await once(socket, 'listening');
  const { port } = socket.address();
  socket.close();
  await once(socket, 'close');
  return port;
}

function run(program, settings = {}) {
  const child = spawn(process.execPath, ['--enable-source-maps', `dist/${program}`], {
    cwd: api,
    env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: database.href, DATA_DIR: dataDir, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = [];
  for (const output of [child.stdout, child.stderr]) output.on('data', (chunk) => said.push(String(chunk)));
  return { child, exited: once(child, 'close').then(([code]) => code), said: () => said.join('') };
}

/** Starts the API, does something with it, and stops it as the launcher does. */
async function withApi(settings, work) {
  const port = await freePort();
  const { child, exited, said } = run('main.js', { PORT: String(port), LOG_LEVEL: 'error', ...settings });
  const address = `http://127.0.0.1:${port}`;
  try {
    for (const until = Date.now() + 120_000; ; await new Promise((wake) => setTimeout(wake, 50))) {
      assert.equal(child.exitCode, null, `The built API ended:\n${said()}`);
      assert.ok(Date.now() < until, `The built API does not answer:\n${said()}`);
      if ((await fetch(`${address}/health`).catch(() => null))?.ok) break;
    }
    await work(address, said);
  } finally {
    child.kill('SIGTERM');
    assert.equal(await exited, 0, said());
  }
}

async function ask(address, query, variables = {}, cookie = '') {
  const answer = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await answer.json();
  assert.equal(errors, undefined);
  return { data, cookie: answer.headers.getSetCookie().map((line) => line.split(';')[0])[0] };
}

test('the built API makes its database, writes the letters of the demonstration and answers', async () => {
  await withApi({ SEED_DEMO: 'small' }, async (address, said) => {
    assert.equal((await (await fetch(`${address}/health`)).json()).version, version);
    const [, password] = /password of all: (\S+)/.exec(said()) ?? [];
    const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }';
    const { data, cookie } = await ask(address, signIn, { input: { username: 'vanthu.vp', password } });
    assert.equal(data.signIn.__typename, 'SignInSuccess');
    const list = '{ incomingDocuments(first: 50) { edges { node { document { subject } } } } }';
    assert.ok((await ask(address, list, {}, cookie)).data.incomingDocuments.edges.length > 0);
  });
});

test('it starts again on what is there, without the demonstration', async () => {
  await withApi({ SEED_DEMO: '0' }, async (address) => {
    assert.deepEqual((await ask(address, '{ viewer { __typename } }')).data, { viewer: null });
  });
});

test('the built command verifies the journal', async () => {
  const { exited, said } = run('verify-command.js');
  assert.equal(await exited, 0, said());
  assert.match(said(), /^OK: \d+ entries in \d+ chains$/m);
});

test('an unexpected error names the source in its stack', async () => {
  const { exited, said } = run('main.js', { DATABASE_URL: 'postgres://nobody@127.0.0.1/none' });
  assert.equal(await exited, 1);
  assert.match(said(), /at .*src\/platform\/db\/address\.ts:\d+/);
});

test('the demonstration is not loaded by who does not ask for it', () => {
  const loaded = new Set();
  const load = (file) => {
    if (loaded.has(file)) return;
    loaded.add(file);
    for (const { path, kind, external } of outputs[file].imports) {
      if (kind !== 'import-statement') continue;
      if (external) loaded.add(path);
      else load(path);
    }
  };
  load('dist/main.js');
  const sources = [...loaded].flatMap((file) => Object.keys(outputs[file]?.inputs ?? {}));
  assert.ok(sources.some((path) => path.endsWith('src/app.ts')));
  assert.deepEqual(
    [...sources, ...loaded].filter((path) => /packages\/demo\/|pdf-lib|tinos/.test(path)),
    [],
  );
});
