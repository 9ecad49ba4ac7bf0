import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';

/** One measured figure and the bound the product has set itself. */
export type Figure = {
  readonly name: string;
  readonly value: number;
  readonly bound: { readonly atLeast?: number; readonly atMost?: number };
  readonly detail: Readonly<Record<string, number>>;
};

const folder = join(import.meta.dirname, '../../../.data/bench');

export const holds = ({ value, bound }: Figure): boolean =>
  !Number.isNaN(value) &&
  value >= (bound.atLeast ?? Number.NEGATIVE_INFINITY) &&
  value <= (bound.atMost ?? Number.POSITIVE_INFINITY);

/** Writes one JSON file per benchmark and prints the table. */
export function report(benchmark: string, figures: readonly Figure[]): void {
  mkdirSync(folder, { recursive: true });
  const machine = { cpus: cpus().length, model: cpus()[0]?.model ?? '', node: process.version };
  writeFileSync(
    join(folder, `${benchmark}.json`),
    `${JSON.stringify({ benchmark, at: new Date().toISOString(), machine, figures }, null, 2)}\n`,
  );
  for (const figure of figures) {
    const bound = figure.bound.atLeast === undefined ? `≤ ${figure.bound.atMost}` : `≥ ${figure.bound.atLeast}`;
    const detail = Object.entries(figure.detail)
      .map(([name, value]) => `${name} ${round(value)}`)
      .join(', ');
    console.log(
      `${holds(figure) ? '✓' : '✗'} ${figure.name.padEnd(72)} ${round(figure.value).padStart(8)}  (${bound})  ${detail}`,
    );
  }
}

const round = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(value < 10 ? 2 : 0));
