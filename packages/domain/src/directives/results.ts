import type { DirectiveResult, DirectiveState } from '@qlvb/contract/types';
import { compareDates, type CivilDate } from '../civil-date.ts';

export type ResultFacts = {
  readonly state: DirectiveState;
  readonly dueOn: CivilDate;
  /** Civil date in Vietnam of the hand-in that was confirmed or waits for it; null once sent back. */
  readonly handedInOn: CivilDate | null;
};

/**
 * The day that decides. The lead agency must not suffer from a late confirmation, so the day of its
 * hand-in counts, not the confirmation's; what was sent back is open again and counts by today.
 */
export function decidingDate({ state, handedInOn }: ResultFacts, today: CivilDate): CivilDate {
  const handedIn = state === 'COMPLETED' || state === 'AWAITING_CONFIRMATION';
  return handedIn && handedInOn !== null ? handedInOn : today;
}

/**
 * One of the four results of every national and provincial statistic, computed and never stored
 * (NV-02). The due date itself is still in time. Revoked directives have none (NV-05).
 */
export function directiveResult(facts: ResultFacts, today: CivilDate): DirectiveResult | null {
  if (facts.state === 'REVOKED') return null;
  const late = compareDates(decidingDate(facts, today), facts.dueOn) > 0;
  if (facts.state === 'COMPLETED') return late ? 'DONE_LATE' : 'DONE_ON_TIME';
  return late ? 'OPEN_OVERDUE' : 'OPEN_IN_TERM';
}

export type Tally = Readonly<Record<DirectiveResult, number>> & {
  /** The sum of the four results: the identity every report must show. */
  readonly total: number;
  /** Listed beside the figures, in no ratio. */
  readonly revoked: number;
};

export function tally(results: readonly (DirectiveResult | null)[]): Tally {
  const count = (wanted: DirectiveResult | null) => results.filter((result) => result === wanted).length;
  const revoked = count(null);
  return {
    DONE_ON_TIME: count('DONE_ON_TIME'),
    DONE_LATE: count('DONE_LATE'),
    OPEN_IN_TERM: count('OPEN_IN_TERM'),
    OPEN_OVERDUE: count('OPEN_OVERDUE'),
    total: results.length - revoked,
    revoked,
  };
}

/** A share of 0 to 1. Of nothing there is no share: null, shown as "–", never 0 % or 100 %. */
export function ratio(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : numerator / denominator;
}

/** Done of all that counts. */
export function completionRatio(figures: Tally): number | null {
  return ratio(figures.DONE_ON_TIME + figures.DONE_LATE, figures.total);
}

/** On time of what is done. */
export function onTimeRatio(figures: Tally): number | null {
  return ratio(figures.DONE_ON_TIME, figures.DONE_ON_TIME + figures.DONE_LATE);
}
