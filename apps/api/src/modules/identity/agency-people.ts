import type { AccountState } from '@qlvb/contract/types';
import { syllables } from '@qlvb/domain/text/fold';
import { compareByGivenName } from '@qlvb/domain/text/person-name';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { type AccountFacts, accountsOfPersons } from './accounts.repo.ts';
import type { PositionRow } from './identity.entity.ts';
import { heldOrComing, mainAgencies } from './identity.repo.ts';
import { idleSince } from './sessions.ts';

export type AgencyPersonRow = {
  readonly person: { readonly id: string; readonly fullName: string };
  readonly positions: PositionRow[];
  readonly accountAgencyId: string;
  readonly account: AccountFacts | null;
};

type Narrowed = { readonly search?: string | null | undefined; readonly state?: AccountState | null | undefined };

const HAS_STATE: Readonly<Record<AccountState, (account: AccountFacts) => boolean>> = {
  LOCKED: ({ lockedUntil }) => lockedUntil !== null,
  DISABLED: ({ disabled }) => disabled,
  MUST_CHANGE_PASSWORD: ({ mustChangePassword }) => mustChangePassword,
};

/** An agency has a few hundred people at most; they are read at once, in a number of statements that does not grow. */
export async function agencyPeople(context: SignedContext, { search, state }: Narrowed): Promise<AgencyPersonRow[]> {
  const { db, viewer, today, clock, config } = context;
  const here = groupedBy(await heldOrComing(db, today(), viewer.agencyId), ({ personId }) => personId);
  const personIds = [...here.keys()];
  const main = await mainAgencies(db, today(), personIds);
  const inCare = personIds.filter((id) => main.get(id) === viewer.agencyId);
  const now = clock.now();
  const accounts = await accountsOfPersons(db, inCare, { now, idleSince: idleSince(now, config) });
  const words = syllables(search ?? '');
  return [...here]
    .map(([id, positions]) => ({
      person: { id, fullName: positions[0]?.fullName ?? '' },
      positions: positions.toSorted((a, b) => a.ordinal - b.ordinal),
      accountAgencyId: main.get(id) ?? viewer.agencyId,
      account: accounts.get(id) ?? null,
    }))
    .filter((row) => matches(row, words) && (!state || (row.account !== null && HAS_STATE[state](row.account))))
    .toSorted((a, b) => compareByGivenName(a.person.fullName, b.person.fullName));
}

function groupedBy<T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

function matches({ person, positions, account }: AgencyPersonRow, words: readonly string[]): boolean {
  const own = syllables([person.fullName, ...positions.map(({ title }) => title), account?.username ?? ''].join(' '));
  return words.every((word) => own.some((syllable) => syllable.startsWith(word)));
}
