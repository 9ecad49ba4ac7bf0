import type { CivilDate } from './civil-date.ts';

/** The days something is in force: from its first day to the end of its last. A missing day leaves that side open. */
export type Validity = { readonly validFrom?: CivilDate | null; readonly validTo?: CivilDate | null };

/** Whether it is in force on the day; its first and its last day count. */
export const holdsOn = (period: Validity, day: CivilDate): boolean => hasBegun(period, day) && !isOver(period, day);

/** Whether its last day, which there is then, is before the day: it is in force no more, and is not to come either. */
export const isOver = <T extends Pick<Validity, 'validTo'>>(
  period: T,
  day: CivilDate,
): period is T & { readonly validTo: CivilDate } => Boolean(period.validTo) && (period.validTo ?? '') < day;

/** Whether there is a day on which both are in force. */
export const overlap = (one: Validity, other: Validity): boolean =>
  startsBeforeEnd(one, other) && startsBeforeEnd(other, one);

const hasBegun = ({ validFrom }: Validity, day: CivilDate): boolean => !validFrom || validFrom <= day;

const startsBeforeEnd = ({ validFrom }: Validity, { validTo }: Validity): boolean =>
  !validFrom || !validTo || validFrom <= validTo;
