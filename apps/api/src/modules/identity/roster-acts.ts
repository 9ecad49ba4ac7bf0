import type { CivilDate } from '@qlvb/domain/civil-date';
import type { WantedPerson, WantedPost } from '@qlvb/domain/bundles/bundle';
import type { Tx } from '../../platform/db/transaction.ts';
import { found } from '../../platform/errors.ts';
import { addPostIn } from './add-post.ts';
import { changePostIn } from './change-post.ts';
import { writeEndOfPost } from './end-of-post.ts';
import { positionsByIds } from './identity.repo.ts';
import type { InAgency } from './in-agency.ts';
import { hireIn } from './hire-person.ts';
import { persons, positions } from './identity.entity.ts';
import { renamePersonIn } from './rename-person.ts';

/** The unit of a row, as an id; null is the leadership. */
export type UnitOf = (abbreviation: string | null) => string | null;

const postOf = ({ title, unit, roles, basis, validFrom, validTo }: WantedPost, unitOf: UnitOf) => ({
  title,
  unitId: unitOf(unit),
  roles,
  basis: basis ?? '',
  validFrom,
  validTo,
});

export async function hireFromRow(
  tx: Tx,
  context: InAgency,
  {
    person,
    posts,
    ...password
  }: { readonly person: WantedPerson; readonly posts: readonly WantedPost[] } & {
    readonly passwordHash: string;
    readonly oneTimeUntil: string;
  },
  unitOf: UnitOf,
): Promise<void> {
  const { row: _, ...facts } = person;
  await hireIn(tx, context, { ...facts, ...password, posts: posts.map((post) => postOf(post, unitOf)) });
}

/** What the row leaves empty stays. */
export async function renameFromRow(
  tx: Tx,
  context: InAgency,
  personId: string,
  { fullName, identifier, birthOn }: WantedPerson,
): Promise<void> {
  const person = found(await tx.findOne(persons, { id: personId }));
  await renamePersonIn(tx, context, {
    personId,
    version: person.version,
    fullName,
    identifier: identifier ?? person.identifier,
    birthOn: birthOn ?? person.birthOn,
  });
}

export async function addPostFromRow(
  tx: Tx,
  context: InAgency,
  personId: string,
  post: WantedPost,
  unitOf: UnitOf,
): Promise<void> {
  const person = found(await tx.lock(persons, { id: personId }));
  await addPostIn(tx, context, person, postOf(post, unitOf));
}

export async function changePostFromRow(
  tx: Tx,
  context: InAgency,
  { id, from, post }: { readonly id: string; readonly from: CivilDate; readonly post: WantedPost },
  unitOf: UnitOf,
): Promise<void> {
  const row = found(await tx.lock(positions, { id, agencyId: context.agencyId }));
  await changePostIn(tx, context, row, { title: post.title, unitId: unitOf(post.unit), from });
}

export async function endPostFromRow(
  tx: Tx,
  context: InAgency,
  { id, lastDay }: { readonly id: string; readonly lastDay: CivilDate },
): Promise<void> {
  found(await tx.lock(positions, { id, agencyId: context.agencyId }));
  const [post] = await positionsByIds(tx, [id], context.today());
  await writeEndOfPost(tx, context, found(post), lastDay);
}
