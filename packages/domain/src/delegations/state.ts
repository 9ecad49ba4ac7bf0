import type { DelegationState } from '@qlvb/contract/types';
import { type CivilDate, compareDates } from '../civil-date.ts';

export type DelegationPeriod = {
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate | null;
  /** When it was ended early, as instant. */
  readonly endedAt: string | null;
  /** Last day of the post that ends first, of those it is between; null when neither ends. */
  readonly postsEnd: CivilDate | null;
};

/** Computed, never stored: it ends by itself with its last day, whether anything runs that day or not. */
export function delegationState(
  { validFrom, validTo, endedAt, postsEnd }: DelegationPeriod,
  today: CivilDate,
): DelegationState {
  const isPast = (day: CivilDate | null): boolean => day !== null && compareDates(day, today) < 0;
  if (endedAt !== null || isPast(validTo) || isPast(postsEnd)) return 'ENDED';
  return compareDates(validFrom, today) > 0 ? 'PENDING' : 'ACTIVE';
}

/** Whether both would be in force on some day; without a last day it has no end. */
export function overlaps(
  a: { readonly validFrom: CivilDate; readonly validTo: CivilDate | null },
  b: { readonly validFrom: CivilDate; readonly validTo: CivilDate | null },
): boolean {
  const startsBeforeEnd = (from: CivilDate, to: CivilDate | null): boolean =>
    to === null || compareDates(from, to) <= 0;
  return startsBeforeEnd(a.validFrom, b.validTo) && startsBeforeEnd(b.validFrom, a.validTo);
}
