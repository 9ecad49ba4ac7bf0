import type { OutgoingFilter, OutgoingState } from '@qlvb/contract/types';
import { symbolQuery } from '@qlvb/domain/numbering/symbol';
import { fullTextExpression } from '../../platform/db/full-text.ts';
import type { Reader, SqlValue } from '../../platform/db/reader.ts';
import type { Page } from '../../platform/graphql/keyset.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { type DraftVersionRow, draftVersions, outgoingDocuments, type OutgoingRow } from './outgoing.entity.ts';
import { type Scope, type Sql, visibleScopes, visibleSql } from './outgoing.visibility.ts';

const EVERY_STATE: readonly OutgoingState[] = [
  'DRAFT',
  'CONTENT_CHECK',
  'FORM_CHECK',
  'APPROVAL',
  'SIGNED',
  'NUMBERED',
  'SEALED',
  'ISSUED',
  'RECALLED',
  'CANCELLED',
];

/** A count goes this far: beyond it the figure says nothing more to a person. */
const COUNT_LIMIT = 1000;

/**
 * Newest first. Every branch of the union reads at most one page from the end of one index: with OR
 * over the ways of seeing, or IN over states, the optimiser sorts or walks the whole agency instead.
 */
export async function outgoingPage(
  reader: Reader,
  viewer: Viewer,
  filter: OutgoingFilter | null | undefined,
  page: Page,
): Promise<OutgoingRow[]> {
  const ids = pageIds(viewer, filter ?? {}, page);
  if (ids === null) return [];
  const rest = `JOIN (SELECT DISTINCT id FROM (${ids.sql}) every ORDER BY id DESC LIMIT ?) page ON page.id = o.id ORDER BY o.id DESC`;
  return await reader.select(outgoingDocuments, 'o', rest, [...ids.params, page.limit + 1]);
}

function pageIds(viewer: Viewer, { states, search }: OutgoingFilter, page: Page): Sql | null {
  const [before] = page.after ?? [];
  const after: Sql = before === undefined ? { sql: '', params: [] } : { sql: ' AND o.id < ?', params: [before] };
  const tail: Sql = { sql: `${after.sql} ORDER BY o.id DESC LIMIT ?`, params: [...after.params, page.limit + 1] };
  const text = search?.trim() ?? '';
  return union(
    text === ''
      ? listBranches(viewer, states ?? null, tail)
      : searchBranches(viewer, states ?? EVERY_STATE, text, tail),
  );
}

function listBranches(viewer: Viewer, states: readonly OutgoingState[] | null, tail: Sql): Sql[] {
  return visibleScopes(viewer).flatMap((scope) => {
    const everything = states === null && scope.states === undefined && scope.index === 'state';
    if (everything) return [branch('newest', scope, null, tail)];
    return statesOf(scope, states).map((state) => branch(scope.index, scope, state, tail));
  });
}

const statesOf = ({ states: open = EVERY_STATE }: Scope, wanted: readonly OutgoingState[] | null): OutgoingState[] =>
  open.filter((state) => wanted === null || wanted.includes(state));

function branch(index: Scope['index'], scope: Sql, state: OutgoingState | null, tail: Sql): Sql {
  const inState = state === null ? '' : ' AND o.state = ?';
  const from = fromOf(index);
  return {
    sql: `(SELECT o.id FROM ${from.sql} ${scope.sql}${inState}${tail.sql})`,
    params: [...from.params, ...scope.params, ...(state === null ? [] : [state]), ...tail.params],
  };
}

/** Up to the condition: few copies are given to one unit, so they are read from its rows and not from the agency's. */
function fromOf(index: Scope['index']): Sql {
  if (typeof index === 'string')
    return { sql: `outgoing_documents o FORCE INDEX (ix_outgoing_documents_${index}) WHERE`, params: [] };
  return {
    sql: 'copy_units given STRAIGHT_JOIN outgoing_documents o ON o.id = given.outgoing_id WHERE given.unit_id = ? AND',
    params: [index.copiesForUnit],
  };
}

const SEARCHED = 'outgoing_search s JOIN outgoing_documents o ON o.id = s.outgoing_id';

