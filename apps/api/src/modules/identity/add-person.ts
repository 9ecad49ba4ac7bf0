import type { Role } from '@qlvb/contract/types';
import type { Tx } from '../../platform/db/transaction.ts';
import { accounts, persons, positionRoles, positions } from './identity.entity.ts';

export type NewPosition = {
  readonly agencyId: string;
  readonly unitId: string | null;
  readonly title: string;
  readonly roles: readonly Role[];
  readonly validFrom: string;
};
export type NewPerson = {
  readonly fullName: string;
  readonly username: string;
  readonly passwordHash: string;
  /** The first is the one acted as after sign-in. */
  readonly positions: readonly NewPosition[];
  readonly at: string;
};

/** A person with account and positions; gives the ids of the positions in the same order. */
export async function addPerson(
  tx: Tx,
  { fullName, username, passwordHash, at, ...person }: NewPerson,
): Promise<string[]> {
  const personId = await tx.insert(persons, { fullName: fullName.normalize('NFC') });
  await tx.insert(accounts, { personId, username: username.toLowerCase(), passwordHash, createdAt: at });
  const positionIds: string[] = [];
  for (const [ordinal, { roles, ...position }] of person.positions.entries()) {
    const positionId = await tx.insert(positions, { personId, ordinal, ...position });
    await tx.insertMany(
      positionRoles,
      roles.map((role) => ({ positionId, role })),
    );
    positionIds.push(positionId);
  }
  return positionIds;
}
