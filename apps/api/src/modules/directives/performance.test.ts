import type { DirectiveFilter } from '@qlvb/contract/types';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  BOARD,
  create,
  directiveInput,
  issuedDocument,
  LIST,
  PAGE as OBJECT_PAGE,
} from '../../../test/language/directives.ts';
import { newAgency, office, type Office, type Person } from '../../../test/office.ts';
import type { Reader } from '../../platform/db/reader.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import type { Page } from '../../platform/graphql/keyset.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { directivePage } from './directives.repo.ts';

const ROWS = 3000;

let here: Office;
let coop: Awaited<ReturnType<typeof newAgency>>;
let former: Awaited<ReturnType<typeof newAgency>>;
let directiveId: string;

/** Three thousand directives of one agency, half of them led by `other`, each third with a co-operating agency. */
beforeAll(async () => {
  here = await office();
  coop = await newAgency(here.app);
  former = await newAgency(here.app);
  const { documentId } = await issuedDocument(here, here.other);
  const first = await create(
    here.monitor,
    directiveInput(here, here.other, documentId, { cooperation: [{ agencyId: coop.id }] }),
  );
  directiveId = first.id;
  const run = async (sql: string, params: unknown[] = []) => await here.app.db.source.query(sql, params);
  await run(
    `INSERT INTO directives (assigning_agency_id, code, content, source_document_id, given_by_position_id, monitor_position_id, lead_agency_id,
       product_required, assigned_on, original_due_on, due_on, state, state_since, handed_in_on, evidence_document_id, completed_on, percent, version,
       created_at, updated_at, updated_by_position_id)
     SELECT d.assigning_agency_id, CONCAT('NV-2025-', n.seq), d.content, d.source_document_id, d.given_by_position_id, d.monitor_position_id,
       IF(n.seq % 2, d.lead_agency_id, ?), d.product_required, '2025-01-01', x.due_on, x.due_on, x.state, d.state_since,
       IF(x.state IN ('COMPLETED', 'AWAITING_CONFIRMATION'), x.due_on + INTERVAL (CAST(n.seq % 5 AS SIGNED) - 3) DAY, NULL),
       IF(x.state IN ('COMPLETED', 'AWAITING_CONFIRMATION'), d.source_document_id, NULL), IF(x.state = 'COMPLETED', x.due_on, NULL), 0, 1,
       d.created_at, d.updated_at, d.updated_by_position_id
     FROM directives d JOIN seq_1_to_${ROWS} n
     JOIN (SELECT seq, '2025-03-01' + INTERVAL (seq * 7 % 700) DAY AS due_on,
         ELT(seq % 6 + 1, 'AWAITING_ACCEPTANCE', 'IN_PROGRESS', 'AWAITING_CONFIRMATION', 'COMPLETED', 'DECLINED', 'REVOKED') AS state
       FROM seq_1_to_${ROWS}) x ON x.seq = n.seq WHERE d.id = ?`,
    [here.id, directiveId],
  );
  await run(
    `INSERT INTO directive_cooperations (directive_id, agency_id, directive_due_on)
     SELECT d.id, ?, d.due_on FROM directives d WHERE d.assigning_agency_id = ? AND d.id <> ? AND d.id % 3 = 0`,
    [coop.id, here.id, directiveId],
  );
  await run(
    `INSERT INTO directive_handovers (directive_id, agency_id, to_agency_id, handed_over_at, directive_due_on)
     SELECT d.id, ?, d.lead_agency_id, '2026-11-20', d.due_on FROM directives d WHERE d.assigning_agency_id = ?`,
    [former.id, here.id],
  );
  await run('ANALYZE TABLE directives, directive_cooperations, directive_handovers, assignments');
}, 60_000);

