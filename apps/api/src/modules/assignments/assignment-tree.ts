import type { AssignmentRole } from '@qlvb/contract/types';
import type { Reader } from '../../platform/db/reader.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Viewer } from '../../platform/viewer.ts';
import type { Assignee } from './assignees.ts';
import { type AssignmentRow, type AssignmentSubject, assignments } from './assignments.entity.ts';

/** What a tree hangs on. */
export type Subject = { readonly type: AssignmentSubject; readonly id: string };

export type NewNode = { readonly to: Assignee; readonly role: AssignmentRole; readonly dueOn?: string | null };

export type NewNodes = {
  readonly subject: Subject;
  readonly agencyId: string;
  readonly parentId?: string | null;
  readonly from: Viewer;
  readonly instruction: string;
  readonly at: string;
  readonly nodes: readonly NewNode[];
};

/** Adds nodes under one parent (or at the first level). A second open LEAD there breaks a unique key. */
export async function insertAssignments(tx: Tx, given: NewNodes): Promise<void> {
  const { subject, agencyId, parentId = null, from, instruction, at, nodes } = given;
  await tx.insertMany(
    assignments,
    nodes.map(({ to, role, dueOn = null }) => ({
      subjectType: subject.type,
      subjectId: subject.id,
      agencyId,
      parentId,
      fromPositionId: from.positionId,
      delegationId: from.onBehalf?.delegationId ?? null,
      toAgencyId: null,
      toUnitId: to.unitId,
      toPositionId: to.positionId,
      role,
      state: 'OPEN' as const,
      openLeadKey: role === 'LEAD' ? `${subject.type}:${subject.id}:${agencyId}:${parentId ?? 0}` : null,
      instruction,
      dueOn,
      result: null,
      assignedAt: at,
      readAt: null,
      endedAt: null,
      endedByPositionId: null,
    })),
  );
}

export type Ending = {
  readonly state: 'DONE' | 'WITHDRAWN';
  readonly by: Viewer;
  readonly at: string;
  readonly result?: string | null;
};

/** Ends those of the nodes that are still open; what is done or withdrawn stays as it was. */
export async function endAssignments(
  tx: Tx,
  ids: readonly string[],
  { state, by, at, result = null }: Ending,
): Promise<void> {
  await tx.update(
    assignments,
    { id: ids, state: 'OPEN' },
    { state, openLeadKey: null, endedAt: at, endedByPositionId: by.positionId, result },
  );
}

/** Withdraws every open node of the tree; the nodes stay as history. */
export async function withdrawTree(tx: Tx, subject: Subject, by: Viewer, at: string): Promise<void> {
  await tx.update(
    assignments,
    { subjectType: subject.type, subjectId: subject.id, state: 'OPEN' },
    { state: 'WITHDRAWN', openLeadKey: null, endedAt: at, endedByPositionId: by.positionId },
  );
}

/** All nodes of the trees, history included, in the order they were given. */
export async function assignmentsOfSubjects(
  reader: Reader,
  type: AssignmentSubject,
  subjectIds: readonly string[],
): Promise<AssignmentRow[]> {
  return await reader.find(assignments, { subjectType: type, subjectId: subjectIds }, { orderBy: 'id' });
}

/** Marks the viewer's own nodes as read; whether any was unread. What is only to be known is done with reading (VD-07). */
export async function markRead(tx: Tx, subject: Subject, viewer: Viewer, at: string): Promise<boolean> {
  const nodes = await assignmentsOfSubjects(tx, subject.type, [subject.id]);
  const unread = nodes.filter((node) => node.state === 'OPEN' && node.readAt === null && isAssignee(viewer, node));
  if (unread.length === 0) return false;
  await tx.update(assignments, { id: unread.map(({ id }) => id), readAt: null }, { readAt: at });
  const known = unread.filter(({ role }) => role === 'INFO').map(({ id }) => id);
  if (known.length > 0) await endAssignments(tx, known, { state: 'DONE', by: viewer, at });
  return true;
}

/** Long enough for a screen to hear of it. */
const JUST_NOW_MS = 60_000;

/** Whether the viewer had a part in it until a moment ago: whoever loses sight of an object is told that once. */
export async function hasJustLost(reader: Reader, viewer: Viewer, subject: Subject, now: Date): Promise<boolean> {
  const nodes = await assignmentsOfSubjects(reader, subject.type, [subject.id]);
  return nodes.some(
    (node) =>
      isAssignee(viewer, node) &&
      node.state === 'WITHDRAWN' &&
      node.endedAt !== null &&
      now.getTime() - Date.parse(node.endedAt) < JUST_NOW_MS,
  );
}

/** Addressed by position, or head of the unit addressed. */
export function isAssignee(viewer: Pick<Viewer, 'positionId' | 'unitId' | 'roles'>, node: AssignmentRow): boolean {
  if (node.toPositionId === viewer.positionId) return true;
  return node.toUnitId !== null && node.toUnitId === viewer.unitId && viewer.roles.includes('UNIT_HEAD');
}
