import type { OutgoingState } from '@qlvb/contract/types';
import { can } from '@qlvb/domain/permissions';
import type { SqlValue } from '../../platform/db/reader.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { limited, outgoingLimit } from '../delegations/limits.ts';

export type Sql = { readonly sql: string; readonly params: readonly SqlValue[] };

/**
 * A way in which a viewer comes to see outgoing documents, and the index that serves a list of it
 * state by state. `states` is set where only some states are open to them.
 */
export type Scope = Sql & { readonly index: string; readonly states?: readonly OutgoingState[] };

const ALIAS = 'o';

/**
 * What the viewer may see of the own agency: everything with `outgoing.read.agency`; else what they
 * drafted, are to sign or answered for; a head of a unit what the unit makes and what the leadership
 * drafted and waits for a content check; everybody what the own unit has issued. A draft is the matter
 * of those in its chain (NĐ 30/2020 đ.10–13), not of the neighbours.
 */
export function visibleScopes(viewer: Viewer): readonly Scope[] {
  const limits = outgoingLimit(viewer, ALIAS);
  return withoutLimits(viewer).map((scope) => ({ ...scope, ...limited(scope, limits) }));
}

function withoutLimits(viewer: Viewer): readonly Scope[] {
  const agency = `${ALIAS}.agency_id = ?`;
  if (can(viewer, 'outgoing.read.agency')) return [{ index: 'state', sql: agency, params: [viewer.agencyId] }];
  const own = (index: string, column: string): Scope => ({
    index,
    sql: `${ALIAS}.${column} = ? AND ${agency}`,
    params: [viewer.positionId, viewer.agencyId],
  });
  const head = can(viewer, 'outgoing.check-content');
  return [
    own('drafter', 'drafter_position_id'),
    own('signer', 'signer_position_id'),
    own('checker', 'content_checked_by_position_id'),
    ...(viewer.unitId === null ? [] : [unitScope(viewer.unitId, viewer.agencyId, head)]),
    ...(head ? [leadershipScope(viewer.agencyId)] : []),
  ];
}

function unitScope(unitId: string, agencyId: string, head: boolean): Scope {
  const scope = { index: 'unit', sql: `${ALIAS}.unit_id = ? AND ${ALIAS}.agency_id = ?`, params: [unitId, agencyId] };
  return head ? scope : { ...scope, states: ['ISSUED'] };
}

const leadershipScope = (agencyId: string): Scope => ({
  index: 'state',
  sql: `${ALIAS}.agency_id = ? AND ${ALIAS}.unit_id IS NULL`,
  params: [agencyId],
  states: ['CONTENT_CHECK'],
});

/** The same as one condition on the alias `o`, for single rows and searches. */
export function visibleSql(viewer: Viewer): Sql {
  const scopes = visibleScopes(viewer);
  const params: SqlValue[] = [];
  const parts = scopes.map(({ sql, params: own, states }) => {
    params.push(...own);
    if (states === undefined) return `(${sql})`;
    params.push(states);
    return `(${sql} AND ${ALIAS}.state IN (?))`;
  });
  return { sql: `(${parts.join(' OR ')})`, params };
}
