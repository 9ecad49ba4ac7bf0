import type { AccountState, AgencyPeopleFilter } from '@qlvb/contract/types';
import { covers, scopeOf } from '@qlvb/domain/permissions';
import { syllables } from '@qlvb/domain/text/fold';
import { compareByGivenName } from '@qlvb/domain/text/person-name';
import { found, notFound } from '../../platform/errors.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { groupBy } from '@qlvb/domain/group-by';
import { connection, type Page } from '../../platform/graphql/keyset.ts';
import { type AccountFacts, accountsOfPersons } from './accounts.repo.ts';
import type { PositionRow } from './identity.entity.ts';
import { heldOrComingOf, mainAgencies } from './identity.repo.ts';
import { inAgency, type InAgency } from './in-agency.ts';
import { lockedNames } from './lock-out.ts';
import { type Known, peopleKnown } from './people-known.repo.ts';
import { idleSince } from './sessions.ts';

export type AgencyPersonRow = {
  readonly person: { readonly id: string; readonly fullName: string };
  readonly positions: PositionRow[];
  readonly accountAgencyId: string;
  readonly account: AccountFacts | null;
};

/** A cursor has the name and the identifier of the last person of the page. */
export const PEOPLE_KEYS = 2;

/**
 * By given name, a page at a time. What people are found and ordered by is read of everybody at once, narrow rows of a
 * few thousand people at most: the order of Vietnamese names is none the database knows. The rest is read for the page.
 */
export async function agencyPeople(context: SignedContext, filter: AgencyPeopleFilter, page: Page) {
  const everybody = inOrder(await wanted(context, filter));
  const [name = '', id = ''] = page.after ?? [];
  const after = page.after === null ? everybody : everybody.filter((row) => byName(row, { fullName: name, id }) > 0);
  const rows = await rowsOf(
    context,
    after.slice(0, page.limit + 1).map((row) => row.id),
  );
  const listed = connection(rows, page, ({ person }) => [person.fullName, person.id]);
  return { ...listed, totalCount: everybody.length };
}

/** One person within reach, as the list has them. */
export async function agencyPerson(context: SignedContext, personId: string): Promise<AgencyPersonRow> {
  const [row] = await rowsOf(context, [personId]);
  return found(row);
}

/** People of the agency whose name is written the same. */
export async function namesakesIn(context: InAgency, fullName: string): Promise<AgencyPersonRow[]> {
  const same = (await peopleKnown(context.db, context.today(), context.agencyId)).filter(
    (each) => each.fullName.toLocaleLowerCase('vi') === fullName.toLocaleLowerCase('vi'),
  );
  return await rowsOf(
    context,
    inOrder(same).map(({ id }) => id),
  );
}

type Sortable = Pick<Known, 'id' | 'fullName'>;
const byName = (a: Sortable, b: Sortable): number =>
  compareByGivenName(a.fullName, b.fullName) || a.fullName.localeCompare(b.fullName) || Number(a.id) - Number(b.id);
const inOrder = (people: readonly Known[]): Known[] => people.toSorted(byName);

async function wanted(
  context: SignedContext,
  { agencyId, everywhere, search, state }: AgencyPeopleFilter,
): Promise<Known[]> {
  const { db, viewer, today } = context;
  const everything = scopeOf(viewer, 'identity.manage') === 'PROVINCE';
  if (everywhere && !everything) throw notFound();
  const meant = everywhere ? null : inAgency(context, 'identity.manage', agencyId).agencyId;
  const people = await peopleKnown(db, today(), meant);
  const words = syllables(search ?? '');
  if (words.length === 0 && !state) return people;
  // Of an account another agency answers for, nothing can be asked.
  const main = everything
    ? null
    : await mainAgencies(
        db,
        today(),
        people.map(({ id }) => id),
      );
  const inCare = ({ id }: Known): boolean => main === null || main.get(id) === viewer.agencyId;
  const locked = state === 'LOCKED' ? await lockedNames(db, context.clock.now()) : null;
  return people.filter(
    (row) =>
      matches(row, inCare(row), words) &&
      (!state || (inCare(row) && (locked ? locked(row.username ?? '') : HAS_STATE[state](row)))),
  );
}

const HAS_STATE: Readonly<Record<AccountState, (known: Known) => boolean>> = {
  LOCKED: () => false,
  DISABLED: ({ disabled }) => disabled,
  MUST_CHANGE_PASSWORD: ({ mustChangePassword }) => mustChangePassword,
};

function matches({ fullName, titles, username }: Known, inCare: boolean, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const own = syllables([fullName, ...titles, (inCare && username) || ''].join(' '));
  return words.every((word) => own.some((syllable) => syllable.startsWith(word)));
}

/** In a number of statements that does not grow; whoever has no post within reach is not among them. */
async function rowsOf(context: SignedContext, personIds: readonly string[]): Promise<AgencyPersonRow[]> {
  if (personIds.length === 0) return [];
  const { db, viewer, today, clock, config } = context;
  const posts = (await heldOrComingOf(db, today(), personIds)).filter(({ agencyId }) =>
    covers(viewer, 'identity.manage', agencyId),
  );
  const here = groupBy(posts, ({ personId }) => personId);
  const main = await mainAgencies(db, today(), [...here.keys()]);
  const inCare = [...here.keys()].filter((id) => covers(viewer, 'identity.manage', main.get(id) ?? ''));
  const now = clock.now();
  const accounts = await accountsOfPersons(db, inCare, { now, idleSince: idleSince(now, config) });
  return personIds.flatMap((id) => {
    const positions = here.get(id);
    if (positions === undefined) return [];
    return {
      person: { id, fullName: positions[0]?.fullName ?? '' },
      positions: positions.toSorted((a, b) => a.ordinal - b.ordinal),
      accountAgencyId: main.get(id) ?? viewer.agencyId,
      account: accounts.get(id) ?? null,
    };
  });
}
