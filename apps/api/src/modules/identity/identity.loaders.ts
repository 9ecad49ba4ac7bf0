import type { Role } from '@qlvb/contract/types';
import type { CivilDate } from '@qlvb/domain/civil-date';
import type { Reader } from '../../platform/db/reader.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { type Loader, manyByKey, oneByKey } from '../../platform/graphql/loaders.ts';
import { type PersonRow, positions, type PositionRow } from './identity.entity.ts';
import * as repo from './identity.repo.ts';
import { termsOf } from './post-terms.repo.ts';

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

export { positionsInOrder } from './position-lists.ts';
export const positionsByIds = repo.positionsByIds;
export const positionsOfPerson = repo.positionsOfPerson;

/** Whoever else wants to give the post away waits until this transaction has ended. */
export async function lockPosition(tx: Tx, id: string): Promise<void> {
  await tx.lock(positions, { id });
}

/** The position of the condition (of an agency, or within reach), locked until the end of the transaction; null without one. */
export async function lockPositionWithin(
  tx: Tx,
  where: { readonly id: string; readonly agencyId?: string },
  today: CivilDate,
): Promise<PositionRow | null> {
  if ((await tx.lock(positions, where)) === null) return null;
  const [position] = await repo.positionsByIds(tx, [where.id], today);
  return position ?? null;
}

/** By `positionOnKey(id, day)`: with the title and unit it had on that day, so that history keeps the old name. */
export const positionOn: Loader<PositionRow | null> = {
  batch: async ({ db, today }, keys) => {
    const asked = keys.map((key) => key.split(' '));
    const ids = [...new Set(asked.map(([id = '']) => id))];
    const rows = new Map((await repo.positionsByIds(db, ids, today())).map((row) => [row.id, row]));
    const terms = await termsOf(db, ids);
    return asked.map(([id = '', day = '']) => {
      const row = rows.get(id);
      if (row === undefined) return null;
      const own = terms.filter(({ positionId }) => positionId === id);
      const term = own.findLast(({ validFrom }) => validFrom <= day) ?? own[0];
      return term === undefined ? row : { ...row, title: term.title, unitId: term.unitId };
    });
  },
};

export const positionOnKey = (id: string, day: CivilDate): string => `${id} ${day}`;

/** The same in several agencies at once, in any unit. */
export async function positionsWithRoleIn(
  reader: Reader,
  agencyIds: readonly string[],
  roles: readonly Role[],
  today: CivilDate,
): Promise<PositionRow[]> {
  return agencyIds.length === 0 ? [] : await repo.positionsOfAgencies(reader, today, agencyIds, { roles });
}

/** Every post of a person anywhere, those that have ended too. */
export const everyPostOfPerson = async (reader: Reader, today: CivilDate, personId: string): Promise<PositionRow[]> =>
  await repo.everyPostOf(reader, today, personId);

/** Whether the post is one of the agency, held or not. */
export const isOfAgency = async (reader: Reader, positionId: string, agencyId: string): Promise<boolean> =>
  (await reader.findOne(positions, { id: positionId, agencyId })) !== null;

/** For use cases and relay handlers: who holds one of the roles in the agency (or its unit) today. */
export async function positionsWithRole(
  reader: Reader,
  agencyId: string,
  roles: readonly Role[],
  unitId: string | null | undefined,
  today: CivilDate,
): Promise<PositionRow[]> {
  return await repo.positionsOfAgencies(reader, today, [agencyId], { roles, unitId });
}
