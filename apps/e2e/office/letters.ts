import { type DemoLetter, letter } from '@qlvb/demo/letters';

let last = 0;

/** A number no letter of this run has had, whichever file asks. */
export function unusedNumber(): number {
  last = Math.max(Date.now() % 1_000_000, last + 1);
  return last;
}

/** A letter of the Ministry of Finance to the province on a matter of its own. */
export function letterOf(matter: string, overrides: Partial<DemoLetter> = {}): DemoLetter {
  const number = unusedNumber();
  const notation = 'BTC-NSNN';
  return letter({ number, notation, symbol: `${number}/${notation}`, subject: `${matter} (${number})`, ...overrides });
}
