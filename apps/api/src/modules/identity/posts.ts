import type { CivilDate } from '@qlvb/domain/civil-date';
import { covers } from '@qlvb/domain/permissions';
import { found, notFound } from '../../platform/errors.ts';
import type { Reader } from '../../platform/db/reader.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { type PersonName, persons, accounts, type PositionRow, type PositionTermRow } from './identity.entity.ts';
import { mainAgencies, everyPostOf, positionsByIds } from './identity.repo.ts';
import { termsOf, termsOfPost } from './post-terms.repo.ts';
import { normalIdentifier, normalUsername } from '@qlvb/domain/identity/people';
import { isOver } from '@qlvb/domain/validity';

export type TermRow = PositionTermRow;
export type PostRow = {
  readonly id: string;
  readonly version: number;
  readonly position: PositionRow;
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate | null;
  readonly main: boolean;
  readonly terms: TermRow[];
};
export type PersonCardRow = PersonName & {
  readonly version: number;
  readonly identifier: string | null;
  readonly birthOn: CivilDate | null;
  readonly posts: PostRow[];
};

/** One post with its titles, as the administrator sees it. */
export async function postOf(reader: Reader, today: CivilDate, positionId: string): Promise<PostRow> {
  const [position] = await positionsByIds(reader, [positionId], today);
  const [post] = await postsOf(reader, today, [found(position)]);
  return found(post);
}

async function postsOf(reader: Reader, today: CivilDate, positions: readonly PositionRow[]): Promise<PostRow[]> {
  const [first] = positions;
  if (first === undefined) return [];
  const terms = await termsOf(
    reader,
    positions.map(({ id }) => id),
  );
  const [main] = (await everyPostOf(reader, today, first.personId)).filter((post) => !isOver(post, today));
  return positions.map((position) => ({
    id: position.id,
    version: position.version,
    position,
    validFrom: position.validFrom,
    validTo: position.validTo,
    main: main?.id === position.id,
    terms: [
      ...termsOfPost(
        position,
        terms.filter(({ positionId }) => positionId === position.id),
      ),
    ],
  }));
}

/** Only the posts within reach; what tells the person apart only where the account is answered for. */
export async function personCard({ db, viewer, today }: SignedContext, personId: string): Promise<PersonCardRow> {
  const positions = (await everyPostOf(db, today(), personId)).filter(({ agencyId }) =>
    covers(viewer, 'identity.manage', agencyId),
  );
  if (positions.length === 0) throw notFound();
  const person = found(await db.findOne(persons, { id: personId }));
  const main = (await mainAgencies(db, today(), [personId])).get(personId);
  const posts = await postsOf(db, today(), positions);
  const inCare = main === undefined || covers(viewer, 'identity.manage', main);
  return {
    id: person.id,
    fullName: person.fullName,
    version: person.version,
    identifier: inCare ? person.identifier : null,
    birthOn: inCare ? person.birthOn : null,
    posts: posts.toSorted(
      (a, b) =>
        Number(isOver(a, today())) - Number(isOver(b, today())) ||
        (isOver(a, today()) ? b.validFrom.localeCompare(a.validFrom) : a.position.ordinal - b.position.ordinal),
    ),
  };
}

/** Who is known by exactly this account name or identifier: words that only the person or their agency can have told. */
export async function findPerson(reader: Reader, knownBy: string): Promise<PersonName | null> {
  const account = await reader.findOne(accounts, { username: ascii(normalUsername(knownBy)) });
  const person = await reader.findOne(
    persons,
    account === null ? { identifier: ascii(normalIdentifier(knownBy)) } : { id: account.personId },
  );
  return person === null ? null : { id: person.id, fullName: person.fullName };
}

/** The columns are ASCII: what cannot be in them is nobody's name. */
const ascii = (typed: string): string => (/^[\x21-\x7e]+$/.test(typed) ? typed : '-');