/** A symbol is looked up in its own column, other words in the tokens of the agency. */
function searchBranches(viewer: Viewer, states: readonly OutgoingState[], text: string, tail: Sql): Sql[] {
  const visible = visibleSql(viewer);
  const matching = (agencyId: string, from: string, condition: string, value: SqlValue): Sql => ({
    sql: `(SELECT o.id FROM ${from} WHERE ${condition} AND o.agency_id = ? AND ${visible.sql} AND o.state IN (?)${tail.sql})`,
    params: [value, agencyId, ...visible.params, states, ...tail.params],
  });
  const symbol = symbolQuery(text);
  if (states.length === 0) return [];
  // The words of a document are kept under its agency: the own one, and the superior one the viewer signs for.
  return [viewer.agencyId, ...(viewer.signsFor ?? [])].flatMap((agencyId) => {
    const words = fullTextExpression(text, agencyId);
    return [
      ...(symbol === null ? [] : [matching(agencyId, 'outgoing_documents o', 'o.symbol_key LIKE ?', `${symbol.key}%`)]),
      ...(words === null ? [] : [matching(agencyId, SEARCHED, 'MATCH (s.tokens) AGAINST (? IN BOOLEAN MODE)', words)]),
    ];
  });
}

function union(branches: readonly Sql[]): Sql | null {
  if (branches.length === 0) return null;
  return { sql: branches.map(({ sql }) => sql).join(' UNION ALL '), params: branches.flatMap(({ params }) => params) };
}

/** NOT_FOUND is the caller's answer to null: nobody learns that a draft exists. */
export async function visibleOutgoing(reader: Reader, viewer: Viewer, id: string): Promise<OutgoingRow | null> {
  const [row] = await visibleOutgoings(reader, viewer, [id]);
  return row ?? null;
}

export async function visibleOutgoings(reader: Reader, viewer: Viewer, ids: readonly string[]): Promise<OutgoingRow[]> {
  return await visibleWhere(reader, viewer, 'o.id IN (?)', ids);
}

export const visibleByDocument = async (reader: Reader, viewer: Viewer, documentIds: readonly string[]) =>
  await visibleWhere(reader, viewer, 'o.document_id IN (?)', documentIds);

export const visibleReplies = async (reader: Reader, viewer: Viewer, incomingIds: readonly string[]) =>
  await visibleWhere(reader, viewer, 'o.in_reply_to_incoming_id IN (?)', incomingIds);

async function visibleWhere(
  reader: Reader,
  viewer: Viewer,
  condition: string,
  keys: readonly string[],
): Promise<OutgoingRow[]> {
  if (keys.length === 0) return [];
  const visible = visibleSql(viewer);
  return await reader.select(outgoingDocuments, 'o', `WHERE ${condition} AND ${visible.sql} ORDER BY o.id`, [
    keys,
    ...visible.params,
  ]);
}

/** Over what the viewer may see, in one statement; each figure stops at 1000. */
export async function countByStates<K extends string>(
  reader: Reader,
  viewer: Viewer,
  sections: Readonly<Record<K, readonly OutgoingState[]>>,
): Promise<Record<K, number>> {
  const names = Object.keys(sections) as K[];
  const counts = names.map((name) => countSql(viewer, sections[name]));
  const columns = names.map((name, index) => `(${counts[index]?.sql ?? '0'}) AS \`${name}\``).join(', ');
  const [row] = await reader.query<Record<K, string>>(
    `SELECT ${columns}`,
    counts.flatMap(({ params }) => params),
  );
  return Object.fromEntries(names.map((name) => [name, Number(row?.[name] ?? 0)])) as Record<K, number>;
}

function countSql(viewer: Viewer, states: readonly OutgoingState[]): Sql {
  const ids = union(listBranches(viewer, states, { sql: ' LIMIT ?', params: [COUNT_LIMIT] }));
  if (ids === null) return { sql: 'SELECT 0', params: [] };
  return {
    sql: `SELECT COUNT(*) FROM (SELECT DISTINCT id FROM (${ids.sql}) every LIMIT ?) counted`,
    params: [...ids.params, COUNT_LIMIT],
  };
}

export async function lastVersion(reader: Reader, outgoingId: string): Promise<DraftVersionRow | null> {
  const [row] = await reader.find(draftVersions, { outgoingId }, { orderBy: 'version_number DESC', limit: 1 });
  return row ?? null;
}

/** Whether another document of the agency bears this số, ký hiệu in the year: it has to be unique (NĐ 30/2020 Phụ lục I). */
export async function symbolTaken(
  reader: Reader,
  asked: { readonly agencyId: string; readonly year: number; readonly symbol: string; readonly symbolKey: string },
): Promise<boolean> {
  const [row] = await reader.query<{ id: string }>(
    `SELECT id FROM outgoing_documents
     WHERE agency_id = ? AND symbol_key = ? AND number_year = ? AND symbol = ? LIMIT 1`,
    [asked.agencyId, asked.symbolKey, asked.year, asked.symbol],
  );
  return row !== undefined;
}
