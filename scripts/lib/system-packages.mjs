import { existsSync } from 'node:fs';
import { complain } from './output.mjs';
import { ask, run } from './run.mjs';

let listsAreFresh = false;

/** How apt-get may be called without a question: as root, with a sudo that does not ask, or not at all (null). */
function aptPrefix() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return null;
  if (process.getuid() === 0) return [];
  return ask('sudo', ['-n', 'true']) === null ? null : ['sudo', '-n'];
}

/** Installs Debian/Ubuntu packages where that may be done unattended. False: the operator has to do it. */
export async function installSystemPackages(names) {
  const prefix = aptPrefix();
  if (prefix === null) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => {
    const [command, ...rest] = [...prefix, 'apt-get', '-q', '-y', '-o', 'DPkg::Lock::Timeout=120', ...args];
    return run(command, rest, { env, what: `apt-get ${args[0]}` });
  };
  try {
    if (!listsAreFresh) await apt('update');
    listsAreFresh = true;
    await apt('install', '--no-install-recommends', ...names);
    return true;
  } catch (error) {
    complain(error); // the caller goes on to say what to install by hand
    return false;
  }
}
