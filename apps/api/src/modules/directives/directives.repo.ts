import type { DirectiveFilter, DirectiveResult, DirectiveSide, DirectiveState } from '@qlvb/contract/types';
import type { CivilDate } from '@qlvb/domain/civil-date';
import { fullTextExpression } from '../../platform/db/full-text.ts';
import type { Reader } from '../../platform/db/reader.ts';
import { afterSql, type Page } from '../../platform/graphql/keyset.ts';
import type { Viewer } from '../../platform/viewer.ts';
import {
  directiveCooperations,
  type DirectiveCooperationRow,
  type DirectiveHandoverRow,
  directiveHandovers,
  directiveReports,
  type DirectiveReportRow,
  directives,
  type DirectiveRow,
} from './directives.entity.ts';
import { RESULT_SQL, resultParams } from './directives.result-sql.ts';
import { EVERY_STATE, type Scope, type Sql, readableSql, visibleScopes, visibleSql } from './directives.visibility.ts';

/** null: it does not exist for this viewer. */
export async function visibleDirective(reader: Reader, viewer: Viewer, id: string): Promise<DirectiveRow | null> {
  const [row] = await visibleWhere(reader, viewer, 'd.id IN (?)', [id]);
  return row ?? null;
}

export const visibleDirectives = async (reader: Reader, viewer: Viewer, ids: readonly string[]) =>
  await visibleWhere(reader, viewer, 'd.id IN (?)', ids);

export const visibleBySource = async (reader: Reader, viewer: Viewer, documentIds: readonly string[]) =>
  await visibleWhere(reader, viewer, 'd.source_document_id IN (?)', documentIds);

async function visibleWhere(reader: Reader, viewer: Viewer, condition: string, keys: readonly string[]) {
  if (keys.length === 0) return [];
  const visible = readableSql(viewer);
  const rest = `WHERE ${condition} AND ${visible.sql} ORDER BY d.due_on, d.id`;
  return await reader.select(directives, 'd', rest, [keys, ...visible.params]);
}

/**
 * Directives the viewer may see of which the document is source or evidence. The former lead agency keeps the source;
 * the evidence is its successor's.
 */
export async function directivesShowing(reader: Reader, viewer: Viewer, documentId: string): Promise<string[]> {
  const [readable, visible] = [readableSql(viewer), visibleSql(viewer)];
  const rows = await reader.query<{ id: string }>(
    `SELECT shown.id FROM (
       SELECT d.id FROM directives d WHERE d.source_document_id = ? AND ${readable.sql}
       UNION SELECT d.id FROM directive_reports r JOIN directives d ON d.id = r.directive_id
       WHERE r.evidence_document_id = ? AND ${visible.sql}
     ) shown JOIN documents k ON k.id = ?
     WHERE k.circulation <> 'INTERNAL'
       OR EXISTS (SELECT 1 FROM incoming_documents i WHERE i.document_id = k.id AND i.agency_id = ?)
       OR EXISTS (SELECT 1 FROM outgoing_documents o WHERE o.document_id = k.id AND o.agency_id = ?)`,
    [documentId, ...readable.params, documentId, ...visible.params, documentId, viewer.agencyId, viewer.agencyId],
  );
  return rows.map(({ id }) => String(id));
}

/**
 * Nearest due date first. Every branch of the union reads at most one page along one index: with OR over the ways of
 * seeing, or IN over states, the optimiser sorts everything instead.
 */
export async function directivePage(
  reader: Reader,
  viewer: Viewer,
  filter: DirectiveFilter,
  page: Page,
  today: CivilDate,
): Promise<DirectiveRow[]> {
  const branches = pageBranches(viewer, filter, page, today);
  if (branches.length === 0) return [];
  const rest = `JOIN (SELECT DISTINCT id, due_on FROM (${branches.map(({ sql }) => sql).join(' UNION ALL ')}) every
    ORDER BY due_on, id LIMIT ?) page ON page.id = d.id ORDER BY page.due_on, page.id`;
  return await reader.select(directives, 'd', rest, [...branches.flatMap(({ params }) => params), page.limit + 1]);
}

function pageBranches(viewer: Viewer, filter: DirectiveFilter, page: Page, today: CivilDate): Sql[] {
  const states = wantedStates(filter);
  if (filter.search?.trim()) return [searchBranch(viewer, filter, page, today, states ?? EVERY_STATE)].flat();
  const byLead = Boolean(filter.leadAgencyId);
  return visibleScopes(viewer, filter.side ?? null).flatMap((scope) => {
    const apart = states ?? (scope.stateByState || byLead ? EVERY_STATE : null);
    if (apart === null) return [listBranch(scope, null, filter, page, today)];
    return apart.map((state) => listBranch(scope, state, filter, page, today));
  });
}

/** The states in which a result can occur, within those asked for; null when all are wanted. */
function wantedStates({ states, result }: DirectiveFilter): readonly DirectiveState[] | null {
  if (!result) return states ?? null;
  const done = result === 'DONE_ON_TIME' || result === 'DONE_LATE';
  const possible = EVERY_STATE.filter((state) =>
    done ? state === 'COMPLETED' : state !== 'COMPLETED' && state !== 'REVOKED',
  );
  return possible.filter((state) => !states || states.includes(state));
}

