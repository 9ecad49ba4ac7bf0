import type { WorkFileFilter, WorkFileItemKind, WorkFileState } from '@qlvb/contract/types';
import { fullText, fullTextExpression } from '../../platform/db/full-text.ts';
import { columnList, hydrate, type Reader } from '../../platform/db/reader.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Page } from '../../platform/graphql/keyset.ts';
import type { Viewer } from '../../platform/viewer.ts';
import {
  type WorkFileItemRow,
  workFileItems,
  type WorkFileRow,
  workFiles,
  workFileSearch,
} from './work-files.entity.ts';
import { ownScope, type Scope, type Sql, visibleScopes, visibleSql } from './work-files.visibility.ts';

const EVERY_STATE: readonly WorkFileState[] = ['OPEN', 'CLOSED'];

/** null: it does not exist for this viewer. */
export async function visibleWorkFile(reader: Reader, viewer: Viewer, id: string): Promise<WorkFileRow | null> {
  const [row] = await visibleWorkFiles(reader, viewer, [id]);
  return row ?? null;
}

export async function visibleWorkFiles(reader: Reader, viewer: Viewer, ids: readonly string[]): Promise<WorkFileRow[]> {
  if (ids.length === 0) return [];
  const visible = visibleSql(viewer);
  return await reader.select(workFiles, 'f', `WHERE f.id IN (?) AND ${visible.sql}`, [ids, ...visible.params]);
}

/** Newest first. Every branch of the union reads at most one page from the end of one index. */
export async function workFilePage(
  reader: Reader,
  viewer: Viewer,
  filter: WorkFileFilter,
  page: Page,
): Promise<WorkFileRow[]> {
  const branches = branchesOf(viewer, filter, tailOf(page));
  if (branches.length === 0) return [];
  const rest = `JOIN (SELECT DISTINCT id FROM (${branches.map(({ sql }) => sql).join(' UNION ALL ')}) every
    ORDER BY id DESC LIMIT ?) page ON page.id = f.id ORDER BY f.id DESC`;
  return await reader.select(workFiles, 'f', rest, [...branches.flatMap(({ params }) => params), page.limit + 1]);
}

function tailOf(page: Page): Sql {
  const [before] = page.after ?? [];
  const after: Sql = before === undefined ? { sql: '', params: [] } : { sql: ' AND f.id < ?', params: [before] };
  return { sql: `${after.sql} ORDER BY f.id DESC LIMIT ?`, params: [...after.params, page.limit + 1] };
}

function branchesOf(viewer: Viewer, { state, mine, search }: WorkFileFilter, tail: Sql): Sql[] {
  const visible = visibleScopes(viewer);
  const scopes = mine && visible.length > 0 ? [ownScope(viewer)] : visible;
  if (search?.trim()) return searchBranches(viewer, scopes, state ?? null, search, tail);
  return scopes.flatMap((scope) => {
    if (!state && scope.index === 'state') return [branch('newest', scope, null, tail)];
    return (state ? [state] : EVERY_STATE).map((one) => branch(scope.index, scope, one, tail));
  });
}

function branch(index: Scope['index'] | 'newest', scope: Scope, state: WorkFileState | null, tail: Sql): Sql {
  return {
    sql: `(SELECT f.id FROM work_files f FORCE INDEX (ix_work_files_${index}) WHERE ${scope.sql}${state === null ? '' : ' AND f.state = ?'}${tail.sql})`,
    params: [...scope.params, ...(state === null ? [] : [state]), ...tail.params],
  };
}

function searchBranches(
  viewer: Viewer,
  scopes: readonly Scope[],
  state: WorkFileState | null,
  text: string,
  tail: Sql,
): Sql[] {
  const words = fullTextExpression(text, viewer.agencyId);
  if (words === null) return [];
  return scopes.map((scope) => ({
    sql: `(SELECT f.id FROM work_file_search s JOIN work_files f ON f.id = s.work_file_id
      WHERE MATCH (s.tokens) AGAINST (? IN BOOLEAN MODE) AND ${scope.sql} AND f.state IN (?)${tail.sql})`,
    params: [words, ...scope.params, state === null ? EVERY_STATE : [state], ...tail.params],
  }));
}

export async function writeSearch(tx: Tx, { id, agencyId, notation, title }: WorkFileRow): Promise<void> {
  await tx.insert(workFileSearch, { workFileId: id, tokens: fullText(`${notation} ${title}`, [agencyId]) });
}

/** The inventories in order; callers have checked that the viewer sees the work files. */
export async function inventories(reader: Reader, workFileIds: readonly string[]): Promise<WorkFileItemRow[]> {
  return await reader.find(workFileItems, { workFileId: workFileIds, live: 1 }, { orderBy: 'work_file_id, ordinal' });
}

export type WorkFileOfObject = { readonly objectId: string; readonly workFile: WorkFileRow };

/** The work files an object lies in, of those the viewer sees, oldest first. */
export async function workFilesOfObjects(
  reader: Reader,
  viewer: Viewer,
  kind: WorkFileItemKind,
  objectIds: readonly string[],
): Promise<WorkFileOfObject[]> {
  const visible = visibleSql(viewer);
  const rows = await reader.query<Record<string, unknown>>(
    `SELECT t.object_id AS ofObject, ${columnList(workFiles, 'f')} FROM work_file_items t JOIN work_files f ON f.id = t.work_file_id
     WHERE t.kind = ? AND t.object_id IN (?) AND t.live = 1 AND ${visible.sql} ORDER BY f.id`,
    [kind, objectIds, ...visible.params],
  );
  return rows.map((row) => ({ objectId: String(row['ofObject']), workFile: hydrate(workFiles, row) }));
}

/** Outgoing documents in a file that are neither issued nor given up (HS-03), by work file. */
export async function openDrafts(reader: Reader, workFileIds: readonly string[]): Promise<Map<string, number>> {
  if (workFileIds.length === 0) return new Map();
  const rows = await reader.query<{ id: string; n: string }>(
    `SELECT t.work_file_id AS id, COUNT(*) AS n FROM work_file_items t JOIN outgoing_documents o ON o.id = t.object_id
     WHERE t.work_file_id IN (?) AND t.kind = 'OUTGOING' AND t.live = 1 AND o.state NOT IN ('ISSUED', 'RECALLED', 'CANCELLED') GROUP BY t.work_file_id`,
    [workFileIds],
  );
  return new Map(rows.map(({ id, n }) => [String(id), Number(n)]));
}
