import { beforeAll, describe, expect, it } from 'vitest';
import { office, type Office, type Person } from '../../../test/office.ts';
import { explainAll, type PlanRow } from '../../../test/language/explain.ts';
import { WORKLIST } from '../../../test/language/assignments.ts';
import * as incoming from '../../../test/language/incoming.ts';

const LETTERS = 60;
let at: Office;
/** Newest first. */
let ids: string[];

/** Sixty letters that came in the same second, half of them in handling at NS, some late. */
beforeAll(async () => {
  at = await office();
  const { app, clerk, leader, units, specialist } = at;
  for (let n = 0; n < LETTERS; n += 1) {
    const letter = await incoming.register(clerk, {
      subject: `V/v điều chỉnh quy hoạch khu dân cư số ${n}`,
      dueOn: '2026-11-25',
    });
    const info = { info: [incoming.toPerson(specialist)], dueOn: '2026-11-25' };
    if (n % 2 === 0) await incoming.direct(leader, letter, incoming.toUnit(units.NS), info);
  }
  // A platform delivery to many, or a night of scanning, gives many rows one instant.
  const [guard] = await app.db.query<Record<string, string>>('SHOW CREATE TRIGGER tr_incoming_documents_update');
  await app.db.query('DROP TRIGGER tr_incoming_documents_update');
  const instant = new Date('2026-11-23T03:00:00.000Z');
  await app.db.query('UPDATE incoming_documents SET received_at = ? WHERE agency_id = ?', [instant, clerk.agencyId]);
  await app.db.query(
    'UPDATE incoming_readers r JOIN incoming_documents i ON i.id = r.incoming_id SET r.received_at = ? WHERE i.agency_id = ?',
    [instant, clerk.agencyId],
  );
  await app.db.query(guard?.['SQL Original Statement'] ?? '');
  await app.db.query('ANALYZE TABLE incoming_documents, incoming_readers, incoming_search, assignments, documents');
  const rows = await app.db.query<{ id: string }>(
    'SELECT id FROM incoming_documents WHERE agency_id = ? ORDER BY id DESC',
    [clerk.agencyId],
  );
  ids = rows.map(({ id }) => id);
}, 60_000);

/** How often each index is used. */
function tally(rows: readonly PlanRow[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { key } of rows) counts[key ?? 'none'] = (counts[key ?? 'none'] ?? 0) + 1;
  return counts;
}

type Filter = Parameters<typeof incoming.listIncoming>[1];

async function walk(person: Person, filter: Filter, first: number): Promise<string[]> {
  const seen: string[] = [];
  let after: string | null = null;
  for (;;) {
    const page: incoming.IncomingList = await incoming.listIncoming(person, { ...filter, first, after });
    seen.push(...page.ids);
    if (!page.hasNextPage) return seen;
    after = page.endCursor;
  }
}

describe('paging over equal instants', () => {
  it('gives every letter once, whatever the page size', async () => {
    for (const first of [7, 20, 60, 100]) expect(await walk(at.clerk, {}, first)).toEqual(ids);
  });

  it('does so for one state, several states and for those who see only their own', async () => {
    const handled = ids.filter((_, index) => index % 2 === 1);
    expect(await walk(at.clerk, { states: ['IN_HANDLING'] }, 7)).toEqual(handled);
    expect(await walk(at.clerk, { states: ['IN_HANDLING', 'AWAITING_DIRECTION', 'DONE'] }, 7)).toEqual(ids);
    expect(await walk(at.head, {}, 7)).toEqual(handled);
    expect(await walk(at.specialist, { states: ['IN_HANDLING'] }, 7)).toEqual(handled);
    expect(await walk(at.clerk, { search: 'quy hoạch dân cư' }, 7)).toEqual(ids);
    expect(await walk(at.clerk, { states: [] }, 7)).toEqual([]);
  });

  it('refuses a page beyond the limit and a cursor of another list', async () => {
    const ask = async (variables: object) =>
      (await at.clerk.raw(incoming.LIST, variables)).errors?.[0]?.extensions.code;
    expect(await ask({ first: 101 })).toBe('BAD_USER_INPUT');
    expect(await ask({ first: 0 })).toBe('BAD_USER_INPUT');
    expect(await ask({ first: 10, after: 'khong-phai-con-tro' })).toBe('BAD_USER_INPUT');
  });
});

