import type { Role } from '@qlvb/contract/types';
import { civilDateInVietnam } from '@qlvb/domain/civil-date';
import type { Reader } from '../../platform/db/reader.ts';
import { manyByKey, oneByKey } from '../../platform/graphql/loaders.ts';
import type { PersonRow, PositionRow } from './identity.entity.ts';
import * as repo from './identity.repo.ts';

export const positionById = oneByKey<PositionRow>(
  async ({ db, today }, ids) => await repo.positionsByIds(db, ids, today()),
  (position) => position.id,
);

export const personById = oneByKey<PersonRow>(
  async ({ db }, ids) => await repo.personsByIds(db, ids),
  (person) => person.id,
);

/** All positions of an agency that are valid today. */
export const positionsOfAgency = manyByKey<PositionRow>(
  async ({ db, today }, ids) => await repo.positionsOfAgencies(db, today(), ids),
  (position) => position.agencyId,
);

export const positionsByIds = repo.positionsByIds;
export const positionsOfPerson = repo.positionsOfPerson;

/** For use cases and relay handlers: who holds one of the roles in the agency (or its unit) today. */
export async function positionsWithRole(
  reader: Reader,
  agencyId: string,
  roles: readonly Role[],
  unitId?: string | null,
  today = civilDateInVietnam(new Date()),
): Promise<PositionRow[]> {
  return await repo.positionsOfAgencies(reader, today, [agencyId], { roles, unitId });
}
