import type { IncomingFilter, IncomingState } from '@qlvb/contract/types';
import type { CivilDate } from '@qlvb/domain/civil-date';
import type { Reader, SqlValue } from '../../platform/db/reader.ts';
import { afterSql, orderSql, type Page, type SortKey } from '../../platform/graphql/keyset.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { incomingLimit } from '../delegations/limits.ts';
import type { ListedIncoming } from './incoming.entity.ts';
import { listIncoming } from './incoming.repo.ts';
import { type Meaning, meaningsOf } from './incoming.search.ts';
import { incomingVisibility, readersOf, seesWholeAgency, type Sql } from './incoming.visibility.ts';

/** What can be late: everything not done and not returned. */
export const OPEN_STATES: readonly IncomingState[] = ['AWAITING_RECEIPT', 'AWAITING_DIRECTION', 'IN_HANDLING'];

/** One ordered run of rows that an index gives; a list is one run, or the newest of several. */
type Run = { readonly from: string; readonly received: string; readonly id: string; readonly where: readonly Sql[] };

export type IncomingQuery = { readonly filter?: IncomingFilter | null | undefined; readonly today: CivilDate };

/** Newest first. With nothing typed every run is read in the order of its index and stops after a page. */
export async function incomingPage(
  reader: Reader,
  viewer: Viewer,
  { filter, today }: IncomingQuery,
  page: Page,
): Promise<ListedIncoming[]> {
  const runs = runsOf(viewer, filter ?? {}, today);
  const [only] = runs;
  if (only === undefined) return [];
  return runs.length === 1 ? await onePage(reader, only, page) : await mergedPage(reader, runs, page);
}

async function onePage(reader: Reader, run: Run, page: Page): Promise<ListedIncoming[]> {
  const sort = sortOf(run.received, run.id);
  const { sql, params } = conditions([...run.where, afterSql(sort, page)]);
  return await listIncoming(reader, run.from, `WHERE ${sql} ORDER BY ${orderSql(sort)} LIMIT ?`, [
    ...params,
    page.limit + 1,
  ]);
}

/** A row can be in two runs (read as position and as head of the unit); UNION keeps one. */
async function mergedPage(reader: Reader, runs: readonly Run[], page: Page): Promise<ListedIncoming[]> {
  const params: SqlValue[] = [];
  const parts = runs.map((run) => {
    const sort = sortOf(run.received, run.id);
    const where = conditions([...run.where, afterSql(sort, page)]);
    params.push(...where.params, page.limit + 1);
    return `(SELECT ${run.received} AS received_at, ${run.id} AS id FROM ${run.from} WHERE ${where.sql} ORDER BY ${orderSql(sort)} LIMIT ?)`;
  });
  const merged = `(${parts.join(' UNION ')}) k STRAIGHT_JOIN incoming_documents i ON i.id = k.id`;
  return await listIncoming(reader, merged, 'ORDER BY k.received_at DESC, k.id DESC LIMIT ?', [
    ...params,
    page.limit + 1,
  ]);
}

const sortOf = (received: string, id: string): SortKey[] => [
  { column: received, direction: 'DESC' },
  { column: id, direction: 'DESC' },
];

function conditions(parts: readonly Sql[]): Sql {
  return { sql: parts.map(({ sql }) => sql).join(' AND '), params: parts.flatMap(({ params }) => params) };
}

function runsOf(viewer: Viewer, filter: IncomingFilter, today: CivilDate): Run[] {
  const states = wantedStates(filter);
  const late: Sql[] = filter.overdue === true ? [{ sql: 'i.due_on < ?', params: [today] }] : [];
  const search = filter.search?.trim() ?? '';
  if (search !== '') {
    const stateIn: Sql[] =
      states === null ? [] : [{ sql: 'i.state IN (?)', params: [states.length === 0 ? ['-'] : states] }];
    return meaningsOf(search, viewer.agencyId).map((meaning) => searchRun(viewer, meaning, [...stateIn, ...late]));
  }
  const narrowed = [...late, ...incomingLimit(viewer, 'i')];
  const scopes = seesWholeAgency(viewer) ? [null] : readersOf(viewer);
  return scopes.flatMap((scope) => {
    const make = (state: IncomingState | null): Run =>
      scope === null ? agencyRun(viewer, state, narrowed, late.length > 0) : readerRun(viewer, scope, state, narrowed);
    return states === null ? [make(null)] : states.map(make);
  });
}

/** Null: all states. Asked for late ones, only states that can be late. */
function wantedStates({ states, overdue }: IncomingFilter): readonly IncomingState[] | null {
  const asked = states ? [...new Set(states)] : null;
  if (overdue !== true) return asked;
  return asked === null ? OPEN_STATES : asked.filter((state) => OPEN_STATES.includes(state));
}

function agencyRun(viewer: Viewer, state: IncomingState | null, narrowed: readonly Sql[], byDue: boolean): Run {
  const index = state === null ? 'newest' : byDue ? 'due' : 'state';
  return {
    from: `incoming_documents i FORCE INDEX (ix_incoming_documents_${index})`,
    received: 'i.received_at',
    id: 'i.id',
    where: [{ sql: 'i.agency_id = ?', params: [viewer.agencyId] }, ...inState('i', state), ...narrowed],
  };
}

function readerRun(viewer: Viewer, reader: string, state: IncomingState | null, narrowed: readonly Sql[]): Run {
  const index = state === null ? 'PRIMARY' : 'ix_incoming_readers_state';
  return {
    from: `incoming_readers r FORCE INDEX (${index}) STRAIGHT_JOIN incoming_documents i ON i.id = r.incoming_id`,
    received: 'r.received_at',
    id: 'r.incoming_id',
    where: [
      { sql: 'r.reader = ?', params: [reader] },
      ...inState('r', state),
      { sql: 'i.agency_id = ?', params: [viewer.agencyId] },
      ...narrowed,
    ],
  };
}

const inState = (alias: string, state: IncomingState | null): Sql[] =>
  state === null ? [] : [{ sql: `${alias}.state = ?`, params: [state] }];

function searchRun(viewer: Viewer, meaning: Meaning, narrowed: readonly Sql[]): Run {
  const table = 'incoming_documents i';
  const from = {
    words: `incoming_search s STRAIGHT_JOIN ${table} ON i.id = s.incoming_id`,
    symbol: `${table} FORCE INDEX (ix_incoming_documents_symbol)`,
    arrival: `${table} FORCE INDEX (uq_incoming_documents_arrival)`,
  }[meaning.by];
  return {
    from,
    received: 'i.received_at',
    id: 'i.id',
    where: [incomingVisibility(viewer, 'i'), meaning, ...narrowed],
  };
}
