import type { DelegationKind } from '@qlvb/contract/types';
import { civilDateInVietnam } from '@qlvb/domain/civil-date';
import { found } from '../../platform/errors.ts';
import type { Context } from '../../platform/graphql/context.ts';
import { oneByKey } from '../../platform/graphql/loaders.ts';
import { positionOn, positionOnKey } from '../identity/identity.loaders.ts';

export type ByStandInRow = { readonly kind: DelegationKind; readonly fullName: string; readonly title: string };

type Known = { readonly id: string; readonly kind: DelegationKind; readonly toPositionId: string };

/** Whoever loads it sees the act that was done by it. */
const delegationOfAct = oneByKey<Known>(
  async ({ db }, ids) => {
    const rows = await db.query<Known>(
      'SELECT id, kind, to_position_id AS toPositionId FROM delegations WHERE id IN (?)',
      [ids],
    );
    return rows.map(({ id, kind, toPositionId }) => ({ id: String(id), kind, toPositionId: String(toPositionId) }));
  },
  ({ id }) => id,
);

/** Who did it for the post it is shown under; at most three statements for a whole tree or list. */
export async function byStandIn(
  { load }: Context,
  { delegationId, at }: { readonly delegationId: string | null; readonly at: string },
): Promise<ByStandInRow | null> {
  if (delegationId === null) return null;
  const { kind, toPositionId } = found(await load(delegationOfAct, delegationId));
  const day = civilDateInVietnam(new Date(at));
  const { fullName, title } = found(await load(positionOn, positionOnKey(toPositionId, day)));
  return { kind, fullName, title };
}
