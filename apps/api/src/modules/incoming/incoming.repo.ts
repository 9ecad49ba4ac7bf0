import { found, VersionMismatch } from '../../platform/errors.ts';
import { type Projection, projection } from '../../platform/db/projection.ts';
import { isPreparable, type Reader, type SqlValue } from '../../platform/db/reader.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Viewer } from '../../platform/viewer.ts';
import type { AssignmentRow } from '../assignments/assignments.entity.ts';
import type { DocumentRow } from '../documents/documents.entity.ts';
import { joinedDocument, listedDocument } from '../documents/documents.loaders.ts';
import {
  incomingDocuments,
  incomingReaders,
  type IncomingRecord,
  type IncomingRow,
  LISTED,
  SHOWN,
} from './incoming.entity.ts';
import { leaveOutReturned } from './readings.repo.ts';
import { incomingVisibility, readerOf } from './incoming.visibility.ts';

/** A registration read together with its document, so that a list of 50 is one statement. */
export type IncomingWithDocument = IncomingRow & { readonly document: DocumentRow };

type Read<Row, Document> = (
  reader: Reader,
  from: string,
  rest: string,
  params: readonly SqlValue[],
) => Promise<(Row & { readonly document: Document })[]>;

/** Reads registrations with their documents; `from` begins with the table the index is on and names the first `i`. */
const withDocument =
  <Row extends object, Document>(registration: Projection<Row>, document: Projection<Document>): Read<Row, Document> =>
  async (reader, from, rest, params) => {
    const sql = `SELECT ${registration.columns}, ${document.columns} FROM ${from} STRAIGHT_JOIN documents d ON d.id = i.document_id ${rest}`;
    const rows = await rowsOf(reader, sql, params);
    return rows.map((raw) => Object.assign(registration.read(raw), { document: document.read(raw) }));
  };

export const selectIncoming = withDocument(projection(incomingDocuments, 'i', SHOWN), joinedDocument);

/** The same with what lists show of it: half of the columns, so half of the work of a page. */
export const listIncoming = withDocument(projection(incomingDocuments, 'i', LISTED), listedDocument);

const rowsOf = async (reader: Reader, sql: string, params: readonly SqlValue[]): Promise<Record<string, unknown>[]> =>
  isPreparable(params) ? await reader.prepared(sql, params) : await reader.query(sql, params);

export async function visibleIncomingByIds(
  reader: Reader,
  viewer: Viewer,
  ids: readonly string[],
): Promise<IncomingWithDocument[]> {
  if (ids.length === 0) return [];
  const visible = incomingVisibility(viewer, 'i');
  return await selectIncoming(reader, 'incoming_documents i', `WHERE i.id IN (?) AND ${visible.sql}`, [
    ids,
    ...visible.params,
  ]);
}

/** Locks what the viewer sees. NOT_FOUND when it is not there or not visible. */
export async function lockIncoming(tx: Tx, viewer: Viewer, id: string): Promise<IncomingRecord> {
  const visible = incomingVisibility(viewer, 'i');
  const [row] = await tx.select(incomingDocuments, 'i', `WHERE i.id = ? AND ${visible.sql} FOR UPDATE`, [
    id,
    ...visible.params,
  ]);
  return found(row);
}

/** The same, and it must be the version the person saw: two who act at once, one is told. */
export async function lockIncomingVersion(
  tx: Tx,
  viewer: Viewer,
  id: string,
  version: number,
): Promise<IncomingRecord> {
  const row = await lockIncoming(tx, viewer, id);
  if (row.version !== version) throw new VersionMismatch(row.id, row.version, incomingDocuments.journalAs);
  return row;
}

/** Who sees it follows from its tree: holders of nodes that are open or done, not of withdrawn ones. */
export async function writeReaders(tx: Tx, row: IncomingRow, tree: readonly AssignmentRow[]): Promise<void> {
  const readers = new Set(tree.filter(({ state }) => state !== 'WITHDRAWN').map(readerOf));
  await tx.execute('DELETE FROM incoming_readers WHERE incoming_id = ?', [row.id]);
  if (readers.size === 0) return;
  const rows = [...readers].map((reader) => ({
    reader,
    receivedAt: row.receivedAt,
    incomingId: row.id,
    state: row.state,
  }));
  await tx.insertMany(incomingReaders, rows);
  leaveOutReturned(tx, row.id);
}
