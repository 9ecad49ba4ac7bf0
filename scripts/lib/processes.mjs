import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { ask, sleep } from './run.mjs';

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** All processes as `{ pid, command }`; /proc where there is one, because small systems have no `ps`. */
function allProcesses() {
  if (!existsSync('/proc/self/cmdline')) {
    const lines = (ask('ps', ['-axo', 'pid=,command=']) ?? '').split('\n');
    return lines.map((line) => ({ pid: Number.parseInt(line, 10), command: line.trim().replace(/^\d+\s+/, '') }));
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => {
      try {
        return { pid: Number(name), command: readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ') };
      } catch {
        return { pid: Number(name), command: '' }; // it ended between the two reads
      }
    });
}

export const findProcesses = (matches) =>
  allProcesses().filter(({ pid, command }) => pid !== process.pid && matches(command));

/** Waits until a process is gone; false when it still lives after `ms`. */
export async function waitForEnd(pid, ms) {
  for (const until = Date.now() + ms; Date.now() < until; await sleep(50)) if (!isAlive(pid)) return true;
  return !isAlive(pid);
}
