import { expect, it } from 'vitest';
import { newPerson, office } from '../../../test/office.ts';
import { worklistOf } from '../../../test/language/assignments.ts';
import * as incoming from '../../../test/language/incoming.ts';
import { pdf } from '../../../test/language/outgoing.ts';

const NOTHING = { awaitingReceipt: 0, awaitingDirection: 0, inHandling: 0, overdue: 0 };

it('another agency sees no letter, no count, no file, no search hit, no work and can do nothing', async () => {
  const { clerk, leader, units, other, app } = await office();
  const file = await clerk.upload('Mật thư.pdf', pdf(`thư của ${clerk.agencyId}`));
  const subject = 'V/v bố trí vốn đầu tư công trung hạn';
  const waiting = await incoming.register(clerk, { subject, uploadId: file.id });
  const handled = await incoming.direct(
    leader,
    await incoming.register(clerk, { subject }),
    incoming.toUnit(units.NS),
    { dueOn: '2026-11-24' },
  );
  await app.db.query("UPDATE incoming_documents SET due_on = '2026-11-20' WHERE id = ?", [handled.id]);
  expect(await incoming.countIncoming(clerk)).toEqual({ ...NOTHING, awaitingDirection: 1, inHandling: 1, overdue: 1 });
  for (const stranger of [other.clerk, other.leader, other.head, other.specialist, other.admin]) {
    expect((await incoming.listIncoming(stranger)).ids).toEqual([]);
    expect((await incoming.listIncoming(stranger, { search: 'vốn đầu tư' })).ids).toEqual([]);
    expect((await incoming.listIncoming(stranger, { search: waiting.document.symbol })).ids).toEqual([]);
    expect((await incoming.listIncoming(stranger, { overdue: true })).ids).toEqual([]);
    expect(await incoming.countIncoming(stranger)).toEqual(NOTHING);
    expect((await worklistOf(stranger)).total).toBe(0);
    expect(await incoming.refusedToRead(stranger, handled.id)).toBe('NOT_FOUND');
    expect((await stranger.get(waiting.document.files[0]?.url ?? '')).statusCode).toBe(404);
    const read = await stranger.raw('mutation ($id: ID!) { markIncomingRead(incomingId: $id) }', { id: handled.id });
    expect(read.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  }
  await expect(
    incoming.tryTo(other.leader, 'directIncoming', incoming.directionOn(waiting, incoming.toUnit(other.units.NS))),
  ).rejects.toThrow('NOT_FOUND');
  await expect(incoming.tryTo(other.clerk, 'acceptIncoming', incoming.actOn(waiting))).rejects.toThrow('NOT_FOUND');
});

it('in the own agency only those addressed see a letter besides clerk and leaders', async () => {
  const { clerk, leader, head, specialist, colleague, outsider, admin, units } = await office();
  const letters = [await incoming.register(clerk), await incoming.register(clerk), await incoming.register(clerk)];
  const [first, second] = letters;
  if (first === undefined || second === undefined) throw new Error('No letters');
  const toNs = await incoming.direct(leader, first, incoming.toUnit(units.NS));
  await incoming.direct(leader, second, incoming.toPerson(specialist), { info: [incoming.toUnit(units.NS)] });
  const newest = [second.id, first.id];
  expect((await incoming.listIncoming(clerk)).ids).toHaveLength(3);
  expect((await incoming.listIncoming(head)).ids).toEqual(newest);
  expect((await incoming.listIncoming(specialist)).ids).toEqual([second.id]);
  expect(await incoming.countIncoming(head)).toEqual({ ...NOTHING, inHandling: 2 });
  expect(await incoming.countIncoming(specialist)).toEqual({ ...NOTHING, inHandling: 1 });
  for (const person of [colleague, outsider, admin]) expect((await incoming.listIncoming(person)).ids).toEqual([]);
  expect((await incoming.listIncoming(specialist, { search: first.document.symbol })).ids).toEqual([]);

  await incoming.assign(head, toNs, colleague);
  expect((await incoming.listIncoming(colleague)).ids).toEqual([first.id]);
  expect((await incoming.listIncoming(head, { states: ['IN_HANDLING', 'DONE'] })).ids).toEqual(newest);
});

it('a head who is also addressed in person sees the letter once', async () => {
  const { clerk, leader, head, units } = await office();
  const letter = await incoming.direct(leader, await incoming.register(clerk), incoming.toUnit(units.NS), {
    info: [incoming.toPerson(head)],
  });
  expect((await incoming.listIncoming(head)).ids).toEqual([letter.id]);
  expect(await incoming.countIncoming(head)).toMatchObject({ inHandling: 1 });
});

it('a second head of the unit is addressed with it; a head of another unit is not', async () => {
  const { app, clerk, leader, checker, units, id } = await office();
  const second = await newPerson(app, {
    title: 'Quyền Trưởng phòng',
    roles: ['UNIT_HEAD'],
    unitId: units.NS,
    agencyId: id,
  });
  const letter = await incoming.direct(leader, await incoming.register(clerk), incoming.toUnit(units.NS));
  expect((await incoming.listIncoming(second)).ids).toEqual([letter.id]);
  expect((await incoming.listIncoming(checker)).ids).toEqual([]);
});

it('nobody who is not signed in learns anything', async () => {
  const { app } = await office();
  const response = await app.http.inject({
    method: 'POST',
    url: '/graphql',
    payload: { query: '{ incomingCounts { overdue } }' },
  });
  expect(response.json<{ errors: { extensions: { code: string } }[] }>().errors[0]?.extensions.code).toBe(
    'UNAUTHENTICATED',
  );
});
