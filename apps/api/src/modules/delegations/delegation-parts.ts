import { can } from '@qlvb/domain/permissions';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { positionById } from '../identity/identity.loaders.ts';
import type { DelegationRow } from './delegations.entity.ts';

/** What a viewer is to a delegation; null: it does not exist for them. */
export type Part = 'HOLDER' | 'STAND_IN' | 'ADMINISTRATOR';

/**
 * The holder and the stand-in by the person, whatever they act as at the moment: a stand-in does not become the holder by
 * acting for them. Administrators by the agency, and they see no work in it.
 */
export async function partOf({ viewer, load }: SignedContext, row: DelegationRow): Promise<Part | null> {
  const from = await load(positionById, row.fromPositionId);
  if (from?.personId === viewer.personId) return 'HOLDER';
  const to = await load(positionById, row.toPositionId);
  if (to?.personId === viewer.personId) return 'STAND_IN';
  return row.agencyId === viewer.agencyId && can(viewer, 'identity.manage') ? 'ADMINISTRATOR' : null;
}
