import type { WorkItemKind } from '@qlvb/contract/types';
import { can } from '@qlvb/domain/permissions';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { positionById } from '../identity/identity.loaders.ts';
import type { WorkEntry, WorkSection } from '../worklist/work.ts';
import {
  type Assigned,
  type AssignedQuery,
  waitingAssigned,
  waitingInState,
  type WaitingLetter,
} from './incoming.worklist.repo.ts';

const NOT_YET_PASSED_ON =
  " AND NOT EXISTS (SELECT 1 FROM assignments c WHERE c.parent_id = a.id AND c.state <> 'WITHDRAWN')";
const UNREAD = ' AND a.read_at IS NULL';

/** What waits for the viewer among the letters; one statement for each kind that can concern them. */
export async function incomingWork(context: SignedContext): Promise<WorkSection[]> {
  const { viewer } = context;
  const headed = viewer.unitId !== null && viewer.roles.includes('UNIT_HEAD');
  const sections: Promise<WorkSection>[] = [];
  if (can(viewer, 'incoming.receive')) sections.push(inState(context, 'RECEIVE_INCOMING', 'AWAITING_RECEIPT'));
  if (can(viewer, 'incoming.direct')) sections.push(inState(context, 'DIRECT_INCOMING', 'AWAITING_DIRECTION'));
  if (headed && can(viewer, 'incoming.assign')) {
    sections.push(assigned(context, 'ASSIGN_INCOMING', [{ to: 'unit', roles: ['LEAD'], also: NOT_YET_PASSED_ON }]));
  }
  if (can(viewer, 'incoming.handle'))
    sections.push(assigned(context, 'HANDLE_INCOMING', [{ to: 'position', roles: ['LEAD'] }]));
  const read: AssignedQuery = { to: 'position', roles: ['COOP', 'INFO'], also: UNREAD };
  sections.push(assigned(context, 'READ_INCOMING', headed ? [read, { ...read, to: 'unit' }] : [read]));
  return await Promise.all(sections);
}

async function inState(
  context: SignedContext,
  kind: WorkItemKind,
  state: 'AWAITING_RECEIPT' | 'AWAITING_DIRECTION',
): Promise<WorkSection> {
  const { items, count } = await waitingInState(context.db, context.viewer, state);
  return { kind, count, items: items.map(letterEntry) };
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
