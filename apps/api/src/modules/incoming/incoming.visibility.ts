import { can } from '@qlvb/domain/permissions';
import type { Reader, SqlValue } from '../../platform/db/reader.ts';
import type { Viewer } from '../../platform/viewer.ts';
import type { AssignmentRow } from '../assignments/assignments.entity.ts';
import { incomingLimit, limited } from '../delegations/limits.ts';

export type Sql = { readonly sql: string; readonly params: readonly SqlValue[] };

/** Clerks and leaders see every letter of their agency. */
export const seesWholeAgency = (viewer: Viewer): boolean => can(viewer, 'incoming.read.agency');

/** Everybody else reads as their position, the head of a unit also as the unit. */
export function readersOf(viewer: Viewer): string[] {
  const asUnit = viewer.unitId !== null && viewer.roles.includes('UNIT_HEAD') ? [`U${viewer.unitId}`] : [];
  return [`P${viewer.positionId}`, ...asUnit];
}

/** The reader an assignment makes: a direction taken back shows nothing any more. */
export function readerOf({ toPositionId, toUnitId }: Pick<AssignmentRow, 'toPositionId' | 'toUnitId'>): string {
  return toPositionId === null ? `U${toUnitId ?? ''}` : `P${toPositionId}`;
}

/** The condition under which the viewer may know that the row of `alias` exists; ANDed into every statement. */
export function incomingVisibility(viewer: Viewer, alias: string): Sql {
  return limited(withoutLimits(viewer, alias), incomingLimit(viewer, alias));
}

function withoutLimits(viewer: Viewer, alias: string): Sql {
  const agency = `${alias}.agency_id = ?`;
  if (seesWholeAgency(viewer)) return { sql: agency, params: [viewer.agencyId] };
  return {
    sql: `${agency} AND EXISTS (SELECT 1 FROM incoming_readers v WHERE v.incoming_id = ${alias}.id AND v.reader IN (?))`,
    params: [viewer.agencyId, readersOf(viewer)],
  };
}

/** Whether the viewer sees the document through a registration of it in the own agency. */
export async function seesThroughIncoming(reader: Reader, viewer: Viewer, documentId: string): Promise<boolean> {
  const visible = incomingVisibility(viewer, 'i');
  const rows = await reader.query(
    `SELECT 1 FROM incoming_documents i WHERE i.document_id = ? AND ${visible.sql} LIMIT 1`,
    [documentId, ...visible.params],
  );
  return rows.length > 0;
}
