import { addDays, civilDateInVietnam, weekdayOf, type CivilDate } from '../civil-date.ts';
import { problem, type Problem } from '../problems.ts';
import { VIETNAM_CALENDAR, type Calendar } from './vietnam.ts';
import { isWorkingDay, nextWorkingDay } from './working-days.ts';

/** When an office is open. Times are 'HH:mm' in Vietnam. */
export type OfficeHours = {
  readonly morningFrom: string;
  readonly morningTo: string;
  readonly afternoonFrom: string;
  readonly afternoonTo: string;
  /** Fourteen half-days, Monday morning first: '1' open, '0' closed. */
  readonly halves: string;
};

/** Hours usual in the south-west, for an agency and a province that have set none. */
export const USUAL_HOURS: OfficeHours = {
  morningFrom: '07:00',
  morningTo: '11:00',
  afternoonFrom: '13:00',
  afternoonTo: '17:00',
  halves: '11111111110000',
};

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const HALVES = /^[01]{14}$/;

export function validateOfficeHours(hours: OfficeHours): Problem[] {
  const times = ['morningFrom', 'morningTo', 'afternoonFrom', 'afternoonTo'] as const;
  const wrong = times
    .filter((name) => !TIME.test(hours[name]))
    .map((name) => problem(name, 'INVALID_FORMAT', { value: hours[name] }));
  if (wrong.length > 0) return wrong;
  const late = times.filter((name, at) => at > 0 && hours[name] <= hours[times[at - 1] ?? name]);
  return [
    ...late.map((name) => problem(name, 'TIMES_NOT_IN_ORDER')),
    ...(HALVES.test(hours.halves) ? [] : [problem('halves', 'INVALID_FORMAT', { value: hours.halves })]),
    ...(/^0*$/.test(hours.halves) ? [problem('halves', 'REQUIRED')] : []),
  ];
}

/** When the office shuts on that day, or null when it is shut all day. */
export function closesAt(date: CivilDate, hours: OfficeHours, calendar: Calendar = VIETNAM_CALENDAR): string | null {
  const { morning, afternoon } = openHalves(date, hours, calendar);
  if (afternoon) return hours.afternoonTo;
  return morning ? hours.morningTo : null;
}

/** When it opens on that day, or null when it is shut all day. */
export function opensAt(date: CivilDate, hours: OfficeHours, calendar: Calendar = VIETNAM_CALENDAR): string | null {
  const { morning, afternoon } = openHalves(date, hours, calendar);
  if (morning) return hours.morningFrom;
  return afternoon ? hours.afternoonFrom : null;
}

/** A day off shuts it whatever the week says; a Saturday worked in exchange for another day is a day like any other. */
function openHalves(date: CivilDate, { halves }: OfficeHours, calendar: Calendar) {
  const weekday = weekdayOf(date);
  const isWeekend = weekday === 0 || weekday === 6;
  if (isWorkingDay(date, calendar) ? isWeekend : !isWeekend) return { morning: isWeekend, afternoon: isWeekend };
  const first = (weekday === 0 ? 6 : weekday - 1) * 2;
  return { morning: halves[first] === '1', afternoon: halves[first + 1] === '1' };
}

/**
 * The day from which an obligation counts that arose at `instant`: that day, or after hours the next working day.
 * Urgent matters count from the hour they come: there is always somebody on duty.
 */
export function countsFrom(instant: string, hours: OfficeHours, calendar: Calendar = VIETNAM_CALENDAR): CivilDate {
  const at = new Date(instant);
  const day = civilDateInVietnam(at);
  const closes = closesAt(day, hours, calendar);
  if (closes !== null && timeInVietnam(at) < closes) return day;
  return nextWorkingDay(addDays(day, 1), calendar);
}

/** 'HH:mm'. */
export const timeInVietnam = (at: Date): string => new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(11, 16);
