import type { AssignmentRole, AssignmentState } from '@qlvb/contract/types';
import { civilDate, code, id, instant, looseRef, nullable, ref, text } from '../../platform/db/columns.ts';
import { defineEntity, type Row } from '../../platform/db/entity.ts';

/** What an assignment tree can hang on. */
export type AssignmentSubject = 'INCOMING' | 'DIRECTIVE';

/** One node of the tree of who has to do what (VD-05). Nodes are ended, never deleted: the history stays. */
export const assignments = defineEntity(
  'assignments',
  {
    id: id(),
    subjectType: code<AssignmentSubject>(12),
    subjectId: looseRef(),
    /** The agency whose tree it is. */
    agencyId: ref('agencies'),
    parentId: nullable(ref('assignments')),
    fromPositionId: looseRef(),
    /** By which somebody else gave it for that post; null when its holder did. */
    delegationId: nullable(looseRef()),
    toAgencyId: nullable(ref('agencies')),
    toUnitId: nullable(ref('units')),
    toPositionId: nullable(ref('positions')),
    role: code<AssignmentRole>(8),
    state: code<AssignmentState>(12),
    /** Unique while the node is an open LEAD, null otherwise: the database too knows only one lead per level. */
    openLeadKey: nullable(code(64)),
    instruction: text(2000),
    dueOn: nullable(civilDate()),
    result: nullable(text(4000)),
    assignedAt: instant(),
    readAt: nullable(instant()),
    endedAt: nullable(instant()),
    endedByPositionId: nullable(looseRef()),
  },
  {
    uniques: { open_lead: ['openLeadKey'] },
    indexes: {
      subject: ['subjectType', 'subjectId', 'id'],
      parent: ['parentId'],
      position: ['toPositionId', 'state', 'subjectType', 'role'],
      unit: ['toUnitId', 'state', 'subjectType', 'role'],
      given: ['fromPositionId', 'subjectType', 'id'],
    },
  },
);

export type AssignmentRow = Row<typeof assignments>;
