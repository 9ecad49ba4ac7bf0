import type { DueKind } from '@qlvb/contract/types';
import { VIETNAM_CALENDAR, type Calendar } from './calendar/vietnam.ts';
import { calendarKnown, workingDaysBetween } from './calendar/working-days.ts';
import { compareDates, type CivilDate } from './civil-date.ts';

/** From this many working days left on, a list shows the time left in a warning colour. */
export const DUE_SOON_WORKING_DAYS = 3;

export type DueStatus = {
  readonly kind: DueKind;
  /** Left until the end of the due date; late when OVERDUE (0 over a weekend); null without a date. */
  readonly workingDays: number | null;
  /** False when the due date lies in a year whose days off are not on record. */
  readonly calendarKnown: boolean;
};

/**
 * How much time is left, computed and never typed (NV-02). A due date lasts until the end of that
 * day in Vietnam, whatever weekday it is: a date that was fixed is not moved by a rest day.
 */
export function dueStatus(dueOn: CivilDate | null, today: CivilDate, calendar: Calendar = VIETNAM_CALENDAR): DueStatus {
  if (dueOn === null) return { kind: 'NONE', workingDays: null, calendarKnown: true };
  const left = workingDaysBetween(today, dueOn, calendar);
  const status = (kind: DueKind, workingDays: number): DueStatus => ({
    kind,
    workingDays,
    calendarKnown: calendarKnown(dueOn, calendar),
  });
  const order = compareDates(dueOn, today);
  if (order === 0) return status('DUE_TODAY', 0);
  if (order < 0) return status('OVERDUE', Math.abs(left));
  return status(left <= DUE_SOON_WORKING_DAYS ? 'DUE_SOON' : 'IN_TERM', left);
}
