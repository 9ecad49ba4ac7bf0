import { spawn, spawnSync } from 'node:child_process';
import { Refusal } from './output.mjs';
import { root } from './paths.mjs';

const shell = process.platform === 'win32';

const running = new Set();
process.on('exit', () => running.forEach((child) => child.kill('SIGTERM')));

/** Runs a command to its end; its output is kept back, and its beginning and end are shown only when it fails. */
export function run(command, args, { cwd = root, env = process.env, what = command, input = '', onLine } = {}) {
  return new Promise((resolvePromise, reject) => {
    const child = spawn(command, args, { cwd, env, shell, stdio: 'pipe' });
    const kept = [];
    running.add(child);
    child.stdin.on('error', () => {}); // it ended before it had read everything; its exit code tells
    child.stdin.end(input);
    const take = (chunk) => {
      for (const line of chunk.toString().split('\n')) {
        if (line.trim() === '') continue;
        onLine?.(line);
        kept.push(line);
        if (kept.length > 40) kept.splice(20, 1); // the first lines say what is wrong, the last ones how it ended
      }
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('error', (error) =>
      reject(new Refusal(`Không chạy được ${what}: ${error.message}`, `cannot run ${what}`)),
    );
    child.once('close', (code, signal) => {
      running.delete(child);
      if (code === 0) return resolvePromise(kept);
      const tail = kept.map((line) => `    ${line}`);
      reject(
        new Refusal(
          `${what} dừng với lỗi ${signal ?? code}:\n${tail.join('\n')}`,
          `${what} failed with ${signal ?? code}`,
        ),
      );
    });
  });
}

/** The trimmed output of a short command, or null when it is missing or fails. */
export function ask(command, args, options = {}) {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8', timeout: 20_000, shell, ...options });
  return status === 0 ? stdout.trim() : null;
}

export const sleep = (ms) => new Promise((wake) => setTimeout(wake, ms));
