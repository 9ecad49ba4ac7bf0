import type { DirectiveResult } from '@qlvb/contract/types';
import { formatNumber } from '../../../shared/lib/format.ts';

export interface Tally {
  readonly total: number;
  readonly doneOnTime: number;
  readonly doneLate: number;
  readonly openInTerm: number;
  readonly openOverdue: number;
  readonly onTimeRate: number | null;
}

export const FIGURE: Readonly<Record<DirectiveResult, (tally: Tally) => number>> = {
  DONE_ON_TIME: ({ doneOnTime }) => doneOnTime,
  DONE_LATE: ({ doneLate }) => doneLate,
  OPEN_IN_TERM: ({ openInTerm }) => openInTerm,
  OPEN_OVERDUE: ({ openOverdue }) => openOverdue,
};

/** Of nothing there is no share: a dash, not 0 % (domain rule §5.7). */
export function formatRate(rate: number | null): string {
  return rate === null ? '–' : `${formatNumber(rate)} %`;
}

/** Percent with one decimal. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((1000 * part) / whole) / 10;
}
