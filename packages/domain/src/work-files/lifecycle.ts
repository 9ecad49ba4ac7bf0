import type { WorkFileAction, WorkFileState } from '@qlvb/contract/types';
import { refusal } from '../refusals.ts';
import { defineLifecycle, firstOf, type Guard } from '../lifecycle.ts';

export type WorkFileFacts = {
  readonly isOwner: boolean;
  /** One of the people who work on the file; the owner is one of them. */
  readonly isMember: boolean;
  readonly itemCount: number;
  /** Outgoing documents in the file that are neither issued nor cancelled. */
  readonly openDrafts: number;
  readonly retentionSet: boolean;
};

type WorkFileGuard = Guard<WorkFileFacts>;

const isMember: WorkFileGuard = (facts) => (facts.isMember ? null : 'NOT_FILE_MEMBER');
const isOwner: WorkFileGuard = (facts) => (facts.isOwner ? null : 'NOT_FILE_OWNER');
const hasItems: WorkFileGuard = ({ itemCount }) => (itemCount > 0 ? null : 'FILE_HAS_NO_ITEMS');
const draftsSettled: WorkFileGuard = ({ openDrafts }) =>
  openDrafts === 0 ? null : refusal('FILE_HAS_OPEN_DRAFTS', { count: String(openDrafts) });
const retentionSet: WorkFileGuard = (facts) => (facts.retentionSet ? null : 'RETENTION_MISSING');

/**
 * The file of one matter (NĐ 30/2020 đ.29). The person given the work gathers and closes it;
 * HS-03: it does not close with drafts undecided, without documents or without a retention period.
 */
export const workFileLifecycle = defineLifecycle<WorkFileState, WorkFileAction, WorkFileFacts>({
  initial: 'OPEN',
  terminal: ['CLOSED'],
  transitions: {
    ADD_ITEM: { from: ['OPEN'], to: 'OPEN', permission: 'work-files.open', guard: isMember },
    REMOVE_ITEM: { from: ['OPEN'], to: 'OPEN', permission: 'work-files.open', guard: isMember },
    CLOSE: {
      from: ['OPEN'],
      to: 'CLOSED',
      permission: 'work-files.open',
      guard: firstOf(isOwner, hasItems, draftsSettled, retentionSet),
    },
  },
});
