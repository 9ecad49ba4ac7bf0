import type { CivilDate } from '@qlvb/domain/civil-date';
import type { Reader } from '../../platform/db/reader.ts';
import { found } from '../../platform/errors.ts';
import type { JournalActor } from '../../platform/viewer.ts';
import { agenciesByIds } from '../organizations/organizations.loaders.ts';
import type { AccountRow, PositionRow } from './identity.entity.ts';

/** Who acts before there is a viewer: while signing in. */
export async function actorOf(
  reader: Reader,
  account: AccountRow,
  position: PositionRow,
  today: CivilDate,
): Promise<JournalActor> {
  const [agency] = await agenciesByIds(reader, [position.agencyId], today);
  return {
    accountId: account.id,
    positionId: position.id,
    agencyId: position.agencyId,
    fullName: position.fullName,
    title: position.title,
    agencyName: found(agency).shortName,
  };
}
