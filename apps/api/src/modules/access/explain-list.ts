import type { ExplainedList, RightScope } from '@qlvb/contract/types';
import { type Permission, scopeOf, waysTo } from '@qlvb/domain/permissions';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { type ReadingReasonRow, READABLE, type ReadType, reasonOf } from './reading.ts';
import { type RightWayRow, waysOf } from './right-ways.ts';

export type ListExplanationRow = {
  readonly list: ExplainedList;
  readonly permission: Permission;
  readonly scope: RightScope | null;
  readonly ways: RightWayRow[];
  readonly reasons: ReadingReasonRow[];
};

const LISTS: Readonly<Record<ExplainedList, { readonly permission: Permission; readonly type: ReadType | null }>> = {
  INCOMING: { permission: 'incoming.read', type: 'INCOMING' },
  OUTGOING: { permission: 'outgoing.read', type: 'OUTGOING' },
  DIRECTIVES: { permission: 'directives.read', type: 'DIRECTIVE' },
  WORK_FILES: { permission: 'work-files.read', type: 'WORK_FILE' },
  PEOPLE: { permission: 'identity.manage', type: null },
};

/** The rules a list is made of: the conditions its statement has for this viewer. */
export function explainList({ viewer }: SignedContext, list: ExplainedList): ListExplanationRow {
  const { permission, type } = LISTS[list];
  const rules = type === null ? [] : READABLE[type].ways(viewer).map(({ rule }) => rule);
  return {
    list,
    permission,
    scope: scopeOf(viewer, permission),
    ways: waysOf(viewer.positionId, permission, waysTo(viewer, permission)),
    reasons: rules.map((rule) => reasonOf(viewer, rule)),
  };
}
