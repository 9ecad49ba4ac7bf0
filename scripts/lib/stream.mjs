import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { say } from './output.mjs';
import { root } from './paths.mjs';

const HEAD_LINES = 300;
const TAIL_LINES = 60;

/**
 * Runs a command and shows its output as it comes, but of a flood only the beginning and the end.
 * @returns {Promise<number>} the exit code; the whole output is in `logFile`
 */
export function stream(command, args, { logFile, env = process.env, cwd = root }) {
  mkdirSync(dirname(logFile), { recursive: true });
  const log = createWriteStream(logFile);
  const child = spawn(command, args, {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  const stop = () => child.kill('SIGTERM');
  process.once('exit', stop);
  const tail = [];
  let lines = 0;
  for (const output of [child.stdout, child.stderr]) {
    createInterface({ input: output }).on('line', (line) => {
      log.write(`${line}\n`);
      lines += 1;
      if (lines <= HEAD_LINES) say(`  ${line}`);
      else if (tail.push(line) > TAIL_LINES) tail.shift();
    });
  }
  return new Promise((settle) => {
    child.once('error', (error) => {
      say(`  ${command}: ${error.message}`);
      settle(127);
    });
    child.once('close', (code) => {
      process.removeListener('exit', stop);
      log.end();
      const hidden = lines - HEAD_LINES - tail.length;
      if (hidden > 0) say(`  … ${hidden} lines more in ${logFile}`);
      for (const line of tail) say(`  ${line}`);
      settle(code ?? 1);
    });
  });
}
