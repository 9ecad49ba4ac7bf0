import { found } from '../../platform/errors.ts';
import type { SqlValue } from '../../platform/db/reader.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { ownPositionOf, type Viewer } from '../../platform/viewer.ts';
import { directiveWaiting } from '../directives/directives.worklist.ts';
import { envelopeWaiting } from '../envelopes/envelopes.worklist.ts';
import type { PositionRow } from '../identity/identity.entity.ts';
import { positionsByIds, positionsOfPerson } from '../identity/identity.loaders.ts';
import { incomingWaiting } from '../incoming/incoming.worklist.ts';
import { outgoingWaiting } from '../outgoing/outgoing.worklist.ts';
import { MAX_COUNT } from '../worklist/work.ts';
import type { DelegationRow } from './delegations.entity.ts';
import { standInsOf } from './delegations.repo.ts';
import { delegationWaiting } from './delegations.worklist.ts';
import { limitsOf } from './limits.ts';

/** A capacity in which the viewer could act besides the present one. */
export type Capacity = {
  readonly position: PositionRow;
  readonly delegation: DelegationRow | null;
  readonly count: number;
};

/** The other posts, and the people to act for, with what waits there: counted in one statement however many they are. */
export async function otherCapacities(context: SignedContext): Promise<Capacity[]> {
  const { db, viewer, today } = context;
  const own = await positionsOfPerson(db, today(), viewer.personId);
  const standIns = (await standInsOf(db, viewer.personId, today())).filter(
    ({ id }) => id !== viewer.onBehalf?.delegationId,
  );
  const posts = new Map(
    (
      await positionsByIds(
        db,
        standIns.map(({ fromPositionId }) => fromPositionId),
        today(),
      )
    ).map((row) => [row.id, row]),
  );
  const others = [
    ...own
      .filter(({ id }) => viewer.onBehalf || id !== viewer.positionId)
      .map((position) => ({ position, delegation: null })),
    ...standIns.map((delegation) => ({ position: found(posts.get(delegation.fromPositionId)), delegation })),
  ];
  if (others.length === 0) return [];
  const counts = await countAll(
    context,
    others.map(({ position, delegation }) => asActing(viewer, position, delegation)),
  );
  return others.map((other, index) => ({ ...other, count: counts[index] ?? 0 }));
}

/** The viewer as if acting in that capacity. */
function asActing(viewer: Viewer, position: PositionRow, delegation: DelegationRow | null): Viewer {
  const { id: positionId, agencyId, unitId, title, roles } = position;
  // What is signed for the superior agency is told in that post itself.
  const acting = { ...viewer, positionId, agencyId, unitId, title, roles, signsFor: [] };
  if (delegation === null) return { ...acting, onBehalf: null, only: null };
  const { id: delegationId, kind, validTo } = delegation;
  const onBehalf = {
    delegationId,
    kind,
    validTo,
    fullName: position.fullName,
    ownPositionId: ownPositionOf(viewer),
    ownTitle: viewer.onBehalf?.ownTitle ?? viewer.title,
  };
  return { ...acting, onBehalf, only: limitsOf(delegation) };
}

async function countAll({ db, today }: SignedContext, viewers: readonly Viewer[]): Promise<number[]> {
  const params: SqlValue[] = [];
  const columns = viewers.map((viewer, index) => {
    const waiting = [
      ...incomingWaiting(viewer),
      ...envelopeWaiting(viewer),
      ...outgoingWaiting(viewer),
      ...directiveWaiting(viewer),
      ...delegationWaiting(viewer, today()),
    ];
    const counts = waiting.map(({ sql, params: own }, part) => {
      params.push(...own);
      return `(SELECT COUNT(*) FROM (${sql} LIMIT ${MAX_COUNT}) w${index}_${part})`;
    });
    return `${counts.length === 0 ? '0' : counts.join(' + ')} AS c${index}`;
  });
  const [row] = await db.query<Record<string, string>>(`SELECT ${columns.join(', ')}`, params);
  return viewers.map((_, index) => Math.min(Number(row?.[`c${index}`] ?? 0), MAX_COUNT));
}
