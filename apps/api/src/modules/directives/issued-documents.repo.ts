import { symbolQuery } from '@qlvb/domain/numbering/symbol';
import { fullTextExpression } from '../../platform/db/full-text.ts';
import type { Reader } from '../../platform/db/reader.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { visibleSql } from '../outgoing/outgoing.visibility.ts';
import type { Sql } from './directives.visibility.ts';

const AT_MOST = 20;

/** Documents the viewer's agency issued, of those the viewer sees: what can be source or evidence. Newest first. */
export async function issuedDocumentIds(reader: Reader, viewer: Viewer, search: string | null): Promise<string[]> {
  const branches = branchesOf(viewer, search?.trim() ?? '');
  if (branches.length === 0) return [];
  const rows = await reader.query<{ documentId: string }>(
    `SELECT DISTINCT document_id AS documentId, id FROM (${branches.map(({ sql }) => sql).join(' UNION ALL ')}) every ORDER BY id DESC LIMIT ?`,
    [...branches.flatMap(({ params }) => params), AT_MOST],
  );
  return rows.map(({ documentId }) => String(documentId));
}

function branchesOf(viewer: Viewer, text: string): Sql[] {
  if (text === '') return [branch(viewer, 'outgoing_documents o', { sql: 'TRUE', params: [] })];
  const symbol = symbolQuery(text);
  const words = fullTextExpression(text, viewer.agencyId);
  const found = 'outgoing_search s JOIN outgoing_documents o ON o.id = s.outgoing_id';
  return [
    ...(symbol === null
      ? []
      : [branch(viewer, 'outgoing_documents o', { sql: 'o.symbol_key LIKE ?', params: [`${symbol.key}%`] })]),
    ...(words === null
      ? []
      : [branch(viewer, found, { sql: 'MATCH (s.tokens) AGAINST (? IN BOOLEAN MODE)', params: [words] })]),
  ];
}

function branch(viewer: Viewer, from: string, condition: Sql): Sql {
  const visible = visibleSql(viewer);
  return {
    sql: `(SELECT o.document_id, o.id FROM ${from}
      WHERE ${condition.sql} AND o.agency_id = ? AND o.state = 'ISSUED' AND ${visible.sql} ORDER BY o.id DESC LIMIT ?)`,
    params: [...condition.params, viewer.agencyId, ...visible.params, AT_MOST],
  };
}
