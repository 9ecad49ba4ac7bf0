import { instantOf } from '../../platform/db/columns.ts';
import type { Urgency } from '@qlvb/contract/types';
import { can } from '@qlvb/domain/permissions';
import type { Reader } from '../../platform/db/reader.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { boundedCount, countOf, MAX_ITEMS } from '../worklist/work.ts';
import type { Sql } from './directives.visibility.ts';

/** One directive that waits for the viewer, as the statement gives it. */
export type Waiting = {
  readonly id: string;
  readonly code: string;
  readonly content: string;
  readonly assigningAgencyId: string;
  readonly leadAgencyId: string;
  readonly note: string | null;
  readonly urgency: Urgency;
  readonly dueOn: string;
  readonly since: string;
};

const COLUMNS = `d.id, d.code, d.content, d.assigning_agency_id AS assigningAgencyId, d.lead_agency_id AS leadAgencyId,
  s.urgency, w.note, w.due_on AS dueOn, w.since`;

/** What waits: `id`, `note`, `due_on`, `since`, unlimited; the nearest due dates are read with their texts. */
export async function waitingPage(reader: Reader, waits: Sql): Promise<{ items: Waiting[]; count: number }> {
  const rows = await reader.query<Waiting>(
    `SELECT ${COLUMNS} FROM (${waits.sql} ORDER BY due_on, id LIMIT ?) w
     JOIN directives d ON d.id = w.id JOIN documents s ON s.id = d.source_document_id ORDER BY w.due_on, w.id`,
    [...waits.params, MAX_ITEMS],
  );
  const items = rows.map((row) => ({
    ...row,
    id: String(row.id),
    assigningAgencyId: String(row.assigningAgencyId),
    leadAgencyId: String(row.leadAgencyId),
    since: instantOf(row.since),
  }));
  return { items, count: await countOf(items, async () => await boundedCount(reader, waits.sql, waits.params)) };
}

const DIRECTIVE_COLUMNS = 'd.id, d.turn_note AS note, d.due_on, d.state_since AS since';

export const awaitingAcceptance = ({ agencyId }: Viewer): Sql => ({
  sql: `SELECT ${DIRECTIVE_COLUMNS} FROM directives d FORCE INDEX (ix_directives_lead_state)
    WHERE d.lead_agency_id = ? AND d.state = 'AWAITING_ACCEPTANCE'`,
  params: [agencyId],
});

/** Whoever watches it confirms or gives it to another; the giver may too, and finds it on the board. */
export const watchedInState = ({ positionId }: Viewer, state: 'AWAITING_CONFIRMATION' | 'DECLINED'): Sql => ({
  sql: `SELECT ${DIRECTIVE_COLUMNS} FROM directives d FORCE INDEX (ix_directives_monitor) WHERE d.monitor_position_id = ? AND d.state = ?`,
  params: [positionId, state],
});

/** Assigned to the viewer and not passed on; for the leadership also what nobody was assigned to yet. */
export function inHand(viewer: Viewer): Sql {
  const branches = [
    assignedTo('to_position_id', viewer.positionId, viewer.agencyId),
    ...(viewer.unitId !== null && viewer.roles.includes('UNIT_HEAD')
      ? [assignedTo('to_unit_id', viewer.unitId, viewer.agencyId)]
      : []),
    ...(can(viewer, 'directives.accept') ? [unassigned(viewer.agencyId)] : []),
  ];
  return {
    sql: `SELECT id, MAX(note) AS note, MIN(due_on) AS due_on, MIN(since) AS since
      FROM (${branches.map(({ sql }) => sql).join(' UNION ALL ')}) mine GROUP BY id`,
    params: branches.flatMap(({ params }) => params),
  };
}

const assignedTo = (column: 'to_position_id' | 'to_unit_id', target: string, agencyId: string): Sql => ({
  sql: `SELECT d.id, a.instruction AS note, COALESCE(a.due_on, d.due_on) AS due_on, a.assigned_at AS since
    FROM assignments a JOIN directives d ON d.id = a.subject_id
    WHERE a.${column} = ? AND a.state = 'OPEN' AND a.subject_type = 'DIRECTIVE' AND a.agency_id = ? AND d.state = 'IN_PROGRESS'
      AND NOT EXISTS (SELECT 1 FROM assignments b WHERE b.parent_id = a.id AND b.state = 'OPEN' AND b.role = 'LEAD')`,
  params: [target, agencyId],
});

const unassigned = (agencyId: string): Sql => ({
  sql: `SELECT ${DIRECTIVE_COLUMNS} FROM directives d FORCE INDEX (ix_directives_lead_state)
    WHERE d.lead_agency_id = ? AND d.state = 'IN_PROGRESS'
      AND NOT EXISTS (SELECT 1 FROM assignments a WHERE a.subject_type = 'DIRECTIVE' AND a.subject_id = d.id AND a.state = 'OPEN')`,
  params: [agencyId],
});
