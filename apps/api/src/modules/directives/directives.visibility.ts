import type { DirectiveSide, DirectiveState } from '@qlvb/contract/types';
import { coversFeature } from '@qlvb/domain/delegations/scope';
import { can } from '@qlvb/domain/permissions';
import type { SqlValue } from '../../platform/db/reader.ts';
import type { Viewer } from '../../platform/viewer.ts';

export type Sql = { readonly sql: string; readonly params: readonly SqlValue[] };

/** What a list narrows a way of seeing by; the index follows from it. */
export type Narrowing = { readonly byState: boolean; readonly byLead: boolean };

/**
 * One way in which a viewer comes to see directives (alias `d`). `condition` decides about a single row; `from` and
 * `where` read the same rows in the order of an index, for lists.
 */
export type Scope = {
  readonly side: DirectiveSide;
  readonly condition: Sql;
  readonly from: (narrowing: Narrowing) => Sql;
  readonly where: Sql;
  readonly dueOn: string;
  readonly id: string;
  /** The index is in order of the due date only inside one state. */
  readonly stateByState: boolean;
};

export const EVERY_STATE: readonly DirectiveState[] = [
  'AWAITING_ACCEPTANCE',
  'IN_PROGRESS',
  'AWAITING_CONFIRMATION',
  'COMPLETED',
  'DECLINED',
  'REVOKED',
];

/**
 * The assigning, the lead and the co-operating agency see a directive; inside them those who see all of the agency's
 * directives. Others see what they watch, what they gave, and what was assigned to them. Nobody else sees anything.
 * The former lead agency keeps a copy to read, on a side of its own: it is not theirs any more, so no other list and no
 * figure has it.
 */
export function visibleScopes(viewer: Viewer, side: DirectiveSide | null = null): readonly Scope[] {
  return everyScope(viewer).filter((scope) => (side === null ? scope.side !== 'FORMER' : scope.side === side));
}

function everyScope(viewer: Viewer): readonly Scope[] {
  if (!coversFeature(viewer.only, 'DIRECTIVES')) return [];
  return can(viewer, 'directives.read.agency')
    ? [givenByAgency(viewer), ledByAgency(viewer), coopOfAgency(viewer), givenInPerson(viewer), formerlyLed(viewer)]
    : [watched(viewer), givenInPerson(viewer), assigned(viewer)];
}

/** As one condition on the alias `d`: whoever may read a single row, the former lead agency too. */
export const readableSql = (viewer: Viewer): Sql => anyOf(everyScope(viewer));

/** As one condition on the alias `d`, for searches and for what belongs to those who take part. */
export const visibleSql = (viewer: Viewer, side: DirectiveSide | null = null): Sql =>
  anyOf(visibleScopes(viewer, side));

function anyOf(scopes: readonly Scope[]): Sql {
  const conditions = scopes.map(({ condition }) => condition);
  if (conditions.length === 0) return { sql: 'FALSE', params: [] };
  return {
    sql: `(${conditions.map(({ sql }) => sql).join(' OR ')})`,
    params: conditions.flatMap(({ params }) => params),
  };
}

function ofDirectives(side: DirectiveSide, condition: Sql, index: (narrowing: Narrowing) => string): Scope {
  return {
    side,
    condition,
    where: condition,
    from: (narrowing) => ({ sql: `directives d FORCE INDEX (ix_directives_${index(narrowing)})`, params: [] }),
    dueOn: 'd.due_on',
    id: 'd.id',
    stateByState: false,
  };
}

const givenByAgency = ({ agencyId }: Viewer): Scope =>
  ofDirectives('GIVEN', { sql: 'd.assigning_agency_id = ?', params: [agencyId] }, ({ byState, byLead }) => {
    if (byLead) return 'board';
    return byState ? 'given_state' : 'given';
  });

const ledByAgency = ({ agencyId }: Viewer): Scope =>
  ofDirectives('LEAD', { sql: 'd.lead_agency_id = ?', params: [agencyId] }, ({ byState }) =>
    byState ? 'lead_state' : 'lead',
  );

/** The leader in whose name it was given, also when another agency keeps the record (an Office for the committee). */
const givenInPerson = ({ positionId }: Viewer): Scope => ({
  ...ofDirectives('GIVEN', { sql: 'd.given_by_position_id = ?', params: [positionId] }, () => 'giver'),
  stateByState: true,
});

const watched = ({ positionId }: Viewer): Scope => ({
  ...ofDirectives('GIVEN', { sql: 'd.monitor_position_id = ?', params: [positionId] }, () => 'monitor'),
  stateByState: true,
});

const coopOfAgency = (viewer: Viewer): Scope => throughTable('COOP', 'directive_cooperations', viewer);

const formerlyLed = (viewer: Viewer): Scope => throughTable('FORMER', 'directive_handovers', viewer);

const throughTable = (side: DirectiveSide, table: string, { agencyId }: Viewer): Scope => ({
  side,
  condition: {
    sql: `EXISTS (SELECT 1 FROM ${table} c WHERE c.directive_id = d.id AND c.agency_id = ?)`,
    params: [agencyId],
  },
  from: () => ({
    sql: `${table} c FORCE INDEX (ix_${table}_agency) STRAIGHT_JOIN directives d ON d.id = c.directive_id`,
    params: [],
  }),
  where: { sql: 'c.agency_id = ?', params: [agencyId] },
  dueOn: 'c.directive_due_on',
  id: 'c.directive_id',
  stateByState: false,
});

/** Those of the lead agency it was assigned to, themselves or as head of the unit; a withdrawn assignment shows nothing. */
function assigned(viewer: Viewer): Scope {
  const mine = assignedIds(viewer);
  return {
    side: 'LEAD',
    condition: { sql: `d.id IN (${mine.sql})`, params: mine.params },
    from: () => ({
      sql: `(${mine.sql}) mine STRAIGHT_JOIN directives d ON d.id = mine.subject_id`,
      params: mine.params,
    }),
    where: { sql: 'TRUE', params: [] },
    dueOn: 'd.due_on',
    id: 'd.id',
    stateByState: false,
  };
}

function assignedIds({ agencyId, positionId, unitId, roles }: Viewer): Sql {
  const to = (column: string): string =>
    `SELECT a.subject_id FROM assignments a WHERE a.${column} = ? AND a.state IN ('OPEN', 'DONE') AND a.subject_type = 'DIRECTIVE' AND a.agency_id = ?`;
  if (unitId === null || !roles.includes('UNIT_HEAD'))
    return { sql: to('to_position_id'), params: [positionId, agencyId] };
  return {
    sql: `${to('to_position_id')} UNION ${to('to_unit_id')}`,
    params: [positionId, agencyId, unitId, agencyId],
  };
}
