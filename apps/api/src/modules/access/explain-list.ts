import type { ExplainedList, RightScope } from '@qlvb/contract/types';
import { type Permission, scopeOf, waysTo } from '@qlvb/domain/permissions';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { type ReadingReasonRow, READABLE, type ReadType, reasonOf } from './reading.ts';
import { type RightWayRow, waysOf } from './right-ways.ts';

export type ListExplanationRow = {
  readonly list: ExplainedList;
  readonly permission: Permission | null;
  readonly scope: RightScope | null;
  readonly ways: RightWayRow[];
  readonly reasons: ReadingReasonRow[];
};

/** The permission a list asks for, null where everybody has it; and the objects whose rules of reading make its rows. */
const LISTS: Readonly<Record<ExplainedList, { readonly permission: Permission | null; readonly of?: ReadType }>> = {
  INCOMING: { permission: 'incoming.read', of: 'INCOMING' },
  OUTGOING: { permission: 'outgoing.read', of: 'OUTGOING' },
  DIRECTIVES: { permission: 'directives.read', of: 'DIRECTIVE' },
  WORK_FILES: { permission: 'work-files.read', of: 'WORK_FILE' },
  ENVELOPES: { permission: null, of: 'ENVELOPE' },
  PEOPLE: { permission: 'identity.manage' },
  // What waits for somebody is decided by its next step, not by a rule of reading.
  WORKLIST: { permission: null },
  DELEGATIONS: { permission: null },
  AGENCY_DELEGATIONS: { permission: 'identity.manage' },
  UNITS: { permission: 'organizations.manage' },
  HAND_OVER: { permission: 'identity.hand-over' },
  SESSIONS: { permission: null },
  ACCESS_RECORD: { permission: 'access.read' },
  FAILED_MESSAGES: { permission: 'exchange.repair' },
  BUNDLE: { permission: 'identity.manage' },
  ORGANISATION: { permission: null },
  BOOKS: { permission: 'numbering.read' },
  KEYS: { permission: 'keys.manage' },
  TEMPLATES: { permission: null },
};

/** The rules a list is made of: the conditions its statement has for this viewer. */
export function explainList({ viewer }: SignedContext, list: ExplainedList): ListExplanationRow {
  const { permission, of } = LISTS[list];
  const rules = of === undefined ? [] : READABLE[of].ways(viewer).map(({ rule }) => rule);
  return {
    list,
    permission,
    scope: permission === null ? null : scopeOf(viewer, permission),
    ways: permission === null ? [] : waysOf(viewer.positionId, permission, waysTo(viewer, permission)),
    reasons: rules.map((rule) => reasonOf(viewer, rule)),
  };
}
