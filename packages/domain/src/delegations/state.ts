import type { DelegationState } from '@qlvb/contract/types';
import { type CivilDate, compareDates } from '../civil-date.ts';
import { isOver } from '../validity.ts';

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
  if (endedAt !== null || isOver({ validTo }, today) || isOver({ validTo: postsEnd }, today)) return 'ENDED';
  return compareDates(validFrom, today) > 0 ? 'PENDING' : 'ACTIVE';
}
