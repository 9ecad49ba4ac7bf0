import type { DirectiveSide, DirectiveState, ReadingRule } from '@qlvb/contract/types';
import type { Actor } from '@qlvb/domain/lifecycle';
import { covers, isWithin, scopeOf } from '@qlvb/domain/permissions';
import { anyWay, type ReadingWay, type Sql } from '../identity/reading-way.ts';

export type { Sql };

/** What a list narrows a way of seeing by; the index follows from it. */
export type Narrowing = { readonly byState: boolean; readonly byLead: boolean };

/**
 * One way in which a viewer comes to see directives (alias `d`). `condition` decides about a single row; `from` and
 * `where` read the same rows in the order of an index, for lists.
 */
export type Scope = {
  readonly rule: ReadingRule;
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
export function visibleScopes(viewer: Actor, side: DirectiveSide | null = null): readonly Scope[] {
  return everyScope(viewer).filter((scope) => (side === null ? scope.side !== 'FORMER' : scope.side === side));
}

function everyScope(viewer: Actor): readonly Scope[] {
  const scope = scopeOf(viewer, 'directives.read');
  if (scope === null) return [];
  return isWithin('AGENCY', scope)
    ? [givenByAgency(viewer), ledByAgency(viewer), coopOfAgency(viewer), givenInPerson(viewer), formerlyLed(viewer)]
    : [watched(viewer), givenInPerson(viewer), assigned(viewer, isWithin('UNIT', scope))];
}

/** As one condition on the alias `d`: whoever may read a single row, the former lead agency too. */
export const readableSql = (viewer: Actor): Sql => anyOf(everyScope(viewer));

/** The same, rule by rule, on the alias `d`: for the answer to "why?". */
export const directiveWays = (viewer: Actor): readonly ReadingWay[] =>
  everyScope(viewer).flatMap((scope) =>
    scope.rule === 'DIRECTIVE_FOR_POSITION'
      ? assignedParts(viewer, isWithin('UNIT', scopeOf(viewer, 'directives.read') ?? 'OWN'))
      : [{ rule: scope.rule, ...scope.condition }],
  );

/** As one condition on the alias `d`, for searches and for what belongs to those who take part. */
export const visibleSql = (viewer: Actor, side: DirectiveSide | null = null): Sql => anyOf(visibleScopes(viewer, side));

const anyOf = (scopes: readonly Scope[]): Sql => anyWay(scopes.map(({ condition }) => condition));

type Side = Pick<Scope, 'rule' | 'side'>;

function ofDirectives(side: Side, condition: Sql, index: (narrowing: Narrowing) => string): Scope {
  return {
    ...side,
    condition,
    where: condition,
    from: (narrowing) => ({ sql: `directives d FORCE INDEX (ix_directives_${index(narrowing)})`, params: [] }),
    dueOn: 'd.due_on',
    id: 'd.id',
    stateByState: false,
  };
}

const givenByAgency = ({ agencyId }: Actor): Scope =>
  ofDirectives(
    { rule: 'DIRECTIVE_GIVEN_BY_AGENCY', side: 'GIVEN' },
    { sql: 'd.assigning_agency_id = ?', params: [agencyId] },
    ({ byState, byLead }) => {
      if (byLead) return 'board';
      return byState ? 'given_state' : 'given';
    },
  );

const ledByAgency = ({ agencyId }: Actor): Scope =>
  ofDirectives(
    { rule: 'DIRECTIVE_LED_BY_AGENCY', side: 'LEAD' },
    { sql: 'd.lead_agency_id = ?', params: [agencyId] },
    ({ byState }) => (byState ? 'lead_state' : 'lead'),
  );

/** The leader in whose name it was given, also when another agency keeps the record (an Office for the committee). */
const givenInPerson = ({ positionId }: Actor): Scope => ({
  ...ofDirectives(
    { rule: 'DIRECTIVE_GIVER', side: 'GIVEN' },
    { sql: 'd.given_by_position_id = ?', params: [positionId] },
    () => 'giver',
  ),
  stateByState: true,
});

const watched = ({ positionId }: Actor): Scope => ({
  ...ofDirectives(
    { rule: 'DIRECTIVE_MONITOR', side: 'GIVEN' },
    { sql: 'd.monitor_position_id = ?', params: [positionId] },
    () => 'monitor',
  ),
  stateByState: true,
});

const coopOfAgency = (viewer: Actor): Scope =>
  throughTable({ rule: 'DIRECTIVE_COOPERATION', side: 'COOP' }, 'directive_cooperations', viewer);

const formerlyLed = (viewer: Actor): Scope =>
  throughTable({ rule: 'DIRECTIVE_FORMERLY_LED', side: 'FORMER' }, 'directive_handovers', viewer);

const throughTable = (side: Side, table: string, { agencyId }: Actor): Scope => ({
  ...side,
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
function assigned(viewer: Actor, asUnit: boolean): Scope {
  const parts = assignedIds(viewer, asUnit);
  const mine = { sql: parts.map(({ sql }) => sql).join(' UNION '), params: parts.flatMap(({ params }) => params) };
  return {
    rule: 'DIRECTIVE_FOR_POSITION',
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

/** The two ways of being assigned, told apart. */
const assignedParts = (viewer: Actor, asUnit: boolean): readonly ReadingWay[] =>
  assignedIds(viewer, asUnit).map(({ rule, sql, params }) => ({ rule, sql: `d.id IN (${sql})`, params }));

function assignedIds({ agencyId, positionId, unitId }: Actor, asUnit: boolean): readonly ReadingWay[] {
  const to = (rule: ReadingRule, column: string, id: string): ReadingWay => ({
    rule,
    sql: `SELECT a.subject_id FROM assignments a WHERE a.${column} = ? AND a.state IN ('OPEN', 'DONE') AND a.subject_type = 'DIRECTIVE' AND a.agency_id = ?`,
    params: [id, agencyId],
  });
  const own = to('DIRECTIVE_FOR_POSITION', 'to_position_id', positionId);
  return asUnit && unitId !== null ? [own, to('DIRECTIVE_FOR_UNIT', 'to_unit_id', unitId)] : [own];
}

/** Whether every such object of the own agency is the viewer's to see: nothing has to be looked up. */
export const seesWholeAgency = (viewer: Actor): boolean => covers(viewer, 'directives.read', viewer.agencyId);
