import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Refusal } from './output.mjs';
import { findProcesses, waitForEnd } from './processes.mjs';
import { run, sleep } from './run.mjs';

const asUser = process.getuid?.() === 0 ? ['--user=root'] : [];

/** Kernels limit the path of a socket to 107 bytes (103 on macOS); deeper checkouts get a short private folder. */
function socketPath(folder) {
  const path = join(folder, 'mariadb.sock');
  if (Buffer.byteLength(path) <= 100) return path;
  const short = join(
    tmpdir(),
    `qlvb-${process.getuid()}-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`,
  );
  mkdirSync(short, { recursive: true, mode: 0o700 });
  const { uid, mode } = lstatSync(short);
  if (uid !== process.getuid() || (mode & 0o077) !== 0) {
    throw new Refusal(
      `Thư mục ${short} không thuộc riêng người dùng này; hãy xóa nó.`,
      `${short} is not private to this user`,
    );
  }
  return join(short, 'mariadb.sock');
}

const systemTables = [
  'mysql_system_tables.sql',
  'mysql_performance_tables.sql',
  'mysql_system_tables_data.sql',
  'maria_add_gis_sp_bootstrap.sql',
  'mysql_sys_schema.sql',
];

/** Built beside its place and renamed, so that a kill in the middle leaves nothing half made. */
async function initialise({ server, share, baseArgs }, datadir) {
  const parent = dirname(datadir);
  mkdirSync(parent, { recursive: true, mode: 0o700 });
  const unfinished = `${basename(datadir)}.new-`;
  for (const name of readdirSync(parent))
    if (name.startsWith(unfinished)) rmSync(join(parent, name), { recursive: true });
  if (existsSync(datadir)) return;
  const draft = join(parent, `${unfinished}${process.pid}`);
  mkdirSync(draft, { mode: 0o700 });
  // root@localhost without a password: only the owner of the folder reaches the socket.
  const input = [
    'CREATE DATABASE mysql;\nUSE mysql;\nSET @auth_root_socket = NULL;\n',
    ...systemTables.map((name) => readFileSync(join(share, name), 'utf8')),
  ].join('\n');
  const args = ['--no-defaults', '--bootstrap', `--datadir=${draft}`, ...baseArgs, ...asUser, '--log-warnings=0'];
  await run(server, args, { what: 'mariadbd --bootstrap', input });
  renameSync(draft, datadir);
}

/** A server that outlived its launcher (kill -9) is stopped cleanly; two on one folder would destroy it. */
async function stopPredecessor(datadir) {
  for (const { pid } of findProcesses(
    (command) => /^\S*(mariadbd|mysqld) /.test(command) && command.includes(`--datadir=${datadir} `),
  )) {
    process.kill(pid, 'SIGTERM');
    if (!(await waitForEnd(pid, 60_000))) {
      throw new Refusal(
        `Cơ sở dữ liệu cũ (tiến trình ${pid}) chưa dừng; hãy thử lại sau.`,
        `old mariadbd ${pid} does not stop`,
      );
    }
  }
}

/** What clients need to reach a server on this socket: root without a password, over nothing but the socket. */
const urlOn = (socket) => (database) => `mysql://root@localhost/${database}?socketPath=${encodeURIComponent(socket)}`;

/** The addresses of a server that is already running for this folder; null when none answers. */
export async function findRunningMariaDb(runDir) {
  const socket = socketPath(runDir);
  return (await greets(socket)) ? { url: urlOn(socket) } : null;
}

/** True once the server greets on its socket; it opens it only after recovery and the init file. */
function greets(socket) {
  return new Promise((settle) => {
    const client = connect(socket);
    const end = (answer) => {
      client.destroy();
      settle(answer);
    };
    client.setTimeout(1_000, () => end(false));
    client.once('error', () => end(false));
    client.once('data', (greeting) => end(greeting[4] === 10)); // protocol version 10; 255 would be "too many connections"
  });
}

