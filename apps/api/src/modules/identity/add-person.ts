import type { Role } from '@qlvb/contract/types';
import type { Tx } from '../../platform/db/transaction.ts';
import { accounts, persons, positionRoles, positions } from './identity.entity.ts';

export type NewPosition = {
  readonly agencyId: string;
  readonly unitId: string | null;
  readonly title: string;
  readonly roles: readonly Role[];
  readonly validFrom: string;
  readonly validTo?: string | null;
  /** Who gave the roles, when and on what basis; without it they came with the post (ADR 0014). */
  readonly granted?: RoleRecord;
};
export type RoleRecord = {
  readonly grantedAt: string;
  readonly grantedByPositionId: string;
  readonly basis: string;
};
export type NewPerson = {
  readonly fullName: string;
  readonly username: string;
  readonly passwordHash: string;
  /** The first is the one acted as after sign-in. */
  readonly positions: readonly NewPosition[];
  readonly at: string;
  readonly identifier?: string | null;
  readonly birthOn?: string | null;
  /** Set when the password is one an administrator hands over. */
  readonly oneTimeUntil?: string | null;
};

/** A person with account and positions; gives the ids of the positions in the same order. */
export async function addPerson(
  tx: Tx,
  { fullName, username, passwordHash, at, identifier, birthOn, oneTimeUntil, ...person }: NewPerson,
): Promise<string[]> {
  const personId = await tx.insert(persons, { fullName: fullName.normalize('NFC'), identifier, birthOn });
  await tx.insert(accounts, { personId, username: username.toLowerCase(), passwordHash, oneTimeUntil, createdAt: at });
  const positionIds: string[] = [];
  for (const [ordinal, position] of person.positions.entries())
    positionIds.push(await addPosition(tx, { personId, ordinal, ...position }));
  return positionIds;
}

/** One more post with its first roles; gives its id. */
export async function addPosition(
  tx: Tx,
  { roles, granted, ...position }: NewPosition & { readonly personId: string; readonly ordinal: number },
): Promise<string> {
  const positionId = await tx.insert(positions, position);
  await tx.insertMany(
    positionRoles,
    roles.map((role) => ({ positionId, role, ...granted })),
  );
  return positionId;
}
