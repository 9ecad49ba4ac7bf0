import { describe, expect, it } from 'vitest';
import { isCivilDate, weekdayOf, yearOf } from '../civil-date.ts';
import { VIETNAM_CALENDAR } from './vietnam.ts';

const { daysOff, workingSaturdays, firstYear, lastYear } = VIETNAM_CALENDAR;

describe('the Vietnamese calendar', () => {
  it('lists days off on Monday to Friday and worked Saturdays, all inside its years', () => {
    for (const date of daysOff.keys()) {
      expect(isCivilDate(date)).toBe(true);
      expect([date, weekdayOf(date) >= 1 && weekdayOf(date) <= 5]).toEqual([date, true]);
    }
    for (const date of workingSaturdays.keys()) expect([date, weekdayOf(date)]).toEqual([date, 6]);
    for (const date of [...daysOff.keys(), ...workingSaturdays.keys()])
      expect(yearOf(date) >= firstYear && yearOf(date) <= lastYear).toBe(true);
  });

  it('gives every year its ten or eleven days (2/9 has two since 2021), and the swaps', () => {
    const expected: Record<number, number> = {
      2018: 11,
      2019: 11,
      2020: 10,
      2024: 12,
      2025: 12,
      2026: 13,
    };
    for (let year = firstYear; year <= lastYear; year += 1) {
      const days = [...daysOff.keys()].filter((date) => yearOf(date) === year);
      expect([year, days.length]).toEqual([year, expected[year] ?? 11]);
    }
  });

  it('says how well a day is known', () => {
    expect(daysOff.get('2026-02-17')).toBe('PUBLISHED');
    expect(daysOff.get('2025-05-02')).toBe('UNVERIFIED');
    expect(daysOff.get('2027-02-04')).toBe('FORMULA');
    expect(workingSaturdays.get('2024-05-04')).toBe('PUBLISHED');
  });
});
