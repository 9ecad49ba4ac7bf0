import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { Refusal } from './output.mjs';
import { ask } from './run.mjs';
import { installSystemPackages } from './system-packages.mjs';

const usualFolders = [
  '/usr/sbin',
  '/usr/bin',
  '/usr/libexec',
  '/usr/local/sbin',
  '/usr/local/bin',
  '/opt/homebrew/opt/mariadb/bin',
  '/usr/local/opt/mariadb/bin',
  '/opt/local/lib/mariadb/bin',
];

function candidates(names) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...usualFolders].filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).filter((file) => existsSync(file));
}

/** MySQL's own mysqld answers without the word MariaDB and initialises differently; it is not taken. */
function isRecentMariaDb(file) {
  const version = /(\d+)\.(\d+)\.\d+-MariaDB/i.exec(ask(file, ['--version']) ?? '');
  return version !== null && Number(version[1]) * 100 + Number(version[2]) >= 1006;
}

/**
 * The server and the folder of its system-table scripts. mariadb-install-db is not used: Debian's server-core does not
 * bring everything it calls, and all it does is to feed these scripts to the server.
 */
export function findMariaDb() {
  const server = candidates(['mariadbd', 'mysqld']).find(isRecentMariaDb);
  if (server === undefined) return null;
  const base = dirname(dirname(realpathSync(server)));
  const share = ['share/mysql', 'share/mariadb', 'share']
    .map((folder) => join(base, folder))
    .find((folder) => existsSync(join(folder, 'mysql_system_tables.sql')));
  if (share === undefined) return null;
  // A server outside /usr (Homebrew) finds its messages and plugins only with its own base folder.
  return { server, share, baseArgs: base.startsWith('/usr') ? [] : [`--basedir=${base}`] };
}

const howToInstall = [
  '    Debian/Ubuntu: sudo apt-get install -y --no-install-recommends mariadb-server-core',
  '    Fedora:        sudo dnf install mariadb-server',
  '    macOS:         brew install mariadb',
  '    Windows:       cài MariaDB Server (≥ 10.6), tạo cơ sở dữ liệu rồi đặt DATABASE_URL=mysql://user:password@localhost:3306/qlvb',
].join('\n');

/** MariaDB's programs from this machine; installed by the script where that needs no question. */
export async function provideMariaDb() {
  if (process.platform !== 'win32') {
    const found = findMariaDb();
    if (found !== null) return found;
    if (await installSystemPackages(['mariadb-server-core'])) {
      const installed = findMariaDb();
      if (installed !== null) return installed;
    }
  }
  throw new Refusal(
    `Chưa có MariaDB (≥ 10.6) trên máy này; hãy cài rồi chạy lại, hoặc đặt DATABASE_URL tới máy chủ MariaDB có sẵn:\n${howToInstall}`,
    'MariaDB 10.6 or newer is missing: install it as shown, or set DATABASE_URL',
  );
}
