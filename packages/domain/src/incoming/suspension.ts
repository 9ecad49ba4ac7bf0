import { addWorkingDays, workingDaysBetween } from '../calendar/working-days.ts';
import type { CivilDate } from '../civil-date.ts';

/**
 * The due date after the clock stood still: later by as many working days as it stood, so that as many are left (or
 * late) as on the day it was stopped. Null stays null.
 */
export function resumedDueOn(dueOn: CivilDate | null, suspendedOn: CivilDate, today: CivilDate): CivilDate | null {
  if (dueOn === null) return null;
  const stood = Math.max(0, workingDaysBetween(suspendedOn, today));
  return stood === 0 ? dueOn : addWorkingDays(dueOn, stood);
}
