import type { WorkItemKind } from '@qlvb/contract/types';
import { can, type Permission } from '@qlvb/domain/permissions';
import type { SignedContext } from '../../platform/graphql/context.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { agencyById } from '../organizations/organizations.loaders.ts';
import type { WorkEntry, WorkSection } from '../worklist/work.ts';
import type { Sql } from './directives.visibility.ts';
import { awaitingAcceptance, inHand, type Waiting, waitingPage, watchedInState } from './directives.worklist.repo.ts';

/** What waits for the viewer among the directives. */
export async function directiveWork(context: SignedContext): Promise<WorkSection[]> {
  const sections: WorkSection[] = [];
  for (const { kind, waits, from } of queuesOf(context.viewer))
    sections.push(await section(context, kind, waits, from));
  return sections;
}

/** The same as statements that give a row for each thing that waits: for counting in a capacity not acted in. */
export const directiveWaiting = (viewer: Viewer): Sql[] => queuesOf(viewer).map(({ waits }) => waits);

type FromAgency = (row: Waiting) => string;
type Queue = { readonly kind: WorkItemKind; readonly waits: Sql; readonly from: FromAgency };

const assigner: FromAgency = ({ assigningAgencyId }) => assigningAgencyId;
const lead: FromAgency = ({ leadAgencyId }) => leadAgencyId;

function queuesOf(viewer: Viewer): Queue[] {
  const queues: Queue[] = [];
  const add = (permission: Permission, kind: WorkItemKind, waits: Sql, from: FromAgency): void => {
    if (can(viewer, permission)) queues.push({ kind, waits, from });
  };
  add('directives.accept', 'ACCEPT_DIRECTIVE', awaitingAcceptance(viewer), assigner);
  add('directives.report', 'HANDLE_DIRECTIVE', inHand(viewer), assigner);
  add('directives.confirm', 'CONFIRM_DIRECTIVE', watchedInState(viewer, 'AWAITING_CONFIRMATION'), lead);
  add('directives.create', 'REASSIGN_DIRECTIVE', watchedInState(viewer, 'DECLINED'), lead);
  return queues;
}

async function section(
  { db, load }: SignedContext,
  kind: WorkItemKind,
  waits: Sql,
  fromAgency: FromAgency,
): Promise<WorkSection> {
  const { items, count } = await waitingPage(db, waits);
  const entry = async (row: Waiting): Promise<WorkEntry> => ({
    symbol: row.code,
    title: row.content,
    fromName: (await load(agencyById, fromAgency(row)))?.shortName ?? '',
    note: row.note,
    urgency: row.urgency,
    dueOn: row.dueOn,
    since: row.since,
    objectId: row.id,
    objectType: 'DIRECTIVE',
  });
  return { kind, count, items: await Promise.all(items.map(entry)) };
}
