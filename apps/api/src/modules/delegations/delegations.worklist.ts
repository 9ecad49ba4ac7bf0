import type { SignedContext } from '../../platform/graphql/context.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { positionById } from '../identity/identity.loaders.ts';
import type { WorkEntry, WorkSection } from '../worklist/work.ts';
import type { DelegationRow } from './delegations.entity.ts';
import { awaitingNote, delegationsAwaitingNote } from './delegations.repo.ts';

/** Hand-back reports the holder of the post has not taken note of; nothing for a stand-in, who wrote them by acting. */
export async function delegationWork(context: SignedContext): Promise<WorkSection[]> {
  const { db, viewer, today } = context;
  if (viewer.onBehalf) return [];
  const rows = await delegationsAwaitingNote(db, viewer.positionId, today());
  const items = await Promise.all(rows.map(async (row) => await entryOf(context, row)));
  return [{ kind: 'ACKNOWLEDGE_HAND_BACK', items, count: items.length }];
}

export const delegationWaiting = ({ onBehalf, positionId }: Viewer, today: string) =>
  onBehalf ? [] : [awaitingNote(positionId, today)];

async function entryOf({ load }: SignedContext, row: DelegationRow): Promise<WorkEntry> {
  const standIn = await load(positionById, row.toPositionId);
  const name = standIn?.fullName ?? '';
  return {
    symbol: 'Báo cáo bàn giao',
    title: `${name} – ${standIn?.title ?? ''}`,
    fromName: name,
    note: row.endReason,
    urgency: 'NORMAL',
    dueOn: null,
    since: row.endedAt ?? `${row.validTo ?? row.postsEnd ?? row.validFrom}T17:00:00.000Z`,
    objectId: row.id,
    objectType: 'DELEGATION',
  };
}
