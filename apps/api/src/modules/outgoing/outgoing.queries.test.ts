import { beforeAll, expect, it } from 'vitest';
import type { OutgoingFilter } from '@qlvb/contract/types';
import { createReader } from '../../platform/db/reader.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { draft, draftInput, giveNumber, issued, signedDraft, submit, tryTo } from '../../../test/language/outgoing.ts';
import { office, type Office, type Person } from '../../../test/office.ts';
import { countByStates, outgoingPage } from './outgoing.repo.ts';

const LIST = `query ($filter: OutgoingFilter) { outgoingDocuments(filter: $filter, first: 50) { edges { node {
  id subject state symbol issuedOn urgency typeCode waitingFor acceptedCount recipientCount
  drafter { id title person { fullName } unit { id name } } signer { id person { fullName } } unit { id abbreviation }
  recipients { id state agency { id shortName } } draftVersions { id file { id name } createdBy { id } } document { id symbol }
  availableActions { action available reason { code whoCould } } } } } }`;

const HISTORY = 4000;
const FILTERS: readonly (OutgoingFilter | null)[] = [
  null,
  { states: ['DRAFT', 'CONTENT_CHECK'] },
  { states: ['CANCELLED'] },
];

let place: Office;

beforeAll(async () => {
  place = await office();
  const { specialist, colleague, leader, clerk, other, app } = place;
  await issued(place, [other.id]);
  await giveNumber(clerk, await signedDraft(place));
  const given = await draft(colleague, leader);
  await app.db.query("UPDATE outgoing_documents SET state = 'CANCELLED' WHERE id = ?", [given.id]);
  const columns = `agency_id, unit_id, drafter_position_id, state, state_since, turn_by_position_id, type_code, subject, urgency,
    signer_position_id, round, created_at, updated_at, updated_by_position_id`;
  for (let rows = 1; rows < HISTORY; rows *= 2) {
    await app.db.query(
      `INSERT INTO outgoing_documents (${columns}) SELECT ${columns} FROM outgoing_documents WHERE agency_id = ? AND state = 'CANCELLED'`,
      [place.id],
    );
  }
  for (let at = 0; at < 4; at += 1) {
    await submit(specialist, await draft(specialist, leader, { recipientAgencyIds: [other.id] }));
    await draft(colleague, leader);
  }
  await app.db.query('ANALYZE TABLE outgoing_documents');
}, 120_000);

const readers = (): readonly Person[] => [place.clerk, place.head, place.specialist];

/** The viewer that a session of this person gives. */
const viewerOf = (person: Person): Viewer => ({
  ...person,
  accountId: '0',
  personId: '0',
  agencyName: place.shortName,
  sessionId: '0',
  sessionExpiresAt: '2027-01-01T00:00:00.000Z',
  mustChangePassword: false,
});

/** Statements of a page whose session is known already. */
async function statementsFor(person: Person, filter: OutgoingFilter | null = null): Promise<number> {
  await person.gql(LIST, { filter });
  return (await place.app.countStatements(async () => await person.gql(LIST, { filter }))).length;
}

it('reads a page of any length with the same few statements', async () => {
  const { specialist, leader, other } = place;
  for (const person of readers()) expect(await statementsFor(person), person.title).toBeLessThanOrEqual(16);
  await draft(specialist, leader, { recipientAgencyIds: [other.id] });
  const one = await statementsFor(specialist, { states: ['DRAFT'] });
  for (let at = 0; at < 15; at += 1)
    await tryTo(specialist, 'createDraft', draftInput(leader, { recipientAgencyIds: [other.id] }));
  expect(await statementsFor(specialist, { states: ['DRAFT'] })).toBe(one);
});

type Plan = { table: string | null; type: string | null; key: string | null; Extra: string };

/** How the database means to read what `work` asks. */
async function plansOf(work: (reader: ReturnType<typeof createReader>) => Promise<unknown>): Promise<Plan[]> {
  const { runs } = place.app.db;
  const plans: Plan[] = [];
  const query = async <T>(sql: string, params?: readonly unknown[]): Promise<T> => {
    plans.push(...(await runs.query<Plan[]>(`EXPLAIN ${sql}`, params)));
    return await runs.query<T>(sql, params);
  };
  await work(createReader({ query, prepared: query }));
  return plans;
}

const page = { limit: 50, after: null };

it('serves every list from the end of an index, without sorting the history', async () => {
  for (const person of readers()) {
    for (const filter of FILTERS) {
      const plans = await plansOf(async (reader) => await outgoingPage(reader, viewerOf(person), filter, page));
      const reads = plans.filter(({ table, key }) => table === 'o' && key !== 'PRIMARY');
      expect(reads.length).toBeGreaterThan(0);
      for (const { type, key, Extra } of reads) {
        const at = `${person.title} ${JSON.stringify(filter)} ${key}`;
        expect(['ref', 'range'], at).toContain(type);
        expect(key, at).toMatch(/^ix_outgoing_documents_/);
        expect(Extra, at).not.toMatch(/filesort|temporary/);
      }
    }
  }
});

/** Rows the storage engine hands out while `work` runs. */
async function rowsRead(work: (reader: ReturnType<typeof createReader>) => Promise<unknown>): Promise<number> {
  return await inTransaction(place.app.db, async (tx) => {
    await tx.execute('FLUSH STATUS');
    await work(tx);
    const rows = await tx.query<{ Variable_name: string; Value: string }>("SHOW SESSION STATUS LIKE 'Handler_read%'");
    const rowByRow = rows.filter(({ Variable_name: name }) => !/rnd|deleted|retry/.test(name));
    return rowByRow.reduce((sum, { Value }) => sum + Number(Value), 0);
  });
}

it('reads about a page and not the history behind it, on the first page and deep inside', async () => {
  for (const person of readers()) {
    for (const filter of FILTERS) {
      const first = await rowsRead(async (reader) => await outgoingPage(reader, viewerOf(person), filter, page));
      expect(first, `${person.title} ${JSON.stringify(filter)}`).toBeLessThan(500);
    }
  }
  const [middle] = await place.app.db.query<{ id: string }>(
    'SELECT id FROM outgoing_documents WHERE agency_id = ? ORDER BY id LIMIT 1 OFFSET 2000',
    [place.id],
  );
  const deep = { limit: 50, after: [String(middle?.id)] };
  expect(await rowsRead(async (reader) => await outgoingPage(reader, viewerOf(place.clerk), null, deep))).toBeLessThan(
    500,
  );
});

it('stops counting at a thousand', async () => {
  for (const person of [place.clerk, place.head]) {
    const count = async (reader: ReturnType<typeof createReader>) =>
      await countByStates(reader, viewerOf(person), { cancelled: ['CANCELLED'], issued: ['ISSUED'] });
    expect(await count(place.app.db), person.title).toEqual({ cancelled: 1000, issued: 1 });
    expect(await rowsRead(count), person.title).toBeLessThan(4500);
  }
});
