import { describe, expect, it } from 'vitest';
import { explainAll } from '../../../test/language/explain.ts';
import { issued } from '../../../test/language/outgoing.ts';
import { listIncoming } from '../../../test/language/incoming.ts';
import { newAgency, newPerson, office, type Person } from '../../../test/office.ts';
import type { TestApp } from '../../../test/app.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { outboxMessages } from '../../platform/outbox/outbox.entity.ts';
import { auditEntries } from '../audit/audit.entity.ts';
import { failureOf } from './message-failure.ts';

const LIST = `query ($first: Int!, $after: String) { failedMessages(first: $first, after: $after) {
  edges { node { id topic agency { id } attempts failure detail createdAt failedAt } } pageInfo { endCursor hasNextPage } } }`;
const RETRY = `mutation ($input: RetryMessageInput!) { retryMessage(input: $input) {
  __typename ... on RetryMessageSuccess { again } ... on RuleRefused { code } } }`;

type List = {
  failedMessages: {
    edges: { node: { id: string; topic: string; failure: string; detail: string } }[];
    pageInfo: { endCursor: string | null; hasNextPage: boolean };
  };
};

const failed = async (person: Person, first = 50, after: string | null = null) =>
  (await person.gql<List>(LIST, { first, after })).failedMessages;
const failedIds = async (person: Person) => (await failed(person)).edges.map(({ node }) => node.id);
const retry = async (person: Person, messageId: string) =>
  (await person.gql<{ retryMessage: { again?: boolean; code?: string } }>(RETRY, { input: { messageId } }))
    .retryMessage;

/** A document on its way whose message the relay has given up on. */
async function givenUp(app: TestApp, at: Awaited<ReturnType<typeof newAgency>>, to: { id: string }): Promise<string> {
  await issued(at, [to.id]);
  const [message] = await app.db.find(outboxMessages, { topic: 'exchange.deliver', agencyId: at.id, deadAt: null });
  if (message === undefined) throw new Error('nothing is on its way');
  await inTransaction(app.db, async (tx) => {
    const lastError = 'Deadlock found when trying to get lock';
    await tx.update(
      outboxMessages,
      { id: message.id },
      { deadAt: app.clock.now().toISOString(), attempts: 12, lastError },
    );
  });
  return message.id;
}

async function province() {
  const { app } = await office();
  const top = await newAgency(app, { kind: 'PROVINCIAL_COMMITTEE' });
  const [one, two] = [await newAgency(app, { parentId: top.id }), await newAgency(app, { parentId: top.id })];
  const commune = await newAgency(app, { parentId: one.id, tier: 'COMMUNE' });
  const keeper = await newPerson(app, {
    agencyId: top.id,
    unitId: top.units.VP,
    title: 'Quản trị hệ thống',
    roles: ['PROVINCE_ADMINISTRATOR'],
  });
  return { app, top, keeper, one, two, commune };
}

