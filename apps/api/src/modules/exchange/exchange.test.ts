import { expect, it } from 'vitest';
import {
  accept,
  listIncoming,
  readIncoming,
  sendBack,
  tryTo as tryIncoming,
  actOn,
} from '../../../test/language/incoming.ts';
import { issued, type Outgoing, readOutgoing } from '../../../test/language/outgoing.ts';
import { office, type Office, type Person } from '../../../test/office.ts';
import { inTransaction, type Tx } from '../../platform/db/transaction.ts';
import { addAgency } from '../organizations/add-agency.ts';
import { deliver } from './deliver.ts';

const PROVINCE = 200;

/** So many more agencies on the platform; nobody has to work there for a document to arrive. */
async function manyAgencies({ app, id }: Office, amount: number): Promise<string[]> {
  return await inTransaction(app.db, async (tx) => {
    const ids: string[] = [];
    for (let at = 0; at < amount; at += 1) {
      const code = `X${id}.${at}`;
      const names = { name: `Xã số ${at}`, shortName: `Xã số ${at}`, abbreviation: `X${at}` };
      const place = {
        tier: 'COMMUNE',
        kind: 'COMMUNE_COMMITTEE',
        parentId: null,
        onPlatform: true,
        protocolOrder: 5000 + at,
        validFrom: '2021-01-01',
      } as const;
      ids.push(await addAgency(tx, { code, ...names, ...place }));
    }
    return ids;
  });
}

async function arrivedAt(clerk: Person) {
  const [id = ''] = (await listIncoming(clerk, { states: ['AWAITING_RECEIPT'] })).ids;
  return await readIncoming(clerk, id);
}

type State = { incoming: number; delivered: number; messages: number };

async function stateOf({ app }: Office, out: Outgoing): Promise<State> {
  const [row] = await app.db.query<Record<keyof State, string>>(
    `SELECT (SELECT COUNT(*) FROM incoming_documents WHERE document_id = ?) AS incoming,
      (SELECT COUNT(*) FROM recipients WHERE outgoing_id = ? AND state = 'DELIVERED' AND incoming_id IS NOT NULL) AS delivered,
      (SELECT COUNT(*) FROM outbox_messages WHERE topic = 'exchange.deliver' AND payload = ?) AS messages`,
    [out.document?.id ?? '', out.id, JSON.stringify({ outgoingId: out.id })],
  );
  return { incoming: Number(row?.incoming), delivered: Number(row?.delivered), messages: Number(row?.messages) };
}

const runHandler = async (
  { app }: Office,
  out: Outgoing,
  around: (tx: Tx) => Tx = (tx) => tx,
  after?: () => never,
): Promise<void> =>
  await inTransaction(app.db, async (tx) => {
    const now = app.clock.now().toISOString();
    await deliver(around(tx), { outgoingId: out.id }, { messageId: '0', attempt: 1, now, clock: app.clock });
    after?.();
  });

const killed = (): never => {
  throw new Error('killed');
};

it('brings an issued document to every recipient at once, and each answers for itself before the eyes of the sender', async () => {
  const place = await office();
  const second = (await office()).clerk;
  const { other, app, specialist } = place;
  const out = await issued(place, [other.id, second.agencyId], { dueOn: '2026-12-10', urgency: 'URGENT' });
  expect(out.recipients.map(({ state, deliveredAt }) => [state, deliveredAt])).toEqual([
    ['QUEUED', null],
    ['QUEUED', null],
  ]);
  await app.relay.drain();
  const delivered = await readOutgoing(specialist, out.id);
  expect(delivered).toMatchObject({ recipientCount: 2, acceptedCount: 0 });
  expect(delivered.recipients.map(({ state }) => state)).toEqual(['DELIVERED', 'DELIVERED']);

  const atOther = await arrivedAt(other.clerk);
  expect(atOther).toMatchObject({ arrivalNumber: null, dueOn: '2026-12-10', document: { symbol: out.symbol } });
  const accepted = await accept(other.clerk, atOther);
  await sendBack(second, await arrivedAt(second), 'Văn bản không thuộc thẩm quyền giải quyết.');

  const seen = await readOutgoing(specialist, out.id);
  expect(seen).toMatchObject({ recipientCount: 2, acceptedCount: 1, version: out.version });
  expect(seen.recipients).toMatchObject([
    { agency: { id: other.id }, state: 'ACCEPTED', arrivalNumber: accepted.arrivalNumber, reason: null },
    {
      agency: { id: second.agencyId },
      state: 'RETURNED',
      arrivalNumber: null,
      reason: 'Văn bản không thuộc thẩm quyền giải quyết.',
    },
  ]);
  expect(seen.timeline.slice(-3).map(({ action, actorName }) => [action, actorName])).toEqual([
    ['exchange.deliver', 'Hệ thống'],
    ['exchange.accept', other.clerk.fullName],
    ['exchange.return', second.fullName],
  ]);
  expect(
    await tryIncoming(other.clerk, 'acceptIncoming', actOn({ id: atOther.id, version: atOther.version + 1 })),
  ).toMatchObject({
    code: 'WRONG_STATE',
  });
});

it('delivers to two hundred agencies, once, however often and by whomever it is run', async () => {
  const place = await office();
  const { app } = place;
  const out = await issued(place, await manyAgencies(place, PROVINCE));
  const relays = [app.relay, (await app.second()).relay];
  await Promise.all([
    ...relays.map(async (relay) => await relay.drain()),
    runHandler(place, out),
    runHandler(place, out),
  ]);
  expect(await stateOf(place, out)).toEqual({ incoming: PROVINCE, delivered: PROVINCE, messages: 0 });
  await runHandler(place, out);
  expect(await stateOf(place, out)).toEqual({ incoming: PROVINCE, delivered: PROVINCE, messages: 0 });
  expect((await readOutgoing(place.clerk, out.id)).recipientCount).toBe(PROVINCE);
}, 60_000);

it('loses nothing and doubles nothing when it is killed between two statements', async () => {
  const place = await office();
  const out = await issued(place, await manyAgencies(place, 20));
  const nothing = { incoming: 0, delivered: 0, messages: 1 };
  const dyingBeforeStates = (tx: Tx): Tx => ({
    ...tx,
    execute: async (sql, params) => (sql.startsWith('UPDATE recipients') ? killed() : await tx.execute(sql, params)),
  });
  await expect(runHandler(place, out, dyingBeforeStates)).rejects.toThrow('killed');
  expect(await stateOf(place, out)).toEqual(nothing);
  await expect(runHandler(place, out, undefined, killed)).rejects.toThrow('killed');
  expect(await stateOf(place, out)).toEqual(nothing);
  await place.app.relay.drain();
  expect(await stateOf(place, out)).toEqual({ incoming: 20, delivered: 20, messages: 0 });
});

it('delivers nothing of a draft, and refuses agencies that are not on the platform', async () => {
  const place = await office();
  const [away = ''] = await manyAgencies(place, 1);
  await place.app.db.query('UPDATE agencies SET on_platform = 0 WHERE id = ?', [away]);
  await expect(issued(place, [away])).rejects.toThrow('AGENCY_NOT_ON_PLATFORM');
  const before = await listIncoming(place.other.clerk);
  await place.app.relay.drain();
  expect(await listIncoming(place.other.clerk)).toEqual(before);
});
