import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  civilDateInVietnam,
  compareDates,
  daysBetween,
  documentDate,
  formatCivilDate,
  isCivilDate,
  parseCivilDate,
  weekdayOf,
  yearOf,
} from './civil-date.ts';

const anyDate = fc.integer({ min: -9000, max: 40_000 }).map((days) => addDays('1970-01-01', days));

describe('reading and writing', () => {
  it.each([
    ['5/3/2026', '2026-03-05'],
    ['05/03/2026', '2026-03-05'],
    [' 5-3-2026 ', '2026-03-05'],
    ['5.3.2026', '2026-03-05'],
    ['5 / 3 / 2026', '2026-03-05'],
    ['2026-03-05', '2026-03-05'],
    ['29/2/2024', '2024-02-29'],
    ['29/2/2026', null],
    ['29/2/1900', null],
    ['31/4/2026', null],
    ['0/1/2026', null],
    ['1/13/2026', null],
    ['5/3/26', null],
    ['2026-3-5', null],
    ['hôm nay', null],
    ['', null],
  ])('reads %s as %s', (text, date) => {
    expect(parseCivilDate(text)).toBe(date);
  });

  it('writes what it reads', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(parseCivilDate(formatCivilDate(date))).toBe(date);
        expect(isCivilDate(date)).toBe(true);
      }),
    );
  });

  it('refuses to write what is no day', () => {
    expect(() => formatCivilDate('2026-02-30')).toThrow(RangeError);
    expect(() => civilDateInVietnam('không phải giờ')).toThrow(RangeError);
  });

  it.each([
    ['2020-01-05', 'ngày 05 tháng 01 năm 2020'],
    ['2020-02-29', 'ngày 29 tháng 02 năm 2020'],
    ['2020-03-05', 'ngày 05 tháng 3 năm 2020'],
    ['2020-12-10', 'ngày 10 tháng 12 năm 2020'],
  ])('writes %s on a document as %s', (date, text) => {
    expect(documentDate(date)).toBe(text);
  });
});

describe('days', () => {
  it('turns over at midnight in Vietnam, 17:00 UTC', () => {
    expect(civilDateInVietnam('2026-03-04T16:59:59.999Z')).toBe('2026-03-04');
    expect(civilDateInVietnam('2026-03-04T17:00:00.000Z')).toBe('2026-03-05');
    expect(civilDateInVietnam(new Date('2025-12-31T17:00:00Z'))).toBe('2026-01-01');
  });

  it('adds and counts as inverses, over leap days and years', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -3000, max: 3000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
        expect(Math.sign(compareDates(addDays(date, days), date))).toBe(Math.sign(days));
        expect(weekdayOf(addDays(date, 7))).toBe(weekdayOf(date));
      }),
    );
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  });

  it('knows weekdays and years', () => {
    expect(weekdayOf('1945-09-02')).toBe(0);
    expect(weekdayOf('1970-01-01')).toBe(4);
    expect(weekdayOf('2026-11-23')).toBe(1);
    expect(yearOf('2026-11-23')).toBe(2026);
  });
});
