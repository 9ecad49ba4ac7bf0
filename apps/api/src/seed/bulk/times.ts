import { isWorkingDay } from '@qlvb/domain/calendar/working-days';
import { addDays, type CivilDate } from '@qlvb/domain/civil-date';
import type { Draw } from '@qlvb/demo/work/weights';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** 07:30 in Vietnam in minutes of the UTC day; until the end of an office day the civil date is the same in both. */
const OPENS = 30;
const OFFICE_MINUTES = 520;
const CLOSES = 620;
/** How far due dates may lie ahead. */
const DAYS_AHEAD = 200;

/** Office hours of the working days of a period; instants are milliseconds. */
export type Times = {
  /** Working days of the period, oldest first; the last one is before the day on which it ends. */
  readonly days: readonly CivilDate[];
  /** Nothing happens from here on. */
  readonly end: number;
  /** Some moment of the office hours of day number `day`. */
  during(day: number, draw: Draw): number;
  /** After so many working days; 0 is within the next hours, or the next morning when the office closes. */
  after(instant: number, workingDays: number, draw: Draw): number;
  /** The civil date so many working days from an instant, also before it; for due dates. */
  date(instant: number, workingDays?: number): CivilDate;
  /** Midnight before day number `day`, in UTC. */
  startOf(day: number): number;
};

export const dateOf = (instant: number): CivilDate => new Date(instant).toISOString().slice(0, 10);
export const instantAt = (instant: number): string => new Date(instant).toISOString();

/** @param days calendar days back from `today`, which itself is not worked any more */
export function createTimes(today: CivilDate, days: number): Times {
  const all: CivilDate[] = [];
  const numbers = new Map<CivilDate, number>();
  let worked = 0;
  for (let offset = -days; offset < DAYS_AHEAD * 2; offset += 1) {
    const date = addDays(today, offset);
    if (isWorkingDay(date)) all.push(date);
    // A day that is not worked counts as the next one that is.
    numbers.set(date, isWorkingDay(date) ? all.length - 1 : all.length);
    if (offset === -1) worked = all.length;
  }
  const numberOf = (instant: number): number => numbers.get(dateOf(instant)) ?? all.length - 1;
  const start = (day: number): number =>
    Date.parse(`${all[Math.min(Math.max(day, 0), all.length - 1)] ?? today}T00:00:00Z`);
  const at = (day: number, minute: number, draw: Draw): number => start(day) + minute * MINUTE_MS + draw(60_000);
  return {
    days: all.slice(0, worked),
    end: Date.parse(`${today}T00:00:00Z`) - 7 * 60 * MINUTE_MS,
    during: (day, draw) => at(day, OPENS + draw(OFFICE_MINUTES), draw),
    after: (instant, workingDays, draw) => {
      if (workingDays > 0) return at(numberOf(instant) + workingDays, OPENS + draw(OFFICE_MINUTES), draw);
      const soon = instant + (4 + draw(75)) * MINUTE_MS + draw(60_000);
      if (soon % DAY_MS < CLOSES * MINUTE_MS) return soon;
      return at(numberOf(instant) + 1, OPENS + draw(60), draw);
    },
    date: (instant, workingDays = 0) =>
      all[Math.min(Math.max(numberOf(instant) + workingDays, 0), all.length - 1)] ?? today,
    startOf: start,
  };
}
