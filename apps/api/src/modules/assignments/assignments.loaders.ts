import { columnList, hydrate, type SqlValue } from '../../platform/db/reader.ts';
import { manyByKey, oneByKey } from '../../platform/graphql/loaders.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { type AssignmentRow, assignments } from './assignments.entity.ts';
import { assignmentsOfSubjects } from './assignment-tree.ts';

/** Trees of incoming documents, history included; callers have checked visibility of the document. */
export const assignmentsOfIncoming = manyByKey<AssignmentRow>(
  async ({ db }, ids) => await assignmentsOfSubjects(db, 'INCOMING', ids),
  (node) => node.subjectId,
);

/** Trees of directives inside their lead agency; callers decide who may see them. */
export const assignmentsOfDirective = manyByKey<AssignmentRow>(
  async ({ db }, ids) => await assignmentsOfSubjects(db, 'DIRECTIVE', ids),
  (node) => node.subjectId,
);

/** One node; callers have checked visibility of what its tree hangs on. */
export const assignmentById = oneByKey<AssignmentRow>(
  async ({ db }, ids) => await db.find(assignments, { id: ids }),
  ({ id }) => id,
);

/** For work lists that start from assignments, under the alias `a`. */
export const ASSIGNMENT_COLUMNS = columnList(assignments, 'a');

/** The assignment of a row read with ASSIGNMENT_COLUMNS. */
export const assignmentOf = (raw: Readonly<Record<string, unknown>>): AssignmentRow => hydrate(assignments, raw);

/** SQL of `isAssignee`: a node of alias `alias` is given to the viewer, by position or as head of the unit. */
export function assigneeOf(
  viewer: Viewer,
  alias: string,
): { readonly sql: string; readonly params: readonly SqlValue[] } {
  const byPosition = { sql: `${alias}.to_position_id = ?`, params: [viewer.positionId] };
  if (viewer.unitId === null || !viewer.roles.includes('UNIT_HEAD')) return byPosition;
  return { sql: `(${byPosition.sql} OR ${alias}.to_unit_id = ?)`, params: [viewer.positionId, viewer.unitId] };
}