describe('messages the relay gave up on', () => {
  it('are seen as far as exchange.repair reaches: by the administrator of the agency, of the province, by nobody else', async () => {
    const { app, top, keeper, one, two, commune } = await province();
    const ofOne = await givenUp(app, one, two);
    const ofCommune = await givenUp(app, commune, two);
    expect(await failedIds(one.admin)).toEqual([ofOne]);
    expect(await failedIds(commune.admin)).toEqual([ofCommune]);
    expect(await failedIds(two.admin)).toEqual([]);
    expect(await failedIds((await office()).admin)).not.toContain(ofOne);
    expect(await failedIds(keeper)).toEqual(expect.arrayContaining([ofOne, ofCommune]));
    // Where one works does not widen what the role gives.
    expect(await failedIds(top.admin)).toEqual([]);
    expect(await retry(top.admin, ofOne)).toMatchObject({ again: false });
    for (const person of [one.leader, one.clerk, one.monitor, top.leader]) {
      expect((await person.raw(LIST, { first: 5 })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      expect((await retry(person, ofOne)).code).toBe('NO_PERMISSION');
    }
    expect(await retry(two.admin, ofOne)).toMatchObject({ again: false });
    expect(await failedIds(one.admin)).toEqual([ofOne]);
    expect(await app.db.find(auditEntries, { objectType: 'MESSAGE', objectId: ofOne })).toEqual([]);
  });

  it('are delivered once when they are tried again, however often that is asked', async () => {
    const { app, one, two } = await province();
    const id = await givenUp(app, one, two);
    await app.relay.drain();
    expect((await listIncoming(two.clerk)).ids).toEqual([]);
    const answers = await Promise.all([retry(one.admin, id), retry(one.admin, id), retry(one.admin, id)]);
    expect(answers.filter(({ again }) => again)).toHaveLength(1);
    await app.relay.drain();
    expect((await listIncoming(two.clerk)).ids).toHaveLength(1);
    expect(await retry(one.admin, id)).toMatchObject({ again: false });
    const entries = await app.db.find(auditEntries, { objectType: 'MESSAGE', objectId: id });
    expect(entries).toMatchObject([{ action: 'exchange.retry', actorName: one.admin.fullName, agencyId: one.id }]);
    expect(await failedIds(one.admin)).toEqual([]);
  });

  it('are tried again by the administrator of the province for any agency, on record', async () => {
    const { app, keeper, one, two } = await province();
    const id = await givenUp(app, one, two);
    expect(await retry(keeper, id)).toMatchObject({ again: true });
    const entries = await app.db.find(auditEntries, { objectType: 'MESSAGE', objectId: id });
    expect(entries).toMatchObject([
      { action: 'exchange.retry', actorName: keeper.fullName, agencyId: keeper.agencyId },
    ]);
    expect(await failedIds(one.admin)).toEqual([]);
  });

  it('are listed latest first from an index, page by page', async () => {
    const { app, keeper, one, two } = await province();
    await app.db.query(
      `INSERT INTO outbox_messages (topic, payload, agency_id, created_at, available_at, attempts, last_error, dead_at)
       SELECT 'work-files.gather', '{}', IF(seq % 2, ?, ?), '2026-11-01', '2026-11-01', 12, 'x',
         DATE_ADD('2026-11-01', INTERVAL seq DIV 3 MINUTE) FROM seq_1_to_2000`,
      [one.id, two.id],
    );
    await app.db.query('ANALYZE TABLE outbox_messages');
    const [{ from } = { from: '' }] = await app.db.query<{ from: string }>(
      "SELECT MIN(id) AS 'from' FROM outbox_messages WHERE agency_id IN (?)",
      [[one.id, two.id]],
    );
    for (const [person, index] of [
      [one.admin, 'ix_outbox_messages_agency_dead'],
      [keeper, 'ix_outbox_messages_dead'],
    ] as const) {
      await person.signIn();
      const first = await failed(person, 40);
      const second = await failed(person, 40, first.pageInfo.endCursor);
      const ids = [...first.edges, ...second.edges].map(({ node }) => node.id);
      expect(new Set(ids).size).toBe(80);
      // In the whole province there may be some of other tests among them.
      const ours = ids.filter((id) => Number(id) >= Number(from));
      expect(ours.length).toBeGreaterThan(40);
      expect(ours).toEqual(ours.toSorted((a, b) => Number(b) - Number(a)));
      const plans = await explainAll(app, async () => await failed(person, 40, first.pageInfo.endCursor));
      const plan = plans.find(({ sql }) => sql.includes('FORCE INDEX (ix_outbox_messages'))?.plan ?? [];
      expect(plan.map(({ key }) => key)).toEqual([index]);
      expect(plan[0]?.extra).not.toContain('filesort');
    }
    await app.db.query('DELETE FROM outbox_messages WHERE agency_id IN (?)', [[one.id, two.id]]);
  });

  it('have an error that can be told in plain words', () => {
    expect(failureOf('Lock wait timeout exceeded; try restarting transaction')).toBe('DATABASE_BUSY');
    expect(failureOf("Duplicate entry '12' for key 'uq_x'")).toBe('DATABASE_REFUSED');
    expect(failureOf('Not found')).toBe('OBJECT_MISSING');
    expect(failureOf('No handler for topic x.y')).toBe('MESSAGE_UNKNOWN');
    expect(failureOf('giữa chừng')).toBe('OTHER');
    expect(failureOf(null)).toBe('OTHER');
  });
});
