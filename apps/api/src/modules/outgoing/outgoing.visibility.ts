import type { OutgoingState } from '@qlvb/contract/types';
import type { Actor } from '@qlvb/domain/lifecycle';
import { covers, isWithin, scopeOf } from '@qlvb/domain/permissions';
import { limited, outgoingLimit } from '../delegations/limits.ts';
import { anyWay, type ReadingWay, type Sql } from '../identity/reading-way.ts';

export type { Sql };

/**
 * A way in which a viewer comes to see outgoing documents, and the index that serves a list of it
 * state by state, or the table of units that leads to it. `states` is set where only some states are open to them.
 */
export type Scope = ReadingWay & {
  readonly index: string | { readonly copiesForUnit: string };
  readonly states?: readonly OutgoingState[];
};

const ALIAS = 'o';

/**
 * How far `outgoing.read` goes in the own agency: AGENCY is everything; else what they drafted, are to sign or answered for; a head of a unit what the unit makes and what the leadership
 * drafted and waits for a content check; everybody what the own unit has issued, and the copies it was given. A draft is the matter
 * of those in its chain (NĐ 30/2020 đ.10–13), not of the neighbours.
 */
export function visibleScopes(viewer: Actor): readonly Scope[] {
  const limits = outgoingLimit(viewer, ALIAS);
  return [...withoutLimits(viewer), ...superiorScopes(viewer)].map((scope) => ({
    ...scope,
    ...limited(scope, limits),
  }));
}

function withoutLimits(viewer: Actor): readonly Scope[] {
  const agency = `${ALIAS}.agency_id = ?`;
  const scope = scopeOf(viewer, 'outgoing.read');
  if (scope === null) return [];
  if (isWithin('AGENCY', scope))
    return [{ rule: 'OUTGOING_OF_AGENCY', index: 'state', sql: agency, params: [viewer.agencyId] }];
  const own = (rule: Scope['rule'], index: string, column: string): Scope => ({
    rule,
    index,
    sql: `${ALIAS}.${column} = ? AND ${agency}`,
    params: [viewer.positionId, viewer.agencyId],
  });
  const head = isWithin('UNIT', scope);
  return [
    own('OUTGOING_DRAFTER', 'drafter', 'drafter_position_id'),
    own('OUTGOING_SIGNER', 'signer', 'signer_position_id'),
    own('OUTGOING_CHECKER', 'checker', 'content_checked_by_position_id'),
    ...(viewer.unitId === null
      ? []
      : [unitScope(viewer.unitId, viewer.agencyId, head), copiesScope(viewer.unitId, viewer.agencyId)]),
    ...(head ? [leadershipScope(viewer.agencyId)] : []),
  ];
}

const SIGNED_STATES: readonly OutgoingState[] = ['SIGNED', 'NUMBERED', 'SEALED', 'ISSUED', 'RECALLED'];

/**
 * Of the superior agency whose head has authorised the viewer (TUQ., đ.13 k.3): what waits for this signature while the
 * authorisation holds, and what it stands under; nothing else of that agency, and nothing for a stand-in, because the
 * authorisation is not passed on.
 */
function superiorScopes(viewer: Actor): readonly Scope[] {
  if (viewer.onBehalf || !viewer.roles.includes('AGENCY_LEADER')) return [];
  const { positionId, agencyId, signsFor = [] } = viewer;
  const rule = { rule: 'OUTGOING_SIGNER_FOR_SUPERIOR', index: 'signer' } as const;
  const signed: Scope = {
    ...rule,
    sql: `${ALIAS}.signer_position_id = ? AND ${ALIAS}.agency_id <> ?`,
    params: [positionId, agencyId],
    states: SIGNED_STATES,
  };
  if (signsFor.length === 0) return [signed];
  const waiting: Scope = {
    ...rule,
    sql: `${ALIAS}.signer_position_id = ? AND ${ALIAS}.agency_id IN (?)`,
    params: [positionId, signsFor],
    states: ['APPROVAL'],
  };
  return [waiting, signed];
}

function unitScope(unitId: string, agencyId: string, head: boolean): Scope {
  const scope = { index: 'unit', sql: `${ALIAS}.unit_id = ? AND ${ALIAS}.agency_id = ?`, params: [unitId, agencyId] };
  return head
    ? { ...scope, rule: 'OUTGOING_OF_UNIT' }
    : { ...scope, rule: 'OUTGOING_ISSUED_BY_UNIT', states: ['ISSUED', 'RECALLED'] };
}

/** Nơi nhận inside the agency, once the copy is issued. */
const copiesScope = (unitId: string, agencyId: string): Scope => ({
  rule: 'OUTGOING_COPY_FOR_UNIT',
  index: { copiesForUnit: unitId },
  sql: `${ALIAS}.agency_id = ? AND EXISTS (SELECT 1 FROM copy_units cu WHERE cu.outgoing_id = ${ALIAS}.id AND cu.unit_id = ?)`,
  params: [agencyId, unitId],
  states: ['ISSUED', 'RECALLED'],
});

const leadershipScope = (agencyId: string): Scope => ({
  rule: 'OUTGOING_OF_LEADERSHIP',
  index: 'state',
  sql: `${ALIAS}.agency_id = ? AND ${ALIAS}.unit_id IS NULL`,
  params: [agencyId],
  states: ['CONTENT_CHECK'],
});

/** The same as one condition on the alias `o`, for single rows and searches. */
export const visibleSql = (viewer: Actor): Sql => anyWay(outgoingWays(viewer));

/** The same, rule by rule, on the alias `o`: for the answer to "why?". */
export const outgoingWays = (viewer: Actor): readonly ReadingWay[] =>
  visibleScopes(viewer).map(({ rule, sql, params, states }) =>
    states === undefined
      ? { rule, sql, params }
      : { rule, sql: `${sql} AND ${ALIAS}.state IN (?)`, params: [...params, states] },
  );

/** Whether every such object of the own agency is the viewer's to see: nothing has to be looked up. */
export const seesWholeAgency = (viewer: Actor): boolean => covers(viewer, 'outgoing.read', viewer.agencyId);
