import type { ReadingRule } from '@qlvb/contract/types';
import type { Actor } from '@qlvb/domain/lifecycle';
import { isWithin, scopeOf } from '@qlvb/domain/permissions';
import type { Reader } from '../../platform/db/reader.ts';
import type { Viewer } from '../../platform/viewer.ts';
import type { AssignmentRow } from '../assignments/assignments.entity.ts';
import { incomingLimit, limited } from '../delegations/limits.ts';
import type { SeenThrough } from '../documents/documents.visibility.ts';
import type { ReadingWay, Sql } from '../identity/reading-way.ts';

export type { Sql };

/** `reader` is a key of incoming_readers; null reads everything of the agency. */
type Way = { readonly rule: ReadingRule; readonly reader: string | null };

/**
 * How far `incoming.read` goes: clerks and leaders see every letter of their agency; everybody else reads as their
 * position, the head of a unit also as the unit.
 */
function waysOf(viewer: Actor): readonly Way[] {
  const scope = scopeOf(viewer, 'incoming.read');
  if (scope === null) return [];
  if (isWithin('AGENCY', scope)) return [{ rule: 'INCOMING_OF_AGENCY', reader: null }];
  const asUnit: readonly Way[] =
    isWithin('UNIT', scope) && viewer.unitId !== null
      ? [{ rule: 'INCOMING_FOR_UNIT', reader: `U${viewer.unitId}` }]
      : [];
  return [{ rule: 'INCOMING_FOR_POSITION', reader: `P${viewer.positionId}` }, ...asUnit];
}

export const seesWholeAgency = (viewer: Actor): boolean => waysOf(viewer).some(({ reader }) => reader === null);

/** Whom the viewer reads as; nobody in particular who sees the whole agency. */
export const readersOf = (viewer: Actor): string[] =>
  waysOf(viewer).flatMap(({ reader }) => (reader === null ? [] : [reader]));

/** The same, rule by rule, on the alias `i`: for the answer to "why?". */
export const incomingWays = (viewer: Actor): readonly ReadingWay[] =>
  waysOf(viewer).map(({ rule, reader }) => ({ rule, ...conditionOf(viewer, 'i', reader === null ? null : [reader]) }));

/** The reader an assignment makes: a direction taken back shows nothing any more. */
export function readerOf({ toPositionId, toUnitId }: Pick<AssignmentRow, 'toPositionId' | 'toUnitId'>): string {
  return toPositionId === null ? `U${toUnitId ?? ''}` : `P${toPositionId}`;
}

/** The condition under which the viewer may know that the row of `alias` exists; ANDed into every statement. */
export const incomingVisibility = (viewer: Actor, alias: string): Sql =>
  conditionOf(viewer, alias, seesWholeAgency(viewer) ? null : readersOf(viewer));

const conditionOf = (viewer: Actor, alias: string, readers: readonly string[] | null): Sql =>
  limited(withoutLimits(viewer, alias, readers), incomingLimit(viewer, alias));

function withoutLimits({ agencyId }: Actor, alias: string, readers: readonly string[] | null): Sql {
  const agency = `${alias}.agency_id = ?`;
  if (readers === null) return { sql: agency, params: [agencyId] };
  if (readers.length === 0) return { sql: 'FALSE', params: [] };
  return {
    sql: `${agency} AND EXISTS (SELECT 1 FROM incoming_readers v WHERE v.incoming_id = ${alias}.id AND v.reader IN (?))`,
    params: [agencyId, readers],
  };
}

/** The registration in the own agency through which the viewer sees the document; a copy that was cancelled shows nothing. */
export async function seesThroughIncoming(
  reader: Reader,
  viewer: Viewer,
  documentId: string,
): Promise<SeenThrough | null> {
  const visible = incomingVisibility(viewer, 'i');
  const [row] = await reader.query<{ id: string }>(
    `SELECT i.id FROM incoming_documents i WHERE i.document_id = ? AND i.state <> 'RECALLED' AND ${visible.sql} LIMIT 1`,
    [documentId, ...visible.params],
  );
  return row === undefined ? null : { type: 'INCOMING', id: String(row.id) };
}
