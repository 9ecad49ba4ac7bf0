import type { Role } from '@qlvb/contract/types';
import { syllables } from '@qlvb/domain/text/fold';
import { compareByGivenName } from '@qlvb/domain/text/person-name';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { organisationOf, unitsOfAgency } from '../organizations/organizations.loaders.ts';
import type { PositionRow } from './identity.entity.ts';
import { positionsOfAgencies } from './identity.repo.ts';

const LEADERS: readonly Role[] = ['AGENCY_LEADER', 'DEPUTY_LEADER'];

export type OwnPositions = {
  readonly unitId?: string | null | undefined;
  readonly role?: Role | null | undefined;
  readonly search?: string | null | undefined;
};

/** Leadership first (head before deputies), then by unit in protocol order, then by given name. */
export async function positionsInOrder(
  { db, today, load }: SignedContext,
  agencyId: string,
  { unitId, role, search }: OwnPositions = {},
): Promise<PositionRow[]> {
  const roles = role ? [role] : undefined;
  const rows = await positionsOfAgencies(db, today(), [agencyId], { unitId, roles });
  const units = new Map((await load(unitsOfAgency, agencyId)).map((unit, order) => [unit.id, order]));
  const words = syllables(search ?? '');
  const rank = (row: PositionRow): number => {
    const leader = leaderRank(row);
    return leader < LEADERS.length
      ? leader
      : LEADERS.length + (row.unitId === null ? 0 : (units.get(row.unitId) ?? units.size) + 1);
  };
  return rows
    .filter((row) => matches(row, words))
    .toSorted((a, b) => rank(a) - rank(b) || byOrder(a, b) || compareByGivenName(a.fullName, b.fullName));
}

/** Those without a place follow those that were given one. */
function byOrder(a: PositionRow, b: PositionRow): number {
  const place = ({ protocolOrder }: PositionRow): number => protocolOrder || Number.MAX_SAFE_INTEGER;
  return place(a) - place(b);
}

/** Leaders of the superior agency come first: a directive is most often recorded on their behalf. */
export async function directiveGivers(context: SignedContext): Promise<PositionRow[]> {
  const { db, viewer, today } = context;
  const superior = (await organisationOf(context)).on(today()).parentOf(viewer.agencyId);
  const agencyIds = superior === undefined ? [viewer.agencyId] : [superior.id, viewer.agencyId];
  const rows = await positionsOfAgencies(db, today(), agencyIds, { roles: LEADERS });
  return rows.toSorted(
    (a, b) =>
      agencyIds.indexOf(a.agencyId) - agencyIds.indexOf(b.agencyId) ||
      leaderRank(a) - leaderRank(b) ||
      byOrder(a, b) ||
      Number(a.id) - Number(b.id),
  );
}

/** For pickers: who begins with the words by name or title, best first. */
export async function searchOwnPeople(
  { db, viewer, today }: SignedContext,
  { text, limit }: { readonly text: string; readonly limit: number },
): Promise<PositionRow[]> {
  const words = syllables(text);
  if (words.length === 0) return [];
  const typed = words.join(' ');
  // Called by the given name, written in full, or known by the post.
  const rank = ({ fullName }: PositionRow): number => {
    const name = ` ${syllables(fullName).join(' ')}`;
    if (name.endsWith(` ${typed}`) || name === ` ${typed}`) return 0;
    if (name.startsWith(` ${typed}`)) return 1;
    return words.every((word) => name.includes(` ${word}`)) ? 2 : 3;
  };
  return (await positionsOfAgencies(db, today(), [viewer.agencyId]))
    .filter((row) => matches(row, words))
    .toSorted((a, b) => rank(a) - rank(b) || compareByGivenName(a.fullName, b.fullName))
    .slice(0, limit);
}

function leaderRank({ roles }: PositionRow): number {
  const rank = LEADERS.findIndex((role) => roles.includes(role));
  return rank < 0 ? LEADERS.length : rank;
}

function matches(row: PositionRow, words: readonly string[]): boolean {
  const own = syllables(`${row.fullName} ${row.title}`);
  return words.every((word) => own.some((syllable) => syllable.startsWith(word)));
}
