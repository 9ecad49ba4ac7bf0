import type { Reader } from '../../platform/db/reader.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { type AssignmentSubject, assignments } from './assignments.entity.ts';

type Between = { readonly from: string; readonly to: string };

/**
 * An open node `a` of one post and an open node `b` of the other on the same matter: one of them is enough. Two leads
 * are two parts (each leads its own branch and owes its own result) and stay apart.
 */
const PAIR = `assignments a JOIN assignments b ON b.subject_type = a.subject_type AND b.subject_id = a.subject_id
  AND b.agency_id = a.agency_id AND b.to_position_id = ? AND b.state = 'OPEN'`;
const PAIRED = `a.to_position_id = ? AND a.state = 'OPEN' AND a.subject_type = ? AND NOT (a.role = 'LEAD' AND b.role = 'LEAD')`;

const WEIGHT = (alias: string): string => `FIELD(${alias}.role, 'INFO', 'COOP', 'LEAD')`;
const DUE = (alias: string): string => `COALESCE(${alias}.due_on, '9999-12-31')`;
/** The weightier part stays; of two alike the one that is due first. */
const B_STAYS = `(${WEIGHT('b')} > ${WEIGHT('a')} OR (${WEIGHT('b')} = ${WEIGHT('a')} AND ${DUE('b')} <= ${DUE('a')}))`;

/** Matters on which both have a part that is going to be one. */
export async function joinedSubjects(
  reader: Reader,
  type: AssignmentSubject,
  { from, to }: Between,
): Promise<ReadonlySet<string>> {
  const rows = await reader.query<{ id: string }>(`SELECT DISTINCT a.subject_id AS id FROM ${PAIR} WHERE ${PAIRED}`, [
    to,
    from,
    type,
  ]);
  return new Set(rows.map(({ id }) => String(id)));
}

/**
 * Every open node of one post goes to another, unread; the tree stays as it is. Who has a part already gets no second
 * one: the lighter of the two is withdrawn and stays as history. Three statements, however many there are.
 */
export async function moveAssignments(
  tx: Tx,
  type: AssignmentSubject,
  { from, to, by, at }: Between & { readonly by: string; readonly at: string },
): Promise<void> {
  for (const { alias, condition } of [
    { alias: 'a', condition: B_STAYS },
    // What is left of the pairs are those whose `a` stays.
    { alias: 'b', condition: 'TRUE' },
  ])
    await tx.execute(
      `UPDATE ${PAIR} SET ${alias}.state = 'WITHDRAWN', ${alias}.ended_at = ?, ${alias}.ended_by_position_id = ?
       WHERE ${PAIRED} AND ${condition}`,
      [to, new Date(at), by, from, type],
    );
  await tx.update(
    assignments,
    { toPositionId: from, state: 'OPEN', subjectType: type },
    { toPositionId: to, readAt: null },
  );
}