describe('filters', () => {
  it('finds by words without diacritics in any order, by symbol, and by số đến', async () => {
    const find = async (search: string) => (await incoming.listIncoming(at.clerk, { search, first: 100 })).ids;
    const letter = await incoming.readIncoming(at.clerk, ids[0] ?? '');
    expect(await find('qui hoach khu dan cu')).toHaveLength(LETTERS);
    expect(await find('hoạch quy')).toHaveLength(LETTERS);
    expect(await find('bo tai chinh dieu chinh quy hoa')).toHaveLength(LETTERS);
    expect(await find('dự toán')).toEqual([]);
    expect(await find(letter.document.symbol)).toEqual([letter.id]);
    expect(await find(letter.document.symbol.toLowerCase().replace('/', ' '))).toEqual([letter.id]);
    expect(await find(`${letter.document.symbol} 2025`)).toEqual([]);
    expect(await find(String(letter.arrivalNumber))).toContain(letter.id);
    expect(await find('   ')).toHaveLength(LETTERS);
    expect(await find('+-*"()~<>@')).toEqual([]);
  });

  it('shows what is late by today, not done and not by a flag', async () => {
    const { app, clerk, head, leader } = at;
    const due = async (on: string) =>
      await app.db.query('UPDATE incoming_documents SET due_on = ? WHERE agency_id = ?', [on, clerk.agencyId]);
    await due('2026-11-23');
    expect((await incoming.listIncoming(clerk, { overdue: true })).ids).toEqual([]);
    expect((await incoming.readIncoming(clerk, ids[0] ?? '')).timeLeft).toEqual({ kind: 'DUE_TODAY', workingDays: 0 });
    await due('2026-11-20');
    expect(await walk(clerk, { overdue: true }, 25)).toEqual(ids);
    expect(await walk(clerk, { overdue: true, states: ['IN_HANDLING', 'DONE'] }, 25)).toHaveLength(LETTERS / 2);
    expect(await walk(head, { overdue: true }, 25)).toHaveLength(LETTERS / 2);
    expect(await incoming.countIncoming(leader)).toMatchObject({ overdue: LETTERS });
    expect((await incoming.readIncoming(clerk, ids[0] ?? '')).timeLeft).toEqual({ kind: 'OVERDUE', workingDays: 1 });
    await due('2026-11-25');
  });
});

