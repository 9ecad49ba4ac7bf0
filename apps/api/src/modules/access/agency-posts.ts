import { covers } from '@qlvb/domain/permissions';
import { notFound } from '../../platform/errors.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import type { PositionRow } from '../identity/identity.entity.ts';
import { positionsInOrder } from '../identity/identity.loaders.ts';

/** For whoever manages the agency: its posts with their roles, in the order in which the agency lists its people. */
export async function agencyPosts(context: SignedContext, agencyId: string): Promise<PositionRow[]> {
  if (!covers(context.viewer, 'identity.manage', agencyId)) throw notFound();
  return await positionsInOrder(context, agencyId);
}