function listBranch(
  scope: Scope,
  state: DirectiveState | null,
  filter: DirectiveFilter,
  page: Page,
  today: CivilDate,
): Sql {
  const from = scope.from({ byState: state !== null, byLead: Boolean(filter.leadAgencyId) });
  const narrow = narrowing(filter, state, today);
  const after = afterSql(sortOf(scope), page);
  const inState: Sql = state === null ? NOTHING : { sql: ' AND d.state = ?', params: [state] };
  return {
    sql: `(SELECT d.id, d.due_on FROM ${from.sql} WHERE ${scope.where.sql}${inState.sql}${narrow.sql} AND ${after.sql}
      ORDER BY ${scope.dueOn}, ${scope.id} LIMIT ?)`,
    params: [
      ...from.params,
      ...scope.where.params,
      ...inState.params,
      ...narrow.params,
      ...after.params,
      page.limit + 1,
    ],
  };
}

const NOTHING: Sql = { sql: '', params: [] };

const sortOf = ({ dueOn, id }: Pick<Scope, 'dueOn' | 'id'>) =>
  [
    { column: dueOn, direction: 'ASC' },
    { column: id, direction: 'ASC' },
  ] as const;

function narrowing({ leadAgencyId, result }: DirectiveFilter, state: DirectiveState | null, today: CivilDate): Sql {
  const lead: Sql = leadAgencyId ? { sql: ' AND d.lead_agency_id = ?', params: [leadAgencyId] } : NOTHING;
  const wanted = result ? resultCondition(result, state, today) : NOTHING;
  return { sql: `${lead.sql}${wanted.sql}`, params: [...lead.params, ...wanted.params] };
}

/** While nothing is handed in, today decides: then it is a range of the index, else the computed result of the row. */
function resultCondition(result: DirectiveResult, state: DirectiveState | null, today: CivilDate): Sql {
  const byToday = state !== null && state !== 'AWAITING_CONFIRMATION' && state !== 'COMPLETED';
  if (byToday) return { sql: result === 'OPEN_OVERDUE' ? ' AND d.due_on < ?' : ' AND d.due_on >= ?', params: [today] };
  return { sql: ` AND ${RESULT_SQL} = ?`, params: [...resultParams(today), result] };
}

function searchBranch(
  viewer: Viewer,
  filter: DirectiveFilter,
  page: Page,
  today: CivilDate,
  states: readonly DirectiveState[],
): Sql[] {
  const words = fullTextExpression(filter.search ?? '', viewer.agencyId);
  if (words === null || states.length === 0) return [];
  const visible = visibleSql(viewer, filter.side ?? null);
  const narrow = narrowing(filter, null, today);
  const after = afterSql(sortOf({ dueOn: 'd.due_on', id: 'd.id' }), page);
  return [
    {
      sql: `(SELECT d.id, d.due_on FROM directive_search s JOIN directives d ON d.id = s.directive_id WHERE MATCH (s.tokens) AGAINST (? IN BOOLEAN MODE)
        AND ${visible.sql} AND d.state IN (?)${narrow.sql} AND ${after.sql} ORDER BY d.due_on, d.id LIMIT ?)`,
      params: [words, ...visible.params, states, ...narrow.params, ...after.params, page.limit + 1],
    },
  ];
}

export type BoardFigure = { readonly leadAgencyId: string; readonly result: DirectiveResult; readonly count: number };

/** The figures of the board in one statement, from covering indexes alone. Revoked ones are left out (NV-05). */
export async function boardFigures(
  reader: Reader,
  viewer: Viewer,
  side: DirectiveSide | null,
  today: CivilDate,
): Promise<BoardFigure[]> {
  const scopes = visibleScopes(viewer, side);
  if (scopes.length === 0) return [];
  const parts = scopes.map((scope): Sql => {
    const from = scope.from({ byState: true, byLead: true });
    return {
      sql: `SELECT d.id, d.lead_agency_id, d.state, d.due_on, d.handed_in_on FROM ${from.sql} WHERE ${scope.where.sql}`,
      params: [...from.params, ...scope.where.params],
    };
  });
  const rows = await reader.query<{ leadAgencyId: string; result: DirectiveResult; count: string }>(
    `SELECT d.lead_agency_id AS leadAgencyId, ${RESULT_SQL} AS result, COUNT(*) AS count
     FROM (${parts.map(({ sql }) => sql).join(' UNION ')}) d WHERE d.state <> 'REVOKED' GROUP BY leadAgencyId, result`,
    [...resultParams(today), ...parts.flatMap(({ params }) => params)],
  );
  return rows.map(({ leadAgencyId, result, count }) => ({
    leadAgencyId: String(leadAgencyId),
    result,
    count: Number(count),
  }));
}

export async function cooperationsOf(
  reader: Reader,
  directiveIds: readonly string[],
): Promise<DirectiveCooperationRow[]> {
  return await reader.find(directiveCooperations, { directiveId: directiveIds }, { orderBy: 'id' });
}

export async function handoversOf(
  reader: Reader,
  { directiveIds, agencyId }: { readonly directiveIds: readonly string[]; readonly agencyId?: string },
): Promise<DirectiveHandoverRow[]> {
  return await reader.find(directiveHandovers, { directiveId: directiveIds, agencyId }, { orderBy: 'id' });
}

export async function reportsOf(reader: Reader, directiveIds: readonly string[]): Promise<DirectiveReportRow[]> {
  return await reader.find(directiveReports, { directiveId: directiveIds }, { orderBy: 'id' });
}
