import type { Ref } from '@qlvb/domain/incoming/instructions';
import { isOver } from '@qlvb/domain/validity';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { positionById } from '../identity/identity.loaders.ts';
import { unitById } from '../organizations/organizations.loaders.ts';

/** Those that can be given work today: who has left and what was dissolved is not offered. */
export async function stillThere<T extends Ref>(context: SignedContext, refs: readonly T[]): Promise<T[]> {
  const { load, today } = context;
  const rows = await Promise.all(
    refs.map(async ({ unitId, positionId }) =>
      unitId === null ? await load(positionById, positionId ?? '') : await load(unitById, unitId),
    ),
  );
  return refs.filter((_, at) => {
    const row = rows[at];
    return row !== null && row !== undefined && !isOver(row, today());
  });
}