describe('the server answers from the index', () => {
  const first = (plan: readonly PlanRow[]) => plan[0];
  const planOf = async (person: Person, filter: Filter): Promise<PlanRow[]> => {
    const plans = await explainAll(at.app, async () => await incoming.listIncoming(person, { first: 10, ...filter }));
    const list = plans.filter(({ sql }) => sql.includes('d_subject'));
    expect(list).toHaveLength(1);
    return list[0]?.plan ?? [];
  };
  const unsorted = (plan: readonly PlanRow[]): void => {
    expect(plan.map(({ extra }) => extra).join(' ')).not.toMatch(/filesort|temporary/);
  };

  it('the main list, first and later pages', async () => {
    const { endCursor } = await incoming.listIncoming(at.clerk, { first: 20 });
    for (const after of [null, endCursor]) {
      const plan = await planOf(at.clerk, { after });
      expect(first(plan)).toMatchObject({ table: 'i', key: 'ix_incoming_documents_newest' });
      expect(plan[1]).toMatchObject({ table: 'd', key: 'PRIMARY', rows: 1 });
      unsorted(plan);
    }
  });

  it('one state', async () => {
    const plan = await planOf(at.clerk, { states: ['AWAITING_DIRECTION'] });
    expect(first(plan)).toMatchObject({ table: 'i', key: 'ix_incoming_documents_state' });
    unsorted(plan);
  });

  it('several states: each from its index, only the pages merged', async () => {
    const plan = await planOf(at.clerk, { states: ['AWAITING_DIRECTION', 'IN_HANDLING'] });
    const runs = plan.filter(({ table, key }) => table === 'i' && key !== 'PRIMARY');
    expect(runs.map(({ key }) => key)).toEqual(['ix_incoming_documents_state', 'ix_incoming_documents_state']);
    unsorted(runs);
  });

  it('late ones', async () => {
    const plan = await planOf(at.clerk, { overdue: true });
    expect(plan.filter(({ table, key }) => table === 'i' && key !== 'PRIMARY').map(({ key }) => key)).toEqual(
      Array.from({ length: 3 }, () => 'ix_incoming_documents_due'),
    );
  });

  it('the list of those who see only their own', async () => {
    const all = await planOf(at.specialist, {});
    expect(first(all)).toMatchObject({ table: 'r', key: 'PRIMARY' });
    unsorted(all);
    const one = await planOf(at.specialist, { states: ['IN_HANDLING'] });
    expect(first(one)).toMatchObject({ table: 'r', key: 'ix_incoming_readers_state' });
    unsorted(one);
    const head = await planOf(at.head, {});
    expect(head.filter(({ table }) => table === 'r').map(({ key }) => key)).toEqual(['PRIMARY', 'PRIMARY']);
  });

  it('searches', async () => {
    expect(first(await planOf(at.clerk, { search: 'quy hoạch' }))).toMatchObject({
      table: 's',
      key: 'ft_incoming_search_tokens',
    });
    const symbol = await planOf(at.clerk, { search: '1001/BTC' });
    const keys = symbol.map(({ key }) => key);
    expect(keys).toContain('ft_incoming_search_tokens');
    expect(keys).toContain('ix_incoming_documents_symbol');
    expect((await planOf(at.clerk, { search: '12' })).map(({ key }) => key)).toContain('uq_incoming_documents_arrival');
  });

  it('counts', async () => {
    const plans = await explainAll(at.app, async () => await incoming.countIncoming(at.leader));
    const counted =
      plans.find(({ sql }) => sql.includes('awaitingReceipt'))?.plan.filter(({ table }) => table === 'i') ?? [];
    expect(tally(counted)).toEqual({ ix_incoming_documents_due: 1, ix_incoming_documents_state: 3 });
    for (const { extra } of counted) expect(extra).toContain('Using index');
  });

  it('the work list', async () => {
    const plans = await explainAll(at.app, async () => await at.leader.gql(WORKLIST));
    const waiting = plans.filter(({ sql }) => sql.includes('ix_incoming_documents_pressing'));
    expect(waiting.map(({ plan }) => first(plan)?.key)).toEqual(['ix_incoming_documents_pressing']);
    for (const { plan } of waiting) unsorted(plan);
    const assigned = await explainAll(at.app, async () => await at.head.gql(WORKLIST));
    const runs = assigned.filter(({ sql }) => sql.includes('ix_assignments_')).flatMap(({ plan }) => plan.slice(0, 1));
    expect(tally(runs)).toEqual({ ix_assignments_position: 2, ix_assignments_unit: 2 });
  });
});

describe('no statement per row', () => {
  it('5 and 50 letters take the same statements', async () => {
    const count = async (first: number) =>
      await at.app.countStatements(async () => await incoming.listIncoming(at.clerk, { first }));
    await count(5);
    const few = await count(5);
    const many = await count(50);
    expect(many.length).toBe(few.length);
    expect(many.filter((sql) => sql.includes('d_subject'))).toHaveLength(1);
  });

  it('a page with handlers, files, trees and time lines neither', async () => {
    const query = `query ($first: Int!) { incomingDocuments(first: $first) { edges { node { id agency { shortName } registeredBy { id person { fullName } unit { name } }
      document { id files { id url } issuerAgency { id } } assignments { id from { person { fullName } } toUnit { name } toPosition { id title } }
      replies { id } workFiles { id } availableActions { action } timeline { id } } } } }`;
    const count = async (first: number) =>
      (await at.app.countStatements(async () => await at.leader.gql(query, { first }))).length;
    await count(5);
    expect(await count(50)).toBe(await count(5));
  });

  it('the work list neither', async () => {
    const count = async (person: Person) =>
      (await at.app.countStatements(async () => await person.gql(WORKLIST))).length;
    const { clerk, leader, head, app } = at;
    const few = await office();
    await incoming.direct(few.leader, await incoming.register(few.clerk), incoming.toUnit(few.units.NS));
    await incoming.register(few.clerk);
    for (const [busy, idle] of [
      [clerk, few.clerk],
      [leader, few.leader],
      [head, few.head],
    ] as const) {
      await count(busy);
      await count(idle);
      expect(await count(busy)).toBe(await count(idle));
    }
    expect(app.db).toBe(few.app.db);
  });
});
