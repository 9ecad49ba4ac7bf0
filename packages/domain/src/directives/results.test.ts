import type { DirectiveState } from '@qlvb/contract/types';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, compareDates, type CivilDate } from '../civil-date.ts';
import { completionRatio, directiveResult, onTimeRatio, ratio, tally, type ResultFacts } from './results.ts';

const due = '2026-03-05';

describe('the four results', () => {
  it.each<[DirectiveState, CivilDate | null, CivilDate, string | null]>([
    ['IN_PROGRESS', null, '2026-03-05', 'OPEN_IN_TERM'],
    ['IN_PROGRESS', null, '2026-03-06', 'OPEN_OVERDUE'],
    ['AWAITING_ACCEPTANCE', null, '2026-03-06', 'OPEN_OVERDUE'],
    ['DECLINED', null, '2026-03-01', 'OPEN_IN_TERM'],
    ['AWAITING_CONFIRMATION', '2026-03-05', '2026-04-01', 'OPEN_IN_TERM'],
    ['AWAITING_CONFIRMATION', '2026-03-06', '2026-03-06', 'OPEN_OVERDUE'],
    ['COMPLETED', '2026-03-05', '2026-04-01', 'DONE_ON_TIME'],
    ['COMPLETED', '2026-03-06', '2026-04-01', 'DONE_LATE'],
    // Sent back: an old hand-in no longer speaks, even if it was left on the row.
    ['IN_PROGRESS', '2026-03-01', '2026-03-06', 'OPEN_OVERDUE'],
    ['REVOKED', null, '2026-04-01', null],
  ])('%s, handed in %s, on %s: %s', (state, handedInOn, today, result) => {
    expect(directiveResult({ state, dueOn: due, handedInOn }, today)).toBe(result);
  });
});

type Step = { readonly act: 'HAND_IN' | 'SEND_BACK' | 'CONFIRM' | 'WAIT'; readonly days: number };

const step: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom('HAND_IN', 'SEND_BACK', 'CONFIRM', 'WAIT'),
  days: fc.integer({ min: 0, max: 6 }),
});

/** Lives a directive through the steps its lifecycle allows; every day is seen with its result. */
function live(steps: readonly Step[]) {
  let today = addDays(due, -8);
  let facts: ResultFacts = { state: 'IN_PROGRESS', dueOn: due, handedInOn: null };
  const seen = [{ facts, today, result: directiveResult(facts, today) }];
  for (const { act, days } of steps) {
    today = addDays(today, days);
    if (act === 'HAND_IN' && facts.state === 'IN_PROGRESS')
      facts = { ...facts, state: 'AWAITING_CONFIRMATION', handedInOn: today };
    if (act === 'SEND_BACK' && facts.state === 'AWAITING_CONFIRMATION')
      facts = { ...facts, state: 'IN_PROGRESS', handedInOn: null };
    if (act === 'CONFIRM' && facts.state === 'AWAITING_CONFIRMATION') facts = { ...facts, state: 'COMPLETED' };
    seen.push({ facts, today, result: directiveResult(facts, today) });
  }
  return seen;
}

describe('lateness', () => {
  it('cannot be washed out: once late, whatever follows is late', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const results = live(steps).map(({ result }) => result);
        const late = results.findIndex((found) => found === 'OPEN_OVERDUE' || found === 'DONE_LATE');
        if (late === -1) return;
        for (const after of results.slice(late)) expect(['OPEN_OVERDUE', 'DONE_LATE']).toContain(after);
      }),
      { numRuns: 500 },
    );
  });

  it('is not made by a slow confirmation: what was handed in on time ends on time', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        for (const { facts, result } of live(steps)) {
          if (facts.state !== 'COMPLETED' || facts.handedInOn === null) continue;
          const onTime = compareDates(facts.handedInOn, due) <= 0;
          expect(result).toBe(onTime ? 'DONE_ON_TIME' : 'DONE_LATE');
        }
      }),
      { numRuns: 500 },
    );
  });
});

const states: readonly DirectiveState[] = [
  'AWAITING_ACCEPTANCE',
  'IN_PROGRESS',
  'AWAITING_CONFIRMATION',
  'COMPLETED',
  'DECLINED',
  'REVOKED',
];
const anyDay = fc.integer({ min: -30, max: 30 }).map((days) => addDays(due, days));
const anyFacts: fc.Arbitrary<ResultFacts> = fc.record({
  state: fc.constantFrom(...states),
  dueOn: anyDay,
  handedInOn: fc.option(anyDay),
});

describe('figures', () => {
  it('add up: each directive that is not revoked has exactly one result', () => {
    fc.assert(
      fc.property(fc.array(anyFacts), anyDay, (list, today) => {
        const results = list.map((facts) => directiveResult(facts, today));
        const figures = tally(results);
        const revoked = list.filter(({ state }) => state === 'REVOKED').length;
        expect(figures.DONE_ON_TIME + figures.DONE_LATE + figures.OPEN_IN_TERM + figures.OPEN_OVERDUE).toBe(
          figures.total,
        );
        expect(figures.total + figures.revoked).toBe(list.length);
        expect(figures.revoked).toBe(revoked);
      }),
    );
  });

  it('have no share of nothing', () => {
    expect(ratio(0, 0)).toBeNull();
    expect(ratio(1, 4)).toBe(0.25);
    const nothingDone = tally(['OPEN_OVERDUE', null]);
    expect(completionRatio(nothingDone)).toBe(0);
    expect(onTimeRatio(nothingDone)).toBeNull();
    expect(completionRatio(tally([null]))).toBeNull();
    expect(onTimeRatio(tally(['DONE_ON_TIME', 'DONE_LATE', 'OPEN_IN_TERM']))).toBe(0.5);
  });
});
