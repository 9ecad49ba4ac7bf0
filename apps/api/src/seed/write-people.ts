import { accounts, persons, positionRoles, positions } from '../modules/identity/identity.entity.ts';
import type { Tx } from '../platform/db/transaction.ts';
import type { SeedPerson } from './rows.ts';
import { type Ids, idOf } from './write-organisation.ts';

/** Everybody with account and posts; all have one pass phrase, hashed once. */
export async function writePeople(
  tx: Tx,
  people: readonly SeedPerson[],
  ids: Ids,
  { passwordHash, at }: { readonly passwordHash: string; readonly at: string },
): Promise<void> {
  const numbered = people.map((person, place) => ({ ...person, id: String(place + 1) }));
  await tx.insertMany(
    persons,
    numbered.map(({ id, fullName }) => ({ id, fullName: fullName.normalize('NFC') })),
  );
  await tx.insertMany(
    accounts,
    numbered.map(({ id, username }) => ({
      personId: id,
      username: username.toLowerCase(),
      passwordHash,
      createdAt: at,
    })),
  );
  const posts = numbered
    .flatMap(({ id: personId, positions: held }) => held.map((post, ordinal) => ({ ...post, personId, ordinal })))
    .map((post, place) => ({ ...post, id: String(place + 1) }));
  await tx.insertMany(
    positions,
    posts.map(({ id, personId, ordinal, agencyKey, unitAbbreviation, title, validFrom }) => ({
      id,
      personId,
      agencyId: idOf(ids.agencies, agencyKey),
      unitId: unitAbbreviation === null ? null : idOf(ids.units, `${agencyKey}/${unitAbbreviation}`),
      title,
      ordinal,
      validFrom,
    })),
  );
  await tx.insertMany(
    positionRoles,
    posts.flatMap(({ id, roles }) => roles.map((role) => ({ positionId: id, role }))),
  );
}