const VIEWS: readonly { name: string; who: (here: Office) => Person; filter: DirectiveFilter }[] = [
  { name: 'everything the agency gave', who: ({ monitor }) => monitor, filter: { side: 'GIVEN' } },
  { name: 'all sides', who: ({ monitor }) => monitor, filter: {} },
  {
    name: 'in some states',
    who: ({ monitor }) => monitor,
    filter: { states: ['IN_PROGRESS', 'AWAITING_CONFIRMATION'] },
  },
  { name: 'overdue', who: ({ monitor }) => monitor, filter: { result: 'OPEN_OVERDUE' } },
  { name: 'in term', who: ({ monitor }) => monitor, filter: { result: 'OPEN_IN_TERM' } },
  { name: 'done on time', who: ({ monitor }) => monitor, filter: { result: 'DONE_ON_TIME' } },
  { name: 'led by the agency', who: ({ other }) => other.clerk, filter: { side: 'LEAD' } },
  {
    name: 'led and in one state',
    who: ({ other }) => other.leader,
    filter: { side: 'LEAD', states: ['AWAITING_ACCEPTANCE'] },
  },
  { name: 'co-operated in', who: () => coop.leader, filter: { side: 'COOP' } },
  { name: 'formerly led', who: () => former.clerk, filter: { side: 'FORMER' } },
  { name: 'assigned to a person', who: ({ other }) => other.specialist, filter: {} },
];

describe('the list', () => {
  it.each(VIEWS)('reads no more than a few pages of an index: $name', async ({ who, filter }) => {
    const person = who(here);
    await person.signIn();
    const statements = await here.app.countStatements(async () => await person.gql(LIST, { filter, first: 20 }));
    expect(statements.length).toBeLessThanOrEqual(8);
    expect(await rowsRead(person, filter, { limit: 20, after: null })).toBeLessThanOrEqual(700);
  });

  it('goes on from a cursor deep in the list without reading what lies before it', async () => {
    const page = { limit: 20, after: ['2026-06-01', '0'] };
    expect(await rowsRead(here.monitor, { side: 'GIVEN' }, page)).toBeLessThanOrEqual(200);
  });

  it('sorts by an index, as EXPLAIN says of every branch', async () => {
    const [list = ''] = (
      await here.app.countStatements(async () => await here.monitor.gql(LIST, { filter: { side: 'GIVEN' }, first: 20 }))
    ).filter((sql) => sql.includes('UNION') || sql.includes('FORCE INDEX'));
    const branch = /\((SELECT d\.id, d\.due_on[\s\S]*?LIMIT \?)\)/.exec(list)?.[1] ?? '';
    const plan = await here.app.db.query<{ key: string; Extra: string }>(`EXPLAIN ${branch}`, [here.id, 21]);
    expect(plan).toHaveLength(1);
    expect(plan[0]?.key).toBe('ix_directives_given');
    expect(plan[0]?.Extra).not.toContain('filesort');
  });
});

it('makes the board from covering indexes in a handful of statements', async () => {
  await here.monitor.signIn();
  const statements = await here.app.countStatements(async () => await here.monitor.gql(BOARD, { side: null }));
  expect(statements.length).toBeLessThanOrEqual(6);
  const plan = await here.app.db.query<{ key: string; Extra: string }>(
    `EXPLAIN SELECT d.id, d.lead_agency_id, d.state, d.due_on, d.handed_in_on FROM directives d FORCE INDEX (ix_directives_board)
     WHERE d.assigning_agency_id = ?`,
    [here.id],
  );
  expect(plan[0]?.Extra).toContain('Using index');
});

it('shows a directive with everything on it in a fixed number of statements', async () => {
  await here.monitor.signIn();
  const statements = await here.app.countStatements(
    async () => await here.monitor.gql(OBJECT_PAGE, { id: directiveId }),
  );
  expect(statements.length).toBeLessThanOrEqual(18);
});

/** Rows the storage engine handed out for one page, counted on its own connection. */
async function rowsRead(person: Person, filter: DirectiveFilter, page: Page): Promise<number> {
  return await inTransaction(here.app.db, async (tx) => {
    const before = await handlerReads(tx);
    await directivePage(tx, viewerOf(person), filter, page, '2026-11-23');
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
