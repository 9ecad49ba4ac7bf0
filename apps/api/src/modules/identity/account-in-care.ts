import { covers } from '@qlvb/domain/permissions';
import { isOver } from '@qlvb/domain/validity';
import { found, refuse } from '../../platform/errors.ts';
import type { Reader } from '../../platform/db/reader.ts';
import type { Context } from '../../platform/graphql/context.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { agenciesByIds } from '../organizations/organizations.loaders.ts';
import { type AccountRow, accounts, type PositionRow } from './identity.entity.ts';
import { everyPostOf } from './identity.repo.ts';

export type AccountInCare = {
  readonly account: AccountRow;
  readonly fullName: string;
  readonly positions: readonly PositionRow[];
};

/**
 * The account of a person of an agency that the viewer's `identity.manage` reaches: the agency of the main position
 * answers for it. Somebody who also works here (kiêm nhiệm) is seen here, but the password opens the other agency too,
 * so its administrator gives it. Whoever has no position within reach does not exist.
 */
export async function accountInCare(
  reader: Reader,
  { viewer, today }: Pick<Context, 'today'> & { readonly viewer: Viewer },
  personId: string,
): Promise<AccountInCare> {
  const posts = await everyPostOf(reader, today(), personId);
  const held = posts.filter((post) => !isOver(post, today()));
  // Who has left everywhere stays in the care of the last agency.
  const positions = held.length > 0 ? held : posts.slice(0, 1);
  const here = found(positions.find(({ agencyId }) => covers(viewer, 'identity.manage', agencyId)));
  const [main = here] = positions;
  if (!covers(viewer, 'identity.manage', main.agencyId)) {
    const [agency] = await agenciesByIds(reader, [main.agencyId], today());
    refuse('ACCOUNT_OF_OTHER_AGENCY', { agency: found(agency).shortName });
  }
  const account = found(await reader.findOne(accounts, { personId: here.personId }));
  return { account, fullName: here.fullName, positions };
}
