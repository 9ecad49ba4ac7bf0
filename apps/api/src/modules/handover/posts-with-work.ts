import { forbidden } from '../../platform/errors.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { can, coversPost } from '@qlvb/domain/permissions';
import type { PositionRow } from '../identity/identity.entity.ts';
import { positionsInOrder } from '../identity/position-lists.ts';
import { receiversOf } from './handover.repo.ts';
import { countOpenWorkOf, mustGo } from './open-work.ts';

export type PostWorkRow = {
  readonly id: string;
  readonly position: PositionRow;
  readonly version: number;
  readonly lastDay: string | null;
  readonly open: number;
  readonly receiverIds: readonly string[];
};

/** Posts within reach held today, those that are about to end first: three statements, however many posts the agency has. */
export async function postsWithWork(context: SignedContext): Promise<PostWorkRow[]> {
  const { db, viewer, today } = context;
  if (!can(viewer, 'identity.hand-over')) throw forbidden();
  const everybody = await positionsInOrder(context, viewer.agencyId);
  const posts = everybody.filter((post) => coversPost(viewer, 'identity.hand-over', post));
  const ids = posts.map(({ id }) => id);
  const counts = await countOpenWorkOf(db, ids, today());
  const receivers = await receiversOf(db, ids);
  const rows = posts.map((position): PostWorkRow => {
    const { id, version, validTo } = position;
    const own = receivers.filter(({ positionId }) => positionId === id);
    return {
      id,
      position,
      version,
      lastDay: validTo,
      open: mustGo(counts.get(id) ?? new Map()),
      receiverIds: [...new Set(own.map(({ toPositionId }) => toPositionId))],
    };
  });
  const last = ({ lastDay }: PostWorkRow): string => lastDay ?? '9999-12-31';
  return rows.toSorted((a, b) => last(a).localeCompare(last(b)));
}
