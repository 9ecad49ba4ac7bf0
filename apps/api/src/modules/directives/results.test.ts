import type { DirectiveResult } from '@qlvb/contract/types';
import { directiveResult, type ResultFacts } from '@qlvb/domain/directives/results';
import { addDays } from '@qlvb/domain/civil-date';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  accept,
  boardOf,
  confirm,
  create,
  type Directive,
  directiveInput,
  handIn,
  issuedDocument,
  listDirectives,
  readDirective,
  revoke,
  sendBack,
} from '../../../test/language/directives.ts';
import { testApp } from '../../../test/app.ts';
import { newAgency, office, type Office, type Person } from '../../../test/office.ts';
import { createPerson } from '../../../test/person.ts';
import { RESULT_SQL, resultParams } from './directives.result-sql.ts';
import { EVERY_STATE } from './directives.visibility.ts';

const MORNING = 'T02:00:00.000Z';
const day = (from: string) => fc.integer({ min: -40, max: 40 }).map((days) => addDays(from, days));

afterEach(async () => (await testApp()).clock.set(`2026-11-23${MORNING}`));

it('computes in SQL what the domain computes, for any state and dates', async () => {
  const { db } = await testApp();
  const facts: fc.Arbitrary<ResultFacts> = fc.record({
    state: fc.constantFrom(...EVERY_STATE),
    dueOn: day('2026-12-31'),
    handedInOn: fc.option(day('2026-12-31')),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(facts, { minLength: 1, maxLength: 60 }), day('2026-12-31'), async (rows, today) => {
      const values = rows
        .map(() => 'SELECT ? AS at, ? AS state, CAST(? AS DATE) AS due_on, CAST(? AS DATE) AS handed_in_on')
        .join(' UNION ALL ');
      const found = await db.query<{ result: DirectiveResult | null }>(
        `SELECT ${RESULT_SQL} AS result FROM (${values}) d ORDER BY at`,
        [...resultParams(today), ...rows.flatMap(({ state, dueOn, handedInOn }, at) => [at, state, dueOn, handedInOn])],
      );
      expect(found.map(({ result }) => result)).toEqual(rows.map((row) => directiveResult(row, today)));
    }),
    { numRuns: 60 },
  );
});

/** Sessions end over night: on another day people sign in again. */
const again = (here: Office, person: Person): Person => createPerson(here.app, person);

const ZERO = { total: 0, doneOnTime: 0, doneLate: 0, openInTerm: 0, openOverdue: 0 };

async function underWay(): Promise<{ here: Office; evidence: string; give: (dueOn: string) => Promise<Directive> }> {
  const here = await office();
  const { documentId } = await issuedDocument(here, here.other);
  const { documentId: evidence } = await issuedDocument(here.other, here);
  const give = async (dueOn: string) =>
    await create(here.monitor, directiveInput(here, here.other, documentId, { dueOn }));
  return { here, evidence, give };
}

describe('lateness', () => {
  it('is decided by the day of the hand-in in Vietnam, not by the day of the confirmation', async () => {
    const { here, evidence, give } = await underWay();
    const { app, monitor, other } = here;
    const accepted = await accept(other.leader, await give('2026-11-25'));
    // 23:30 on the 25th in Vietnam: still in time.
    app.clock.set('2026-11-25T16:30:00.000Z');
    const handedIn = await handIn(again(here, other.leader), accepted, evidence);
    expect(handedIn).toMatchObject({ handedInOn: '2026-11-25', result: 'OPEN_IN_TERM' });
    app.clock.set(`2026-12-20${MORNING}`);
    const later = again(here, monitor);
    expect((await readDirective(later, accepted.id)).result).toBe('OPEN_IN_TERM');
    expect((await confirm(later, handedIn)).result).toBe('DONE_ON_TIME');
  });

  it('stays: what was handed in late is late for ever, and what is sent back counts by today again', async () => {
    const { here, evidence, give } = await underWay();
    const { app, monitor, other } = here;
    const accepted = await accept(other.leader, await give('2026-11-25'));
    const handedIn = await handIn(other.leader, accepted, evidence);
    app.clock.set(`2026-11-27${MORNING}`);
    const later = again(here, monitor);
    const back = await sendBack(later, handedIn, 'Chưa có số liệu của hai huyện.');
    expect(back).toMatchObject({ result: 'OPEN_OVERDUE', handedInOn: null, timeLeft: { kind: 'OVERDUE' } });
    const second = await handIn(again(here, other.leader), back, evidence);
    expect(second.result).toBe('OPEN_OVERDUE');
    const done = await confirm(later, second);
    expect(done).toMatchObject({ result: 'DONE_LATE', handedInOn: '2026-11-27', originalDueOn: '2026-11-25' });
    app.clock.set(`2027-05-04${MORNING}`);
    expect((await readDirective(again(here, monitor), accepted.id)).result).toBe('DONE_LATE');
  });
});

it(
  'shows on the board the lengths of the lists behind it, by lead agency and in all',
  { timeout: 60_000 },
  async () => {
    const { here, evidence, give } = await underWay();
    const { app, monitor, other } = here;
    const third = await newAgency(app);
    const { documentId } = await issuedDocument(here, third);
    const toThird = async () => await create(monitor, directiveInput(here, third, documentId, { dueOn: '2026-11-24' }));
    const onTime = await handIn(other.leader, await accept(other.leader, await give('2026-11-30')), evidence);
    await confirm(monitor, onTime);
    await handIn(other.leader, await accept(other.leader, await give('2026-11-24')), evidence);
    await revoke(monitor, await give('2026-11-24'), 'Trùng với nhiệm vụ đã giao.');
    await give('2026-12-31');
    const late = await accept(other.leader, await give('2026-11-24'));
    await toThird();
    app.clock.set(`2026-11-26${MORNING}`);
    const later = again(here, monitor);
    await confirm(later, await handIn(again(here, other.leader), late, evidence));

    const board = await boardOf(later, 'GIVEN');
    expect(board).toMatchObject({
      asOf: '2026-11-26',
      total: { total: 5, doneOnTime: 1, doneLate: 1, openInTerm: 2, openOverdue: 1, onTimeRate: 50 },
    });
    expect(board.byLeadAgency.map(({ agency, total, onTimeRate }) => [agency?.id, total, onTimeRate])).toEqual([
      [other.id, 4, 50],
      [third.id, 1, null],
    ]);
    const figures = [
      ['DONE_ON_TIME', 'doneOnTime'],
      ['DONE_LATE', 'doneLate'],
      ['OPEN_IN_TERM', 'openInTerm'],
      ['OPEN_OVERDUE', 'openOverdue'],
    ] as const;
    for (const tally of [board.total, ...board.byLeadAgency]) {
      expect(tally.doneOnTime + tally.doneLate + tally.openInTerm + tally.openOverdue).toBe(tally.total);
      for (const [result, figure] of figures) {
        const list = await listDirectives(later, { side: 'GIVEN', result, leadAgencyId: tally.agency?.id ?? null });
        expect(list.ids).toHaveLength(tally[figure]);
        expect(list.results.every((each) => each === result)).toBe(true);
      }
    }
    expect((await listDirectives(later)).ids).toHaveLength(6);
    expect((await boardOf(again(here, other.clerk), 'LEAD')).total).toMatchObject({
      total: 4,
      doneOnTime: 1,
      doneLate: 1,
    });
    expect((await boardOf(again(here, other.clerk), 'GIVEN')).total).toMatchObject({ ...ZERO, onTimeRate: null });
    expect((await boardOf(again(here, third.leader))).total).toMatchObject({ ...ZERO, total: 1, openOverdue: 1 });
  },
);
