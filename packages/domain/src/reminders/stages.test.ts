import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../civil-date.ts';
import { type ReminderSettings, USUAL_REMINDERS } from './settings.ts';
import { datesConcerned, rankOf, stagesReached } from './stages.ts';

const stages = (dueOn: string, today: string, changed: Partial<ReminderSettings> = {}): string[] =>
  stagesReached(dueOn, today, { ...USUAL_REMINDERS, ...changed }).map(({ stage, days }) => `${stage} ${days}`);

describe('stages of a due date', () => {
  it.each([
    ['2026-12-02', '2026-11-26', [], 'four working days left'],
    ['2026-12-02', '2026-11-27', ['BEFORE_DUE 3'], 'three: the weekend does not count'],
    ['2026-12-02', '2026-11-30', ['BEFORE_DUE 3'], 'two: still the same stage'],
    ['2026-12-02', '2026-12-01', ['BEFORE_DUE 1'], 'one'],
    ['2026-12-02', '2026-12-02', ['BEFORE_DUE 1'], 'the day itself'],
    ['2026-12-02', '2026-12-03', ['BEFORE_DUE 1', 'UNIT_HEAD 1'], 'one late'],
    ['2026-12-02', '2026-12-07', ['BEFORE_DUE 1', 'UNIT_HEAD 1', 'AGENCY_HEAD 3'], 'three late'],
    ['2026-12-04', '2026-12-05', ['BEFORE_DUE 1'], 'a Saturday makes nothing late'],
    ['2026-12-04', '2026-12-07', ['BEFORE_DUE 1', 'UNIT_HEAD 1'], 'the Monday after it does'],
    ['2026-02-24', '2026-02-13', ['BEFORE_DUE 3'], 'Tết stands between'],
    ['2026-02-13', '2026-02-22', ['BEFORE_DUE 1'], 'Tết makes nothing late'],
    ['2026-02-13', '2026-02-23', ['BEFORE_DUE 1', 'UNIT_HEAD 1'], 'nor more than one day'],
    ['2024-05-06', '2024-04-26', [], 'a Saturday worked for the Monday before it counts: four left'],
    ['2024-05-06', '2024-05-02', ['BEFORE_DUE 3'], 'Thursday, Friday and that Saturday'],
    ['2024-05-03', '2024-05-04', ['BEFORE_DUE 1', 'UNIT_HEAD 1'], 'and makes late'],
  ])('due %s, on %s: %j (%s)', (dueOn, today, reached) => {
    expect(stages(dueOn, today)).toEqual(reached);
  });

  it('ends when it was missed for too long: the lists show what is older', () => {
    expect(stages('2026-11-05', '2026-11-23')).toEqual(['AGENCY_HEAD 3']);
    expect(stages('2026-10-01', '2026-11-23')).toEqual([]);
  });

  it('has only those the agency wants', () => {
    const none = { beforeDays: [], unitHeadAfter: null, agencyHeadAfter: null };
    expect(stages('2026-11-20', '2026-11-23', none)).toEqual([]);
    expect(stages('2026-11-20', '2026-11-23', { ...none, agencyHeadAfter: 1 })).toEqual(['AGENCY_HEAD 1']);
    expect(stages('2026-11-23', '2026-11-23', { beforeDays: [0] })).toEqual(['BEFORE_DUE 0']);
    expect(stages('2026-11-24', '2026-11-23', { beforeDays: [0] })).toEqual([]);
  });

  it('rises: fewer days left, then the unit, then the agency', () => {
    const ladder = [
      { stage: 'BEFORE_DUE', days: 5 },
      { stage: 'BEFORE_DUE', days: 1 },
      { stage: 'BEFORE_DUE', days: 0 },
      { stage: 'UNIT_HEAD', days: 1 },
      { stage: 'AGENCY_HEAD', days: 3 },
    ] as const;
    const ranks = ladder.map(rankOf);
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    expect(new Set(ranks).size).toBe(ladder.length);
  });
});

describe('dates concerned', () => {
  const settings = fc.record({
    beforeDays: fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 5 }),
    unitHeadAfter: fc.option(fc.integer({ min: 1, max: 60 })),
    agencyHeadAfter: fc.option(fc.integer({ min: 1, max: 60 })),
    digest: fc.boolean(),
  });
  const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2019-01-01', days));

  it('are exactly those between which a stage can be reached', () => {
    fc.assert(
      fc.property(settings, day, fc.integer({ min: -150, max: 60 }), (given, today, away) => {
        const dueOn = addDays(today, away);
        const concerned = datesConcerned(today, given);
        const inside = concerned !== null && concerned.from <= dueOn && dueOn <= concerned.to;
        if (stagesReached(dueOn, today, given).length > 0) expect(inside).toBe(true);
      }),
    );
    for (const out of ['from', 'to'] as const) {
      const dueOn = addDays(datesConcerned('2026-11-23', USUAL_REMINDERS)?.[out] ?? '', out === 'to' ? 1 : -1);
      expect(stages(dueOn, '2026-11-23')).toEqual([]);
    }
    expect(
      datesConcerned('2026-11-23', { ...USUAL_REMINDERS, beforeDays: [], unitHeadAfter: null, agencyHeadAfter: null }),
    ).toBeNull();
  });
});
