import { can } from '@qlvb/domain/permissions';
import { joinedSubjects, moveAssignments } from '../assignments/move-assignments.ts';
import { type OpenWorkSource, ownedRows } from '../handover/source.ts';
import { readableSql } from './directives.visibility.ts';

const GOING_ON = "d.state NOT IN ('COMPLETED', 'REVOKED')";
const ASSIGNED =
  "a.to_position_id IN (?) AND a.state = 'OPEN' AND a.subject_type = 'DIRECTIVE' AND a.agency_id = d.lead_agency_id";

const DIRECTIVE = {
  objectType: 'DIRECTIVE',
  journal: 'directive.hand-over',
  label: 'd.code',
  visible: readableSql,
} as const;
const TABLE = { table: 'directives', alias: 'd' };

export const directiveOpenWork: readonly OpenWorkSource[] = [
  {
    ...DIRECTIVE,
    kind: 'DIRECTIVE_ASSIGNMENT',
    // Inside the lead agency; the others do not hear of it (VD-05).
    journal: 'directive.hand-over-part',
    id: 'd.id',
    holder: 'a.to_position_id',
    open: (positionIds) => ({
      sql: `FROM assignments a JOIN directives d ON d.id = a.subject_id WHERE ${ASSIGNED}`,
      params: [positionIds],
    }),
    joined: async (reader, { from, to }) => await joinedSubjects(reader, 'DIRECTIVE', { from, to: to.id }),
    move: async (tx, { from, to, by, at }) => {
      await tx.execute(
        `UPDATE directives d JOIN assignments a ON a.subject_id = d.id
         SET d.version = d.version + 1, d.updated_at = ?, d.updated_by_position_id = ? WHERE ${ASSIGNED}`,
        [new Date(at), by, [from]],
      );
      await moveAssignments(tx, 'DIRECTIVE', { from, to: to.id, by, at });
    },
    mayReceive: (_, receiver) => can(receiver, 'directives.report'),
  },
  {
    ...DIRECTIVE,
    kind: 'DIRECTIVE_WATCHED',
    ...ownedRows({ ...TABLE, column: 'monitor_position_id' }, { where: GOING_ON }),
    mayReceive: (_, receiver) => can(receiver, 'directives.monitor'),
  },
  {
    ...DIRECTIVE,
    kind: 'DIRECTIVE_GIVEN',
    ...ownedRows({ ...TABLE, column: 'given_by_position_id' }, { where: GOING_ON }),
    // Leaders give (NV-01).
    mayReceive: (_, receiver) => can(receiver, 'directives.accept'),
  },
];
