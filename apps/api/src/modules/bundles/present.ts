import { knowsSeries } from '@qlvb/domain/bundles/sheets';
import type { Present, Wanted } from '@qlvb/domain/bundles/bundle';
import { type CivilDate, yearOf } from '@qlvb/domain/civil-date';
import { isOver } from '@qlvb/domain/validity';
import type { Reader } from '../../platform/db/reader.ts';
import { agencyRoster } from '../identity/roster.ts';
import { booksOfYear } from '../numbering/continue-book.ts';
import { bundleGrants } from '../signing/grants-for-bundle.ts';
import { bundleUnits } from '../organizations/units-for-bundle.ts';

type Asked = { readonly agencyId: string; readonly today: CivilDate };

/** The agency as it is, with everything it had, and what the file names elsewhere. */
export async function presentFor(reader: Reader, { agencyId, today }: Asked, wanted?: Wanted): Promise<Present> {
  const units = await bundleUnits(reader, agencyId);
  const roster = await agencyRoster(reader, {
    agencyId,
    today,
    usernames: wanted?.people.map(({ username }) => username) ?? [],
    identifiers: wanted?.people.flatMap(({ identifier }) => identifier ?? []) ?? [],
  });
  const abbreviations = new Map(units.map(({ id, abbreviation }) => [id, abbreviation]));
  const books = await booksOfYear(reader, agencyId, yearOf(today));
  const signing = await bundleGrants(reader, agencyId, roster.posts);
  return {
    ...signing,
    units,
    people: roster.people,
    posts: roster.posts.map(({ unitId, ...post }) => ({ ...post, unit: abbreviations.get(unitId ?? '') ?? null })),
    books: books.filter(({ direction, series }) => knowsSeries(direction, series)),
    identifiers: roster.identifiers,
  };
}

/** What goes on or is to come: what a person goes on from. */
export function ongoing(present: Present, today: CivilDate): Present {
  const goesOn = (each: { readonly validTo: CivilDate | null }) => !isOver(each, today);
  const posts = present.posts.filter(goesOn);
  const held = new Set(posts.map(({ username }) => username));
  return {
    ...present,
    units: present.units.filter(goesOn),
    people: present.people.filter(({ username }) => held.has(username)),
    posts,
    grants: present.grants.filter((grant) => goesOn(grant) && held.has(grant.username)),
    books: present.books.filter(({ lastNumber }) => lastNumber > 0),
  };
}
