import type { Role } from '@qlvb/contract/types';
import { civilDateInVietnam } from '@qlvb/domain/civil-date';
import type { Reader } from '../../platform/db/reader.ts';
import { manyByKey, oneByKey } from '../../platform/graphql/loaders.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { type PersonRow, type PositionRow, positions } from './identity.entity.ts';
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

/** Whoever else wants to give the post away waits until this transaction has ended. */
export async function lockPosition(tx: Tx, id: string): Promise<void> {
  await tx.lock(positions, { id });
}

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
