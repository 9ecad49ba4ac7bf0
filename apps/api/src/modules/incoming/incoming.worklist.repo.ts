import type { IncomingState } from '@qlvb/contract/types';
import { instantOf } from '../../platform/db/columns.ts';
import type { Reader, SqlValue } from '../../platform/db/reader.ts';
import type { Viewer } from '../../platform/viewer.ts';
import type { AssignmentRow } from '../assignments/assignments.entity.ts';
import { ASSIGNMENT_COLUMNS, assignmentOf } from '../assignments/assignments.loaders.ts';
import { listedDocument } from '../documents/documents.loaders.ts';
import type { ListedDocument } from '../documents/documents.entity.ts';
import { incomingLimit, limited } from '../delegations/limits.ts';
import { boundedCount, countOf, MAX_ITEMS } from '../worklist/work.ts';
import { projection } from '../../platform/db/projection.ts';
import { incomingDocuments } from './incoming.entity.ts';
import type { Sql } from './incoming.visibility.ts';

export type Waiting<T> = { readonly items: readonly T[]; readonly count: number };

/** A letter that waits for somebody of the agency, since it came into its state. */
export type WaitingLetter = {
  readonly id: string;
  readonly dueOn: string | null;
  readonly since: string;
  readonly document: ListedDocument;
};

const letter = projection(incomingDocuments, 'i', ['id', 'dueOn', 'stateSince']);

/** Letters of the agency in one state, most pressing first, in the order of the index. */
export async function waitingInState(
  reader: Reader,
  viewer: Viewer,
  state: IncomingState,
): Promise<Waiting<WaitingLetter>> {
  const { sql, params } = inStateSql(viewer, state);
  const order = 'ORDER BY i.pressing, i.state_since, i.id';
  const rows = await reader.query<Record<string, unknown>>(
    `SELECT ${letter.columns}, ${listedDocument.columns} FROM ${BY_PRESSURE} STRAIGHT_JOIN documents d ON d.id = i.document_id
     WHERE ${sql} ${order} LIMIT ?`,
    [...params, MAX_ITEMS],
  );
  const items = rows.map((raw) => {
    const { id, dueOn, stateSince } = letter.read(raw);
    return { id, dueOn, since: stateSince, document: listedDocument.read(raw) };
  });
  const all = waitingInStateSql(viewer, state);
  return { items, count: await countOf(items, async () => await boundedCount(reader, all.sql, all.params)) };
}

const BY_PRESSURE = 'incoming_documents i FORCE INDEX (ix_incoming_documents_pressing)';

const inStateSql = (viewer: Viewer, state: IncomingState): Sql =>
  limited({ sql: 'i.agency_id = ? AND i.state = ?', params: [viewer.agencyId, state] }, incomingLimit(viewer, 'i'));

/** Ids of all of them, without order and limit. */
export function waitingInStateSql(viewer: Viewer, state: IncomingState): Sql {
  const { sql, params } = inStateSql(viewer, state);
  return { sql: `SELECT i.id FROM ${BY_PRESSURE} WHERE ${sql}`, params };
}

const RECALLED = `recall_notices n FORCE INDEX (ix_recall_notices_waiting) STRAIGHT_JOIN incoming_documents i ON i.id = n.incoming_id`;

function recalledSql(viewer: Viewer): Sql {
  const own = { sql: 'n.agency_id = ? AND n.cancelled_at IS NULL', params: [viewer.agencyId] };
  return limited(own, incomingLimit(viewer, 'i'));
}

/** Copies the issuer has recalled and the agency has not cancelled, by how long they wait. */
export async function waitingRecalled(
  reader: Reader,
  viewer: Viewer,
): Promise<Waiting<WaitingLetter & { readonly reason: string }>> {
  const { sql, params } = recalledSql(viewer);
  const rows = await reader.query<Record<string, unknown>>(
    `SELECT n.arrived_at AS arrivedAt, r.reason AS recallReason, ${letter.columns}, ${listedDocument.columns}
     FROM ${RECALLED} STRAIGHT_JOIN recalls r ON r.id = n.recall_id STRAIGHT_JOIN documents d ON d.id = i.document_id
     WHERE ${sql} ORDER BY n.arrived_at, n.id LIMIT ?`,
    [...params, MAX_ITEMS],
  );
  const items = rows.map((raw) => ({
    id: letter.read(raw).id,
    dueOn: null,
    since: instantOf(String(raw['arrivedAt'])),
    reason: String(raw['recallReason']),
    document: listedDocument.read(raw),
  }));
  const all = waitingRecalledSql(viewer);
  return { items, count: await countOf(items, async () => await boundedCount(reader, all.sql, all.params)) };
}

/** Ids of all of them, without order and limit. */
export function waitingRecalledSql(viewer: Viewer): Sql {
  const { sql, params } = recalledSql(viewer);
  return { sql: `SELECT i.id FROM ${RECALLED} WHERE ${sql}`, params };
}

/** An open assignment with the letter it is about. */
export type Assigned = { readonly node: AssignmentRow; readonly document: ListedDocument };

/** Which of the viewer's open assignments: by whom they are addressed to, and what has to be done with them. */
export type AssignedQuery = {
  readonly to: 'position' | 'unit';
  readonly roles: readonly string[];
  readonly also?: string;
};

const ASSIGNED_COLUMNS = `${ASSIGNMENT_COLUMNS}, ${listedDocument.columns}`;

/** A person's open assignments are few, so they are sorted; the index finds them without reading what is over. */
export async function waitingAssigned(
  reader: Reader,
  viewer: Viewer,
  query: AssignedQuery,
): Promise<Waiting<Assigned>> {
  const { sql, params } = assignedSql(viewer, query);
  const rows = await reader.query<Record<string, unknown>>(
    `SELECT ${ASSIGNED_COLUMNS} ${sql} ORDER BY i.pressing, a.assigned_at, a.id LIMIT ?`,
    [...params, MAX_ITEMS],
  );
  const items = rows.map((raw) => ({ node: assignmentOf(raw), document: listedDocument.read(raw) }));
  return { items, count: await countOf(items, async () => await boundedCount(reader, `SELECT a.id ${sql}`, params)) };
}

/** Ids of all of them, without order and limit. */
export function waitingAssignedSql(viewer: Viewer, query: AssignedQuery): Sql {
  const { sql, params } = assignedSql(viewer, query);
  return { sql: `SELECT a.id ${sql}`, params };
}

function assignedSql(viewer: Viewer, { to, roles, also = '' }: AssignedQuery): Sql {
  const addressee: SqlValue = to === 'position' ? viewer.positionId : viewer.unitId;
  const where = limited(
    {
      sql: `a.to_${to}_id = ? AND a.state = 'OPEN' AND a.subject_type = 'INCOMING' AND a.role IN (?) AND a.agency_id = ?
        AND i.state <> 'SUSPENDED'${also}`,
      params: [addressee, roles, viewer.agencyId],
    },
    incomingLimit(viewer, 'i'),
  );
  return {
    sql: `FROM assignments a FORCE INDEX (ix_assignments_${to})
      STRAIGHT_JOIN incoming_documents i ON i.id = a.subject_id AND i.agency_id = a.agency_id
      STRAIGHT_JOIN documents d ON d.id = i.document_id
      WHERE ${where.sql}`,
    params: where.params,
  };
}
