import { addDays, compareDates, daysBetween, weekdayOf, yearOf, type CivilDate } from '../civil-date.ts';
import { VIETNAM_CALENDAR, type Calendar } from './vietnam.ts';

/**
 * Monday to Friday without days off, and Saturdays worked in exchange.
 * Outside the years of the calendar only weekends are known: ask calendarKnown before promising.
 */
export function isWorkingDay(date: CivilDate, calendar: Calendar = VIETNAM_CALENDAR): boolean {
  const weekday = weekdayOf(date);
  if (weekday === 0) return false;
  if (weekday === 6) return calendar.workingSaturdays.has(date);
  return !calendar.daysOff.has(date);
}

/** False outside the years for which days off are on record. */
export function calendarKnown(date: CivilDate, calendar: Calendar = VIETNAM_CALENDAR): boolean {
  const year = yearOf(date);
  return year >= calendar.firstYear && year <= calendar.lastYear;
}

/** The day itself when it is worked, else the first working day after it (BLDS 2015 đ.148). */
export function nextWorkingDay(date: CivilDate, calendar: Calendar = VIETNAM_CALENDAR): CivilDate {
  let day = date;
  while (!isWorkingDay(day, calendar)) day = addDays(day, 1);
  return day;
}

/**
 * The end of a period of working days: the first day is not counted (BLDS 2015 đ.147).
 * With 0 it is the day itself or the next working day. Throws RangeError below 0 or between days.
 */
export function addWorkingDays(date: CivilDate, days: number, calendar: Calendar = VIETNAM_CALENDAR): CivilDate {
  if (!Number.isInteger(days) || days < 0) throw new RangeError(`not a number of days: ${days}`);
  if (days === 0) return nextWorkingDay(date, calendar);
  let day = date;
  for (let left = days; left > 0; left -= 1) day = nextWorkingDay(addDays(day, 1), calendar);
  return day;
}

/** Working days after `from` up to and with `to`; negative when `to` lies before `from`. */
export function workingDaysBetween(from: CivilDate, to: CivilDate, calendar: Calendar = VIETNAM_CALENDAR): number {
  if (compareDates(to, from) < 0) return 0 - workingDaysBetween(to, from, calendar);
  const weekdays = weekdaysUpTo(to) - weekdaysUpTo(from);
  return weekdays - daysIn(calendar.daysOff, from, to) + daysIn(calendar.workingSaturdays, from, to);
}

/** Mondays to Fridays since Monday 29/12/1969: counted, not walked, for a list shows years of lateness. */
function weekdaysUpTo(date: CivilDate): number {
  const days = daysBetween('1969-12-29', date) + 1;
  const weeks = Math.floor(days / 7);
  return weeks * 5 + Math.min(days - weeks * 7, 5);
}

function daysIn(days: ReadonlyMap<CivilDate, unknown>, after: CivilDate, upTo: CivilDate): number {
  let count = 0;
  for (const day of days.keys()) if (day > after && day <= upTo) count += 1;
  return count;
}
