import type { WorkItemKind } from '@qlvb/contract/types';
import { can } from '@qlvb/domain/permissions';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { agencyById } from '../organizations/organizations.loaders.ts';
import type { WorkEntry, WorkSection } from '../worklist/work.ts';
import type { Sql } from './directives.visibility.ts';
import { awaitingAcceptance, inHand, type Waiting, waitingPage, watchedInState } from './directives.worklist.repo.ts';

/** What waits for the viewer among the directives. */
export async function directiveWork(context: SignedContext): Promise<WorkSection[]> {
  const { viewer } = context;
  const sections: (WorkSection | null)[] = [
    can(viewer, 'directives.accept')
      ? await section(
          context,
          'ACCEPT_DIRECTIVE',
          awaitingAcceptance(viewer),
          ({ assigningAgencyId }) => assigningAgencyId,
        )
      : null,
    can(viewer, 'directives.report')
      ? await section(context, 'HANDLE_DIRECTIVE', inHand(viewer), ({ assigningAgencyId }) => assigningAgencyId)
      : null,
    can(viewer, 'directives.confirm')
      ? await section(
          context,
          'CONFIRM_DIRECTIVE',
          watchedInState(viewer, 'AWAITING_CONFIRMATION'),
          ({ leadAgencyId }) => leadAgencyId,
        )
      : null,
    can(viewer, 'directives.create')
      ? await section(
          context,
          'REASSIGN_DIRECTIVE',
          watchedInState(viewer, 'DECLINED'),
          ({ leadAgencyId }) => leadAgencyId,
        )
      : null,
  ];
  return sections.filter((found) => found !== null);
}

async function section(
  { db, load }: SignedContext,
  kind: WorkItemKind,
  waits: Sql,
  fromAgency: (row: Waiting) => string,
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
