import type { CivilDate } from '@qlvb/domain/civil-date';
import type { Reader } from '../../platform/db/reader.ts';
import type { Viewer } from '../../platform/viewer.ts';
import type { PositionRow } from '../identity/identity.entity.ts';
import { incomingVisibility, readersOf, seesWholeAgency, type Sql } from './incoming.visibility.ts';

/** Something with a due date that somebody has to do: a part of an incoming document, or the whole that awaits its direction. */
export type DuePart = {
  readonly incomingId: string;
  readonly agencyId: string;
  readonly dueOn: CivilDate;
  /** Null while it awaits direction. */
  readonly assignmentId: string | null;
  readonly toPositionId: string | null;
  readonly toUnitId: string | null;
  /** Whether it can be finished on its own: who only co-operates is done when the others are. */
  readonly endsAlone: boolean;
};

type Between = { readonly from: CivilDate; readonly to: CivilDate };

/** A part without a date of its own ends with the whole. */
const DUE = 'COALESCE(a.due_on, i.due_on)';

/**
 * What is open in the agencies and due between the days: read through what is in hand, never through history. A part
 * that was given on is with whom it was given to; what is suspended has no clock that runs.
 */
export async function dueParts(
  reader: Reader,
  agencyIds: readonly string[],
  { from, to }: Between,
): Promise<DuePart[]> {
  const rows = await reader.query<DuePart>(
    `SELECT i.id AS incomingId, i.agency_id AS agencyId, ${DUE} AS dueOn, a.id AS assignmentId,
       a.to_position_id AS toPositionId, a.to_unit_id AS toUnitId,
       (a.role = 'LEAD' OR a.to_unit_id IS NOT NULL) AS endsAlone
     FROM incoming_documents i FORCE INDEX (ix_incoming_documents_due)
     STRAIGHT_JOIN assignments a FORCE INDEX (ix_assignments_subject)
       ON a.subject_type = 'INCOMING' AND a.subject_id = i.id AND a.state = 'OPEN' AND a.role IN ('LEAD', 'COOP')
     WHERE i.agency_id IN (?) AND i.state = 'IN_HANDLING' AND ${DUE} BETWEEN ? AND ?
       AND NOT EXISTS (SELECT 1 FROM assignments c WHERE c.parent_id = a.id AND c.state = 'OPEN' AND c.role = 'LEAD')
     UNION ALL
     SELECT i.id, i.agency_id, i.due_on, NULL, NULL, NULL, 1
     FROM incoming_documents i FORCE INDEX (ix_incoming_documents_due)
     WHERE i.agency_id IN (?) AND i.state = 'AWAITING_DIRECTION' AND i.due_on BETWEEN ? AND ?
     ORDER BY dueOn, incomingId, assignmentId`,
    [agencyIds, from, to, agencyIds, from, to],
  );
  return rows.map((row) => ({ ...row, endsAlone: Boolean(row.endsAlone) }));
}

/** Which of the letters each of them may see, without asking for each. */
export async function whoSees(
  reader: Reader,
  incomingIds: readonly string[],
): Promise<(position: PositionRow, incomingId: string) => boolean> {
  const rows =
    incomingIds.length === 0
      ? []
      : await reader.query<{ incomingId: string; reader: string }>(
          'SELECT incoming_id AS incomingId, reader FROM incoming_readers WHERE incoming_id IN (?)',
          [incomingIds],
        );
  const known = new Set(rows.map((row) => `${row.incomingId} ${row.reader}`));
  return (position, incomingId) => {
    const actor = { ...position, positionId: position.id };
    return seesWholeAgency(actor) || readersOf(actor).some((each) => known.has(`${incomingId} ${each}`));
  };
}

/**
 * Of a row `alias` that keeps a letter, a part of it and a due date: the viewer sees the letter, the part is open and
 * the date still the one it is due on. Wants the letter joined as `i` and the part as `a`.
 */
export function stillDue(viewer: Viewer, alias: string): Sql {
  const visible = incomingVisibility(viewer, 'i');
  return {
    sql: `${visible.sql} AND ${DUE} = ${alias}.due_on AND (
      (i.state = 'IN_HANDLING' AND a.state = 'OPEN') OR (i.state = 'AWAITING_DIRECTION' AND ${alias}.assignment_id IS NULL))`,
    params: visible.params,
  };
}
