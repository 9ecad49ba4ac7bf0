import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CivilDate } from '../civil-date.ts';
import { allocate, checkDateOrder, emptySeries, gapsOf, voidNumber, type Series } from './series.ts';

const newYear: CivilDate = '2026-01-01';

type Command =
  | { readonly does: 'allocate'; readonly clerk: number; readonly wait: number }
  | { readonly does: 'commit' | 'abort'; readonly clerk: number }
  | { readonly does: 'void'; readonly pick: number };

const clerk = fc.integer({ min: 0, max: 3 });
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ does: fc.constant('allocate' as const), clerk, wait: fc.integer({ min: 0, max: 2 }) }),
  fc.record({ does: fc.constantFrom('commit' as const, 'abort' as const), clerk }),
  fc.record({ does: fc.constant('void' as const), pick: fc.nat(50) }),
);

/**
 * Several clerks in one series. As in the database, allocating locks the counter until that clerk
 * commits or aborts; the others wait, and an abort gives the number back before anybody saw it.
 */
function office(commands: readonly Command[]) {
  let series: Series = emptySeries();
  let holder: { clerk: number; series: Series; number: number } | null = null;
  let today = newYear;
  const given: number[] = [];
  const voided: number[] = [];
  for (const step of commands) {
    if (step.does === 'void') {
      const known = given.at(step.pick % Math.max(given.length, 1));
      if (holder !== null || known === undefined) continue;
      const result = voidNumber(series, known, 'Văn bản bị hủy');
      expect(result.ok).toBe(!voided.includes(known));
      if (!result.ok) continue;
      series = result.series;
      voided.push(known);
    } else if (step.does === 'allocate') {
      if (holder !== null) continue;
      today = addDays(today, step.wait);
      const result = allocate(series, today);
      if (!result.ok) throw new Error('dates only grow here');
      holder = { clerk: step.clerk, series: result.series, number: result.entry.number };
    } else if (holder?.clerk === step.clerk) {
      if (step.does === 'commit') {
        series = holder.series;
        given.push(holder.number);
      }
      holder = null;
    }
  }
  return { series, given, voided };
}

describe('a number series', () => {
  it('gives 1, 2, 3 … without gap or repetition, whoever aborts and whatever is voided', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 80 }), (commands) => {
        const { series, given, voided } = office(commands);
        expect(given).toEqual(Array.from({ length: given.length }, (_, at) => at + 1));
        expect(series.entries.map(({ number }) => number)).toEqual(given);
        expect(gapsOf(given)).toEqual([]);
        const crossedOut = series.entries.filter(({ voidedBecause }) => voidedBecause !== null);
        expect(crossedOut.map(({ number }) => number)).toEqual(voided.toSorted((a, b) => a - b));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps number order and date order together (VI-02)', () => {
    const first = allocate(emptySeries(), '2026-03-05');
    if (!first.ok) throw new Error('an empty series gives number 1');
    expect(allocate(first.series, '2026-03-05')).toMatchObject({ ok: true, entry: { number: 2 } });
    expect(allocate(first.series, '2026-03-04')).toEqual({
      ok: false,
      code: 'NUMBER_DATE_ORDER',
      params: { lastIssuedOn: '2026-03-05' },
    });
    expect(checkDateOrder(null, '2026-03-04')).toBeNull();
  });

  it('voids only what was given', () => {
    expect(voidNumber(emptySeries(), 1, 'Văn bản bị hủy')).toMatchObject({
      ok: false,
      code: 'NUMBER_NOT_ALLOCATED',
    });
  });

  it('finds gaps in a register read back', () => {
    expect(gapsOf([1, 2, 4, 7])).toEqual([3, 5, 6]);
    expect(gapsOf([])).toEqual([]);
  });
});
