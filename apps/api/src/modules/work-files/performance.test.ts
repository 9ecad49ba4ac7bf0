import type { WorkFileFilter } from '@qlvb/contract/types';
import { beforeAll, describe, expect, it } from 'vitest';
import { register } from '../../../test/language/incoming.ts';
import { LIST, listWorkFiles, open, PAGE as OBJECT_PAGE } from '../../../test/language/work-files.ts';
import { office, type Office, type Person } from '../../../test/office.ts';
import type { Reader } from '../../platform/db/reader.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import type { Page } from '../../platform/graphql/keyset.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { workFilePage } from './work-files.repo.ts';

const ROWS = 3000;
let here: Office;
let small: string;
let big: string;

/** Three thousand files of one agency, a third each of `specialist`, of a colleague in the unit, and of another unit. */
beforeAll(async () => {
  here = await office();
  const run = async (sql: string, params: unknown[] = []) => await here.app.db.source.query(sql, params);
  const letter = await register(here.clerk);
  small = (await open(here.clerk, { kind: 'INCOMING', id: letter.id })).id;
  big = (await open(here.clerk, { kind: 'INCOMING', id: letter.id })).id;
  const letters = [];
  for (let count = 0; count < 12; count += 1) letters.push(await register(here.clerk));
  await run(
    `INSERT INTO work_file_items (work_file_id, ordinal, kind, object_id, added_by_position_id, added_at, live)
     SELECT ?, ROW_NUMBER() OVER (ORDER BY i.id) + 1, 'INCOMING', i.id, ?, '2026-11-23', 1 FROM incoming_documents i WHERE i.id IN (?)`,
    [big, here.clerk.positionId, letters.map(({ id }) => id)],
  );
  await run('UPDATE work_files SET item_count = 13, last_ordinal = 13 WHERE id = ?', [big]);
  const { specialist, colleague, outsider, units } = here;
  await run(
    `INSERT INTO work_files (agency_id, unit_id, year, notation, code, title, retention, state, owner_position_id, opened_on, closed_on, item_count,
       last_ordinal, created_at, updated_at, updated_by_position_id)
     SELECT ?, IF(seq % 3 = 2, ?, ?), 2025, CONCAT(seq, '.X'), CONCAT(?, '.', seq), 'Hồ sơ cũ', 'YEARS_10', IF(seq % 2, 'OPEN', 'CLOSED'),
       ELT(seq % 3 + 1, ?, ?, ?), '2025-01-01', IF(seq % 2, NULL, '2025-12-31'), 0, 0, '2025-01-01', '2025-01-01', 1 FROM seq_1_to_${ROWS}`,
    [here.id, units.VP, units.NS, here.abbreviation, specialist.positionId, colleague.positionId, outsider.positionId],
  );
  await run('ANALYZE TABLE work_files, work_file_items');
}, 60_000);

const VIEWS: readonly { name: string; who: (at: Office) => Person; filter: WorkFileFilter }[] = [
  { name: 'all of the agency', who: ({ clerk }) => clerk, filter: {} },
  { name: 'closed ones of the agency', who: ({ leader }) => leader, filter: { state: 'CLOSED' } },
  { name: 'of the own unit', who: ({ head }) => head, filter: {} },
  { name: 'my open ones', who: ({ specialist }) => specialist, filter: { mine: true, state: 'OPEN' } },
];

describe('the list', () => {
  it.each(VIEWS)('reads no more than a page of each index: $name', async ({ who, filter }) => {
    const person = who(here);
    await person.signIn();
    expect((await listWorkFiles(person, { ...filter, first: 20 })).ids).toHaveLength(20);
    const statements = await here.app.countStatements(async () => await person.gql(LIST, { filter, first: 20 }));
    expect(statements.length).toBeLessThanOrEqual(6);
    expect(await rowsRead(person, filter, { limit: 20, after: null })).toBeLessThanOrEqual(400);
  });

  it('goes on from a cursor without doubles, newest first', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 4; page += 1) {
      const list = await listWorkFiles(here.head, { first: 30, after });
      seen.push(...list.ids);
      after = list.endCursor;
    }
    expect(new Set(seen).size).toBe(120);
    expect(seen).toEqual(seen.toSorted((a, b) => Number(b) - Number(a)));
  });
});

it('shows thirteen entries in as many statements as one', async () => {
  const count = async (id: string): Promise<number> =>
    (await here.app.countStatements(async () => await here.clerk.gql(OBJECT_PAGE, { id }))).length;
  await count(small);
  const [one, thirteen] = [await count(small), await count(big)];
  expect(thirteen).toBe(one);
  expect(one).toBeLessThanOrEqual(14);
});

/** Rows the storage engine handed out for one page, counted on its own connection. */
async function rowsRead(person: Person, filter: WorkFileFilter, page: Page): Promise<number> {
  return await inTransaction(here.app.db, async (tx) => {
    const before = await handlerReads(tx);
    await workFilePage(tx, viewerOf(person), filter, page);
    return (await handlerReads(tx)) - before;
  });
}

async function handlerReads(reader: Reader): Promise<number> {
  const rows = await reader.query<{ Variable_name: string; Value: string }>("SHOW SESSION STATUS LIKE 'Handler_read%'");
  const reads = rows.filter(({ Variable_name: name }) => /_(key|next|prev)$/.test(name));
  return reads.reduce((sum, { Value }) => sum + Number(Value), 0);
}

const viewerOf = (person: Person): Viewer => ({
  ...person,
  accountId: '0',
  personId: '0',
  agencyName: '',
  sessionId: '0',
  sessionExpiresAt: '',
  mustChangePassword: false,
});
