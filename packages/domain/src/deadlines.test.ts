import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, compareDates } from './civil-date.ts';
import { dueStatus } from './deadlines.ts';

describe('time left', () => {
  it.each([
    [null, 'NONE', null],
    ['2026-03-12', 'IN_TERM', 5],
    ['2026-03-10', 'DUE_SOON', 3],
    ['2026-03-08', 'DUE_SOON', 1],
    ['2026-03-05', 'DUE_TODAY', 0],
    ['2026-03-04', 'OVERDUE', 1],
    ['2026-02-27', 'OVERDUE', 4],
  ])('due %s on Thursday 05/03/2026: %s, %s working days', (dueOn, kind, workingDays) => {
    expect(dueStatus(dueOn, '2026-03-05')).toEqual({ kind, workingDays, calendarKnown: true });
  });

  it('is overdue over the weekend without a working day lost', () => {
    expect(dueStatus('2026-03-06', '2026-03-08')).toMatchObject({ kind: 'OVERDUE', workingDays: 0 });
  });

  it('counts over Tết and says when the days off are not on record', () => {
    expect(dueStatus('2026-02-24', '2026-02-13')).toMatchObject({ kind: 'DUE_SOON', workingDays: 2 });
    expect(dueStatus('2029-02-24', '2026-02-13').calendarKnown).toBe(false);
  });

  it('only ever gets more urgent', () => {
    const rank = ['IN_TERM', 'DUE_SOON', 'DUE_TODAY', 'OVERDUE'];
    fc.assert(
      fc.property(fc.integer({ min: -60, max: 60 }), fc.integer({ min: 0, max: 20 }), (at, later) => {
        const due = '2026-03-05';
        const today = addDays(due, at);
        const before = dueStatus(due, today);
        const after = dueStatus(due, addDays(today, later));
        expect(rank.indexOf(after.kind)).toBeGreaterThanOrEqual(rank.indexOf(before.kind));
        expect(before.kind === 'OVERDUE').toBe(compareDates(today, due) > 0);
      }),
    );
  });
});
