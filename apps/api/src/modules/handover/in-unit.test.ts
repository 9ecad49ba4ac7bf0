import { describe, expect, it } from 'vitest';
import { handOver, openCounts, postsWithWork } from '../../../test/language/hand-over.ts';
import { direct, readIncoming, register, toPerson } from '../../../test/language/incoming.ts';
import { endPost } from '../../../test/language/people.ts';
import { newPerson, office, type Person } from '../../../test/office.ts';

const refusedWith = async (asked: Promise<unknown>): Promise<string> =>
  await asked.then(
    () => 'nothing',
    (error: unknown) => /"code":"(\w+)"/.exec(String(error))?.[1] ?? String(error),
  );

describe('the head of a unit', { timeout: 30_000 }, () => {
  it('sees the posts of the unit, and gives the work of one to another of it', async () => {
    const { app, clerk, leader, head, specialist, colleague } = await office();
    const letter = await direct(leader, await register(clerk), toPerson(specialist));
    expect((await postsWithWork(head)).map(({ position, open }) => [position.id, open])).toEqual(
      [head, specialist, colleague].map(({ positionId }) => [positionId, positionId === specialist.positionId ? 1 : 0]),
    );
    expect(await openCounts(head, specialist)).toEqual({ INCOMING_ASSIGNMENT: 1 });
    expect(await handOver(head, specialist, { INCOMING_ASSIGNMENT: colleague })).toMatchObject({
      __typename: 'HandOverSuccess',
      moved: 1,
    });
    expect((await readIncoming(colleague, letter.id)).assignments.map(({ toPosition }) => toPosition?.id)).toEqual([
      colleague.positionId,
    ]);
    const [entry] = await app.db.query<{ name: string }>(
      "SELECT actor_name AS name FROM audit_entries WHERE action = 'incoming.hand-over' AND object_id = ?",
      [letter.id],
    );
    expect(entry?.name).toBe(head.fullName);
  });

  it('gives nothing out of the unit, takes nothing into it, and ends no post', async () => {
    const { clerk, leader, head, specialist, colleague, outsider, checker, other } = await office();
    await direct(leader, await register(clerk), toPerson(specialist));
    await direct(leader, await register(clerk), toPerson(outsider));
    const out = { INCOMING_ASSIGNMENT: outsider };
    expect(await handOver(head, specialist, out)).toMatchObject({
      code: 'RECEIVER_OUTSIDE_UNIT',
      params: [{ name: 'person', value: outsider.fullName }],
    });
    for (const stranger of [outsider, leader, checker, other.specialist]) {
      expect(await refusedWith(handOver(head, stranger, { INCOMING_ASSIGNMENT: colleague }))).toBe('NOT_FOUND');
      expect(await refusedWith(openCounts(head, stranger))).toBe('NOT_FOUND');
    }
    const ending = { lastDay: '2026-11-30' };
    expect((await handOver(head, specialist, { INCOMING_ASSIGNMENT: colleague }, ending)).code).toBe('NO_PERMISSION');
    const end = { positionId: specialist.positionId, version: 1, ...ending };
    expect((await endPost(head, end)).code).toBe('NO_PERMISSION');
    expect(await openCounts(head, specialist)).toEqual({ INCOMING_ASSIGNMENT: 1 });
  });

  it('without a unit has nothing to hand over', async () => {
    const { app, id } = await office();
    const nowhere: Person = await newPerson(app, { agencyId: id, unitId: null, title: 'Trợ lý', roles: ['UNIT_HEAD'] });
    expect(await postsWithWork(nowhere)).toEqual([]);
  });
});
