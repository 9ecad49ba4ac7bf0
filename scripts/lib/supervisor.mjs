import { spawn } from 'node:child_process';
import { say } from './output.mjs';
import { sleep } from './run.mjs';

const GRACE_MS = 15_000;

/**
 * Keeps what a launcher has started and stops it in reverse order: on SIGTERM, SIGINT and SIGHUP (to this process or to
 * its group, once or several times), when npm disappears, and when one of the parts ends by itself.
 */
export class Supervisor {
  #parts = [];
  /** @type {Promise<void> | null} */
  #stopping = null;
  #code = 0;
  #onStopped = () => {};

  constructor(onStopped = () => {}) {
    this.#onStopped = onStopped;
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'])
      process.on(signal, () => void this.stop(0, 'Đang dừng (stopping) …'));
    // A closed pipe (`npm start | head`) must not kill the launcher before it has stopped the database.
    for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
    if (process.env.npm_lifecycle_event !== undefined) {
      const parent = process.ppid;
      const watch = () =>
        process.ppid !== parent && void this.stop(0, 'npm đã kết thúc, đang dừng (npm is gone, stopping) …');
      setInterval(watch, 500).unref();
    }
  }

  get stopping() {
    return this.#stopping !== null;
  }

  /** @param {{ exited: Promise<string | number | null>, stop: () => Promise<unknown> }} part */
  async add(name, part) {
    this.#parts.push({ name, ...part });
    void part.exited.then((code) =>
      this.stop(1, `${name} đã dừng ngoài ý muốn, mã ${code} (${name} ended by itself).`),
    );
    if (this.stopping) await part.stop();
    return part;
  }

  /** Starts a Node program that gets exactly one SIGTERM when it is time, however often we get one ourselves. */
  async addProgram(name, command, args, options) {
    const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], detached: true, ...options });
    let ended = false;
    const exited = new Promise((settle) => {
      child.once('error', (error) => settle(error.message));
      child.once('exit', (code, signal) => {
        ended = true;
        settle(signal ?? code);
      });
    });
    const stop = async () => {
      if (!ended) child.kill('SIGTERM');
      if ((await Promise.race([exited, sleep(GRACE_MS).then(() => 'late')])) === 'late') child.kill('SIGKILL');
      await exited;
    };
    return this.add(name, { exited, stop });
  }

  stop(code, why) {
    this.#stopping ??= this.#stopAll(code, why);
    return this.#stopping;
  }

  async #stopAll(code, why) {
    this.#code = code;
    say(`\n■ ${why}`);
    for (const part of this.#parts.toReversed()) await part.stop();
    this.#onStopped();
    say('■ Đã dừng (stopped).');
    process.exit(this.#code);
  }
}
