import type { CivilDate } from '@qlvb/domain/civil-date';
import type { PresentPerson, PresentPost } from '@qlvb/domain/bundles/bundle';
import type { Reader } from '../../platform/db/reader.ts';
import { accounts, persons } from './identity.entity.ts';
import { everyPostInAgency, mainAgencies } from './identity.repo.ts';
import { termsOf, termsOfPost } from './post-terms.repo.ts';

/** What a file names, by which people elsewhere are known. */
type Named = { readonly usernames: readonly string[]; readonly identifiers: readonly string[] };

export type Roster = {
  readonly people: PresentPerson[];
  /** With the id of the unit; its abbreviation is for whoever knows the units. */
  readonly posts: (Omit<PresentPost, 'unit'> & { readonly unitId: string | null })[];
  readonly identifiers: ReadonlyMap<string, string>;
};

/**
 * Everybody who has or had a post in the agency, with every post there; and who else is named exactly. A number of
 * statements that does not grow with the agency.
 */
export async function agencyRoster(
  reader: Reader,
  { agencyId, today, usernames, identifiers }: Named & { readonly agencyId: string; readonly today: CivilDate },
): Promise<Roster> {
  const rows = await everyPostInAgency(reader, today, agencyId);
  const hereIds = new Set(rows.map(({ personId }) => personId));
  const holders = await reader.find(persons, { identifier: ascii(identifiers) });
  const named = await reader.find(accounts, { username: ascii(usernames) });
  const personIds = [
    ...new Set([...hereIds, ...holders.map(({ id }) => id), ...named.map(({ personId }) => personId)]),
  ];
  const [known, accountRows, main, terms] = await Promise.all([
    reader.find(persons, { id: personIds }),
    reader.find(accounts, { personId: personIds }),
    mainAgencies(reader, today, personIds),
    termsOf(
      reader,
      rows.map(({ id }) => id),
    ),
  ]);
  const usernameOf = new Map(accountRows.map(({ personId, username }) => [personId, username]));
  const wanted = new Set([...hereIds, ...named.map(({ personId }) => personId)]);
  const people = known
    .filter(({ id }) => wanted.has(id))
    .map(({ id, fullName, identifier, birthOn }) => {
      const here = hereIds.has(id);
      // Who has left everywhere stays in the care of the last agency, which is this one when there is no other.
      const inCare = here && (main.get(id) ?? agencyId) === agencyId;
      const facts = inCare ? { identifier, birthOn } : { identifier: null, birthOn: null };
      return { id, username: usernameOf.get(id) ?? '', fullName, ...facts, inCare, here };
    });
  const posts = rows.map((row) => {
    const own = termsOfPost(
      row,
      terms.filter(({ positionId }) => positionId === row.id),
    );
    const last = own.at(-1);
    return {
      id: row.id,
      username: usernameOf.get(row.personId) ?? '',
      title: last?.title ?? row.title,
      unitId: last === undefined ? row.unitId : last.unitId,
      roles: row.roles,
      validFrom: row.validFrom,
      validTo: row.validTo,
      termFrom: last?.validFrom ?? row.validFrom,
    };
  });
  return {
    people,
    posts,
    identifiers: new Map(holders.map(({ id, identifier }) => [identifier ?? '', usernameOf.get(id) ?? ''])),
  };
}

/** The columns are ASCII: what cannot be in them is nobody's. */
const ascii = (typed: readonly string[]): string[] => typed.filter((each) => /^[\x21-\x7e]+$/.test(each));
