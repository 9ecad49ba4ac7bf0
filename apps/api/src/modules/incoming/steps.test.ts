import { describe, expect, it } from 'vitest';
import { office, type Office } from '../../../test/office.ts';
import { workOn } from '../../../test/language/assignments.ts';
import * as incoming from '../../../test/language/incoming.ts';

const REASON = 'Chờ ý kiến của Bộ Tài chính.';

/** With the unit until Friday 27/11/2026; the specialist is named in person. */
async function inHandling({ clerk, leader, specialist }: Office) {
  const letter = await incoming.register(clerk);
  return await incoming.direct(leader, letter, incoming.toPerson(specialist), { dueOn: '2026-11-27' });
}
const undo = async (person: Office['clerk'], { id, version }: { id: string; version: number }) =>
  await incoming.tryTo(person, 'undoIncoming', { incomingId: id, version });

describe('the clock of a document in handling', () => {
  it('stands still while it is suspended, and runs on with as many days left', async () => {
    const at = await office();
    const handled = await inHandling(at);
    const short = await incoming.tryTo(at.leader, 'suspendIncoming', incoming.reasonOn(handled, 'chờ'));
    expect(short.problems).toEqual([{ path: 'reason', code: 'TOO_SHORT' }]);
    const stopped = await incoming.doIt(at.leader, 'suspendIncoming', incoming.reasonOn(handled, REASON));
    expect(stopped).toMatchObject({ state: 'SUSPENDED', timeLeft: { workingDays: 4 } });
    // Nobody is asked to go on with it meanwhile, and it is in no list of what is late.
    expect(await workOn(at.specialist, handled.id)).toEqual([]);
    expect((await incoming.listIncoming(at.specialist, { states: ['SUSPENDED'] })).ids).toEqual([handled.id]);

    // A week later in the books: signing in again would be needed to wait for it.
    await at.app.db.query("UPDATE incoming_documents SET suspended_on = '2026-11-16' WHERE id = ?", [handled.id]);
    const resumed = await incoming.doIt(at.leader, 'resumeIncoming', incoming.actOn(stopped));
    expect(resumed).toMatchObject({ state: 'IN_HANDLING', dueOn: '2026-12-04' });
    expect(resumed.assignments.map(({ dueOn }) => dueOn)).toEqual(['2026-12-04']);
    expect((await incoming.listIncoming(at.specialist, { states: ['IN_HANDLING'] })).ids).toEqual([handled.id]);
    expect(resumed.timeline.map(({ action }) => action).slice(-2)).toEqual(['incoming.suspend', 'incoming.resume']);
  });

  it('is given more time with a reason, and the former date stays on record', async () => {
    const at = await office();
    const handled = await inHandling(at);
    const extend = async (dueOn: string) =>
      await incoming.tryTo(at.leader, 'extendIncoming', { ...incoming.reasonOn(handled, REASON), dueOn });
    expect((await extend('2026-11-26')).problems).toEqual([{ path: 'dueOn', code: 'NOT_LATER' }]);
    const extended = (await extend('2026-12-10')).incoming;
    expect(extended?.dueOn).toBe('2026-12-10');
    expect(extended?.assignments.map(({ dueOn }) => dueOn)).toEqual(['2026-12-10']);
    expect(extended?.timeline.at(-1)?.details).toEqual(
      expect.arrayContaining([
        { name: 'from', value: '2026-11-27' },
        { name: 'dueOn', value: '2026-12-10' },
        { name: 'reason', value: REASON },
      ]),
    );
    const undone = (await undo(at.leader, extended ?? handled)).incoming;
    expect(undone?.dueOn).toBe('2026-11-27');
    expect(undone?.assignments.map(({ dueOn }) => dueOn)).toEqual(['2026-11-27']);
  });
});

describe('undoing the last step', () => {
  it('puts a finished document back into the hands it was in', async () => {
    const at = await office();
    const finished = await incoming.finish(at.specialist, await inHandling(at));
    expect(finished.state).toBe('DONE');
    expect((await undo(at.leader, finished)).code).toBe('UNDO_NOT_YOURS');
    const undone = (await undo(at.specialist, finished)).incoming;
    expect(undone).toMatchObject({ state: 'IN_HANDLING' });
    expect(undone?.assignments).toMatchObject([{ state: 'OPEN', result: null }]);
    expect(await workOn(at.specialist, finished.id)).not.toEqual([]);
    expect((await undo(at.specialist, undone ?? finished)).code).toBe('NOTHING_TO_UNDO');
    expect((await incoming.finish(at.specialist, undone ?? finished)).state).toBe('DONE');
  });

  it('is over after the time its rule gives', async () => {
    const at = await office();
    const directed = await inHandling(at);
    at.app.clock.advance(31 * 60_000);
    expect((await undo(at.leader, directed)).code).toBe('UNDO_TOO_LATE');
  });

  it('takes a direction back as long as nobody has begun', async () => {
    const at = await office();
    const undone = (await undo(at.leader, await inHandling(at))).incoming;
    expect(undone).toMatchObject({ state: 'AWAITING_DIRECTION', dueOn: null, leadName: null });
    expect((await incoming.listIncoming(at.specialist, {})).ids).toEqual([]);
    const begun = await inHandling(at);
    await at.app.db.query(
      "UPDATE assignments SET state = 'DONE', open_lead_key = NULL, ended_at = NOW(3) WHERE subject_id = ? AND subject_type = 'INCOMING'",
      [begun.id],
    );
    expect((await undo(at.leader, begun)).code).toBe('HANDLING_STARTED');
  });
});

it('a letter that is not ours is passed on, and the record says to whom', async () => {
  const at = await office();
  const letter = await incoming.register(at.clerk);
  const input = { ...incoming.reasonOn(letter, 'Thuộc thẩm quyền của Sở Xây dựng.'), to: 'Sở Xây dựng' };
  const forwarded = await incoming.doIt(at.clerk, 'forwardIncoming', input);
  expect(forwarded.state).toBe('DONE');
  expect(forwarded.timeline.at(-1)).toMatchObject({ action: 'incoming.forward' });
});

it('several are finished at once, each with its own answer', async () => {
  const at = await office();
  const one = await inHandling(at);
  const two = await inHandling(at);
  const notMine = await incoming.direct(at.leader, await incoming.register(at.clerk), incoming.toPerson(at.colleague));
  const seen = [one, { ...two, version: 99 }, notMine].map(({ id, version }) => ({ incomingId: id, version }));
  const { done } = await at.specialist
    .raw<{ done: unknown }>(
      `mutation ($input: FinishManyIncomingInput!) { done: finishManyIncoming(input: $input) { ... on FinishManyIncomingSuccess {
      items { incomingId outcome { __typename ... on RuleRefused { code } } } } ... on ValidationFailed { problems { path code } } } }`,
      { input: { items: seen, result: 'Đã tổng hợp vào báo cáo tháng.' } },
    )
    .then(({ data }) => data ?? { done: null });
  expect(done).toEqual({
    items: [
      { incomingId: one.id, outcome: { __typename: 'IncomingActSuccess' } },
      { incomingId: two.id, outcome: { __typename: 'VersionConflict' } },
      { incomingId: notMine.id, outcome: { __typename: 'RuleRefused', code: 'TARGET_NOT_FOUND' } },
    ],
  });
});
