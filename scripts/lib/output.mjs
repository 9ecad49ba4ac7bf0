/** A refusal the operator can act on: printed as one sentence, without a stack. */
export class Refusal extends Error {
  /** @param {string} vi what happened and what to do  @param {string} en the same in English */
  constructor(vi, en) {
    super(`${vi}\n  (${en})`);
  }
}

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

export const say = (line) => process.stdout.write(`${line}\n`);

/** Runs one named step and prints how long it took. The step may return a short remark. */
export async function step(name, work) {
  const since = performance.now();
  say(`▸ ${name} …`);
  const remark = await work();
  say(`✓ ${name}${typeof remark === 'string' ? ` – ${remark}` : ''} (${seconds(since)})`);
}

/** Prints what stopped a script; unexpected errors keep their stack, because somebody has to find them. */
export function complain(error) {
  const text = error instanceof Refusal ? error.message : (error?.stack ?? String(error));
  process.stderr.write(`\n✗ ${text}\n`);
}
