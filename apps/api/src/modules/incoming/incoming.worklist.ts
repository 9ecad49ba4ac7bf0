import type { WorkItemKind } from '@qlvb/contract/types';
import { coversFeature } from '@qlvb/domain/delegations/scope';
import { can } from '@qlvb/domain/permissions';
import type { SignedContext } from '../../platform/graphql/context.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { positionById } from '../identity/identity.loaders.ts';
import type { WorkEntry, WorkSection } from '../worklist/work.ts';
import {
  type Assigned,
  type AssignedQuery,
  waitingAssigned,
  waitingAssignedSql,
  waitingInState,
  waitingInStateSql,
  waitingRecalled,
  waitingRecalledSql,
  type WaitingLetter,
} from './incoming.worklist.repo.ts';
import type { Sql } from './incoming.visibility.ts';

const NOT_YET_PASSED_ON =
  " AND NOT EXISTS (SELECT 1 FROM assignments c WHERE c.parent_id = a.id AND c.state <> 'WITHDRAWN')";
const UNREAD = ' AND a.read_at IS NULL';

type StateToAct = 'AWAITING_RECEIPT' | 'AWAITING_DIRECTION';
/** What can wait for a viewer: letters of the agency in one state, or assignments. */
type Queue = { readonly kind: WorkItemKind } & (
  | { readonly state: StateToAct }
  | { readonly recalled: true }
  | { readonly assigned: readonly AssignedQuery[] }
);

function queuesOf(viewer: Viewer): Queue[] {
  if (!coversFeature(viewer.only, 'INCOMING')) return [];
  const headed = viewer.unitId !== null && viewer.roles.includes('UNIT_HEAD');
  const queues: Queue[] = [];
  if (can(viewer, 'incoming.receive')) queues.push({ kind: 'RECEIVE_INCOMING', state: 'AWAITING_RECEIPT' });
  if (can(viewer, 'incoming.receive')) queues.push({ kind: 'CANCEL_RECALLED', recalled: true });
  if (can(viewer, 'incoming.direct')) queues.push({ kind: 'DIRECT_INCOMING', state: 'AWAITING_DIRECTION' });
  if (headed && can(viewer, 'incoming.assign')) {
    const assigned: AssignedQuery[] = [{ to: 'unit', roles: ['LEAD'], also: NOT_YET_PASSED_ON }];
    queues.push({ kind: 'ASSIGN_INCOMING', assigned });
  }
  if (can(viewer, 'incoming.handle'))
    queues.push({ kind: 'HANDLE_INCOMING', assigned: [{ to: 'position', roles: ['LEAD'] }] });
  const read: AssignedQuery = { to: 'position', roles: ['COOP', 'INFO'], also: UNREAD };
  queues.push({ kind: 'READ_INCOMING', assigned: headed ? [read, { ...read, to: 'unit' }] : [read] });
  return queues;
}

/** What waits for the viewer among the letters; one statement for each kind that can concern them. */
export async function incomingWork(context: SignedContext): Promise<WorkSection[]> {
  return await Promise.all(
    queuesOf(context.viewer).map(async (queue) =>
      'state' in queue
        ? await inState(context, queue.kind, queue.state)
        : 'recalled' in queue
          ? await recalled(context, queue.kind)
          : await assigned(context, queue.kind, queue.assigned),
    ),
  );
}

/** The same as statements that give a row for each thing that waits: for counting in a capacity not acted in. */
export const incomingWaiting = (viewer: Viewer): Sql[] =>
  queuesOf(viewer).flatMap((queue) =>
    'state' in queue
      ? [waitingInStateSql(viewer, queue.state)]
      : 'recalled' in queue
        ? [waitingRecalledSql(viewer)]
        : queue.assigned.map((query) => waitingAssignedSql(viewer, query)),
  );

async function inState(context: SignedContext, kind: WorkItemKind, state: StateToAct): Promise<WorkSection> {
  const { items, count } = await waitingInState(context.db, context.viewer, state);
  return { kind, count, items: items.map(letterEntry) };
}

async function recalled(context: SignedContext, kind: WorkItemKind): Promise<WorkSection> {
  const { items, count } = await waitingRecalled(context.db, context.viewer);
  return { kind, count, items: items.map(({ reason, ...letter }) => ({ ...letterEntry(letter), note: reason })) };
}

async function assigned(
  context: SignedContext,
  kind: WorkItemKind,
  queries: readonly AssignedQuery[],
): Promise<WorkSection> {
  const found = await Promise.all(
    queries.map(async (query) => await waitingAssigned(context.db, context.viewer, query)),
  );
  const items = await Promise.all(
    found.flatMap((part) => part.items).map(async (item) => await assignedEntry(context, item)),
  );
  return { kind, items, count: found.reduce((sum, { count }) => sum + count, 0) };
}

const letterEntry = ({ id, document, dueOn, since }: WaitingLetter): WorkEntry => ({
  symbol: document.symbol,
  title: document.subject,
  fromName: document.issuerName,
  note: null,
  urgency: document.urgency,
  dueOn,
  since,
  objectId: id,
  objectType: 'INCOMING',
});

async function assignedEntry({ load }: SignedContext, { node, document }: Assigned): Promise<WorkEntry> {
  const from = await load(positionById, node.fromPositionId);
  return {
    symbol: document.symbol,
    title: document.subject,
    fromName: from?.fullName ?? '',
    note: node.instruction === '' ? null : node.instruction,
    urgency: document.urgency,
    dueOn: node.dueOn,
    since: node.assignedAt,
    objectId: node.subjectId,
    objectType: 'INCOMING',
    key: node.id,
  };
}
