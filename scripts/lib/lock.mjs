import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Refusal } from './output.mjs';
import { inData } from './paths.mjs';
import { findProcesses } from './processes.mjs';

const file = inData('run', 'launcher.pid');

/**
 * One launcher per data folder.
 * @returns {{ recovering: boolean, release: () => void }} recovering: the one before did not get to stop cleanly
 */
export function takeLock() {
  mkdirSync(inData('run'), { recursive: true, mode: 0o700 });
  for (let recovering = false; ; recovering = true) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return { recovering, release: () => rmSync(file, { force: true }) };
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const pid = Number(readFileSync(file, 'utf8'));
    const running = findProcesses((command) => /scripts\/(start|dev|demo)\.mjs/.test(command)).some(
      (other) => other.pid === pid,
    );
    if (running) {
      throw new Refusal(
        `Hệ thống đang chạy trên thư mục dữ liệu này (tiến trình ${pid}); hãy dừng nó trước (Ctrl-C hoặc kill ${pid}).`,
        `already running on this data folder as process ${pid}`,
      );
    }
    rmSync(file, { force: true });
  }
}