function explain(logFile) {
  const tail = readFileSync(logFile, 'utf8').slice(-6_000);
  if (/No space left|Errcode: 28|error 28/i.test(tail)) {
    return new Refusal(
      'Ổ đĩa đã đầy nên cơ sở dữ liệu không khởi động được; hãy giải phóng dung lượng rồi chạy lại.',
      'disk full',
    );
  }
  const lines = tail
    .split('\n')
    .filter((line) => /ERROR/.test(line))
    .slice(-6);
  return new Refusal(
    `Cơ sở dữ liệu không khởi động được; xem ${logFile}:\n${lines.map((line) => `    ${line}`).join('\n')}`,
    'the embedded MariaDB does not start; see its log',
  );
}

/** The shell stands between: it stops the server when this process vanishes without a word and its end of the pipe closes. */
const KEEPER = `exec 3<&0
"$@" </dev/null 3<&- & db=$!
(read -r _ <&3; kill -TERM "$db") & guard=$!
wait "$db"; code=$?
kill "$guard" 2>/dev/null
exit "$code"`;

/**
 * Starts a private MariaDB on its own socket: no port, no password, owner only.
 * @param {{ server: string, share: string, baseArgs: string[] }} binaries
 * @param {{ datadir: string, runDir: string, logFile: string, databases: string[], disposable?: boolean }} place
 *   disposable: for tests; a crash of the machine may lose the last second
 */
export async function startMariaDb(binaries, { datadir, runDir, logFile, databases, disposable = false }) {
  mkdirSync(runDir, { recursive: true, mode: 0o700 });
  mkdirSync(dirname(logFile), { recursive: true });
  await stopPredecessor(datadir);
  await initialise(binaries, datadir);
  const socket = socketPath(runDir);
  const initFile = join(runDir, 'init.sql');
  const collation = 'CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci';
  writeFileSync(
    initFile,
    databases.map((name) => `CREATE DATABASE IF NOT EXISTS \`${name}\` ${collation};\n`).join(''),
  );
  if (existsSync(logFile) && statSync(logFile).size > 10_000_000) renameSync(logFile, `${logFile}.1`);
  const log = openSync(logFile, 'a');
  const settings = [
    '--no-defaults',
    `--datadir=${datadir}`,
    ...binaries.baseArgs,
    ...asUser,
    `--socket=${socket}`,
    `--pid-file=${join(runDir, 'mariadb.pid')}`,
    `--init-file=${initFile}`,
    '--skip-networking',
    '--skip-name-resolve',
    '--skip-log-bin',
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_unicode_520_ci',
    '--transaction-isolation=READ-COMMITTED',
    '--default-time-zone=+00:00',
    '--max-connections=200',
    '--max-allowed-packet=64M',
    '--innodb-buffer-pool-size=256M',
    ...(disposable
      ? ['--innodb-flush-log-at-trx-commit=0', '--innodb-doublewrite=OFF', '--innodb-flush-method=nosync']
      : ['--innodb-flush-log-at-trx-commit=1']),
  ];
  // A group of its own: Ctrl-C and a group's SIGTERM must not stop the database before the API has drained.
  const keeper = spawn('/bin/sh', ['-c', KEEPER, 'mariadb-keeper', binaries.server, ...settings], {
    stdio: ['pipe', log, log],
    detached: true,
  });
  closeSync(log);
  let ended = false;
  const exited = new Promise((settle) => {
    keeper.once('exit', (code) => {
      ended = true;
      settle(code);
    });
  });
  for (const until = Date.now() + 300_000; !(await greets(socket)); await sleep(30)) {
    if (ended || Date.now() > until) {
      keeper.stdin.destroy();
      throw explain(logFile);
    }
  }
  return {
    url: urlOn(socket),
    exited,
    /** Lets the server finish and flush; resolves when it is gone. */
    stop: () => {
      keeper.stdin.end();
      return exited;
    },
  };
}
