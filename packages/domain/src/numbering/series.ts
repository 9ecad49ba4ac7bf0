import { compareDates, type CivilDate } from '../civil-date.ts';
import { refusal, type Refusal } from '../refusals.ts';

export type SeriesEntry = {
  readonly number: number;
  readonly issuedOn: CivilDate;
  /** Why it was voided: it stays in the register, crossed out, and is never given again. */
  readonly voidedBecause: string | null;
};

/**
 * One series (agency, year, key) as the law sees it: numbers from 1 in order of time, no gap, none
 * twice (NĐ 30/2020 đ.15). The database keeps the same promises with a counter row and a unique
 * key; this is the model it is tested against.
 */
export type Series = { readonly entries: readonly SeriesEntry[] };

export type SeriesStep =
  | { readonly ok: true; readonly series: Series; readonly entry: SeriesEntry }
  | ({ readonly ok: false } & Refusal);

export function emptySeries(): Series {
  return { entries: [] };
}

/** VI-02: number order and date order agree, so an earlier date than the last one's is refused. */
export function checkDateOrder(lastIssuedOn: CivilDate | null, issuedOn: CivilDate): Refusal | null {
  return lastIssuedOn !== null && compareDates(issuedOn, lastIssuedOn) < 0
    ? refusal('NUMBER_DATE_ORDER', { lastIssuedOn })
    : null;
}

export function allocate(series: Series, issuedOn: CivilDate): SeriesStep {
  const last = series.entries.at(-1);
  const refused = checkDateOrder(last?.issuedOn ?? null, issuedOn);
  if (refused) return { ok: false, ...refused };
  const entry = { number: (last?.number ?? 0) + 1, issuedOn, voidedBecause: null };
  return { ok: true, series: { entries: [...series.entries, entry] }, entry };
}

export function voidNumber(series: Series, number: number, reason: string): SeriesStep {
  const found = series.entries.find((entry) => entry.number === number);
  const params = { number: String(number) };
  if (!found) return { ok: false, ...refusal('NUMBER_NOT_ALLOCATED', params) };
  if (found.voidedBecause !== null) return { ok: false, ...refusal('NUMBER_ALREADY_VOID', params) };
  const entry = { ...found, voidedBecause: reason };
  const entries = series.entries.map((other) => (other === found ? entry : other));
  return { ok: true, series: { entries }, entry };
}

/** Numbers missing between 1 and the highest: always none; the same test serves a register read back. */
export function gapsOf(numbers: readonly number[]): readonly number[] {
  const taken = new Set(numbers);
  const highest = Math.max(0, ...numbers);
  return Array.from({ length: highest }, (_, at) => at + 1).filter((number) => !taken.has(number));
}
