import { covers } from '@qlvb/domain/permissions';
import { compareByGivenName } from '@qlvb/domain/text/person-name';
import { notFound } from '../../platform/errors.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import type { PositionRow } from '../identity/identity.entity.ts';
import { positionsOfAgency } from '../identity/identity.loaders.ts';

/** For whoever manages the agency: its posts with their roles, the leadership before the units, then by given name. */
export async function agencyPosts({ viewer, load }: SignedContext, agencyId: string): Promise<PositionRow[]> {
  if (!covers(viewer, 'identity.manage', agencyId)) throw notFound();
  const posts = await load(positionsOfAgency, agencyId);
  return posts.toSorted(
    (a, b) => Number(a.unitId !== null) - Number(b.unitId !== null) || compareByGivenName(a.fullName, b.fullName),
  );
}
