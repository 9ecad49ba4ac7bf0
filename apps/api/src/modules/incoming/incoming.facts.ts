import type { IncomingAction, IncomingState } from '@qlvb/contract/types';
import { decide } from '@qlvb/domain/lifecycle';
import { incomingLifecycle, type IncomingFacts } from '@qlvb/domain/incoming/lifecycle';
import { decided } from '../../platform/decided.ts';
import type { Reader } from '../../platform/db/reader.ts';
import type { Viewer } from '../../platform/viewer.ts';
import type { AssignmentRow } from '../assignments/assignments.entity.ts';
import { assignmentsOfSubjects, isAssignee } from '../assignments/assignment-tree.ts';
import { isRecalled } from '../exchange/recalls.loaders.ts';
import { incomingWithReplies } from '../outgoing/replies.ts';
import type { IncomingRow } from './incoming.entity.ts';

/** What the lifecycle asks about one registration and the person in front of it. */
export function factsOf(
  viewer: Viewer,
  row: IncomingRow,
  tree: readonly AssignmentRow[],
  { hasReply, recalled }: { readonly hasReply: boolean; readonly recalled: boolean },
): IncomingFacts {
  const mine = tree.filter((node) => node.state === 'OPEN' && isAssignee(viewer, node));
  return {
    source: row.source,
    actorLeadsAddresseeUnit: mine.length > 0,
    actorHasOpenLead: mine.some(({ role }) => role === 'LEAD'),
    // Having read what was only to be known is no handling.
    handlingStarted: hasReply || tree.some(({ state, role }) => state === 'DONE' && role !== 'INFO'),
    recalled,
    stands: !recalled,
  };
}

export type Decided = { readonly to: IncomingState; readonly tree: readonly AssignmentRow[] };

/** Decides on a locked row with the facts as they are now; throws RefusalError. */
export async function decideIncoming(
  reader: Reader,
  viewer: Viewer,
  row: IncomingRow,
  action: IncomingAction,
): Promise<Decided> {
  const tree = await assignmentsOfSubjects(reader, 'INCOMING', [row.id]);
  const replies = await incomingWithReplies(reader, [row.id]);
  const recalled = row.source === 'PLATFORM' && (await isRecalled(reader, row.id));
  const facts = factsOf(viewer, row, tree, { hasReply: replies.has(row.id), recalled });
  return { to: decided(decide(incomingLifecycle, action, row.state, facts, viewer)), tree };
}
