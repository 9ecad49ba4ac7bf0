import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../civil-date.ts';
import { calendarOf } from './vietnam.ts';
import { addWorkingDays, calendarKnown, isWorkingDay, nextWorkingDay, workingDaysBetween } from './working-days.ts';

const anyDate = fc.integer({ min: 0, max: 4200 }).map((days) => addDays('2017-10-01', days));
const period = fc.integer({ min: 1, max: 60 });

describe('working days', () => {
  it.each([
    ['2026-02-13', true, 'Friday before Tết'],
    ['2026-02-16', false, 'Tết'],
    ['2026-02-23', true, 'Monday after Tết'],
    ['2026-03-07', false, 'Saturday'],
    ['2026-03-08', false, 'Sunday'],
    ['2024-05-04', true, 'Saturday worked for 29/4'],
    ['2024-04-29', false, 'swapped Monday'],
    ['2040-09-02', false, 'a Sunday in an unknown year'],
    ['2040-09-03', true, 'a Monday in an unknown year'],
  ])('%s: %s (%s)', (date, worked) => {
    expect(isWorkingDay(date)).toBe(worked);
  });

  it('does not count the first day', () => {
    expect(addWorkingDays('2026-02-13', 1)).toBe('2026-02-23');
    expect(addWorkingDays('2026-02-14', 1)).toBe('2026-02-23');
    expect(addWorkingDays('2026-03-05', 5)).toBe('2026-03-12');
    expect(addWorkingDays('2026-03-05', 0)).toBe('2026-03-05');
    expect(addWorkingDays('2026-03-07', 0)).toBe('2026-03-09');
    expect(() => addWorkingDays('2026-03-05', -1)).toThrow(RangeError);
    expect(() => addWorkingDays('2026-03-05', 1.5)).toThrow(RangeError);
  });

  it('counts the worked Saturday of a swap', () => {
    expect(workingDaysBetween('2024-04-26', '2024-05-06')).toBe(4);
    expect(workingDaysBetween('2024-05-06', '2024-04-26')).toBe(-4);
  });

  it('says where days off are not on record', () => {
    expect(calendarKnown('2018-01-01')).toBe(true);
    expect(calendarKnown('2028-12-31')).toBe(true);
    expect(calendarKnown('2017-12-31')).toBe(false);
    expect(calendarKnown('2029-01-01')).toBe(false);
  });

  it('takes another calendar: a storm closes the offices for a day', () => {
    const storm = calendarOf([{ date: '2026-11-24', source: 'PUBLISHED' }], [], 2026, 2026);
    expect(nextWorkingDay('2026-11-24', storm)).toBe('2026-11-25');
    expect(nextWorkingDay('2026-11-24')).toBe('2026-11-24');
  });
});

describe('laws of working days', () => {
  it('never lands on a rest day', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 60 }), (date, days) => {
        expect(isWorkingDay(addWorkingDays(date, days))).toBe(true);
      }),
    );
  });

  it('adds up: first a, then b, is a + b', () => {
    fc.assert(
      fc.property(anyDate, period, period, (date, a, b) => {
        expect(addWorkingDays(addWorkingDays(date, a), b)).toBe(addWorkingDays(date, a + b));
      }),
    );
  });

  it('counts back what it added', () => {
    fc.assert(
      fc.property(anyDate, period, (date, days) => {
        expect(workingDaysBetween(date, addWorkingDays(date, days))).toBe(days);
      }),
    );
  });

  it('counts exactly the days that are worked, backwards as forwards', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 500 }), (from, days) => {
        const walked = Array.from({ length: days }, (_, at) => addDays(from, at + 1)).filter((day) =>
          isWorkingDay(day),
        );
        const to = addDays(from, days);
        expect(workingDaysBetween(from, to)).toBe(walked.length);
        expect(workingDaysBetween(to, from)).toBe(0 - walked.length);
      }),
    );
  });
});
