import { groupBy } from '@qlvb/domain/group-by';
import type { CivilDate } from '@qlvb/domain/civil-date';
import { holdsOn } from '@qlvb/domain/validity';
import type { Row } from '../../platform/db/entity.ts';
import type { agencies, AgencyCodeRow, AgencyNameRow, AgencyParentRow, AgencyRow } from './organizations.entity.ts';
import { createGroups, type GroupSearch } from './agency-groups.ts';
import { createSearch, type AgencySearch } from './agency-search.ts';

/** Agencies in protocol order; names, codes and parents of an agency oldest first. */
export type OrganisationRows = {
  readonly agencies: readonly Row<typeof agencies>[];
  readonly names: readonly AgencyNameRow[];
  readonly codes: readonly AgencyCodeRow[];
  readonly parents: readonly AgencyParentRow[];
};

/** The organisation of one day. */
export type OrganisationView = {
  /** Those that exist on the day, in protocol order. */
  readonly agencies: readonly AgencyRow[];
  readonly top: readonly AgencyRow[];
  /** Called as on the day, also before its first day and after its last; undefined when there never was one. */
  called(id: string): AgencyRow | undefined;
  parentOf(id: string): AgencyRow | undefined;
  /** From the top down to the superior. */
  ancestorsOf(id: string): AgencyRow[];
  /** In protocol order. */
  childrenOf(id: string): readonly AgencyRow[];
  districtOf(id: string): AgencyRow | undefined;
  /** `UBND xã Bình An (Kiên Lương)`: with the district where another agency of the day has the same short name. */
  displayName(id: string): string;
  readonly search: AgencySearch;
  readonly groups: GroupSearch;
};

type Dated = Pick<AgencyNameRow, 'validFrom' | 'validTo' | 'pending' | 'pendingTo'>;

export function createView(rows: OrganisationRows, day: CivilDate, withPending: boolean): OrganisationView {
  const exists = (row: Dated): boolean => withPending || !row.pending;
  const isValid = (row: Dated): boolean =>
    exists(row) && holdsOn(row, day) && (!withPending || row.pendingTo === null || day <= row.pendingTo);
  // The last that had begun, else the first: what is older than the records still has a name.
  const ofTheDay = <T extends Dated>(all: readonly T[] | undefined): T | undefined => {
    const counted = all?.filter(exists);
    return counted?.findLast(({ validFrom }) => validFrom <= day) ?? counted?.[0];
  };
  const names = groupBy(rows.names, ({ agencyId }) => agencyId);
  const codes = groupBy(rows.codes, ({ agencyId }) => agencyId);
  const called = new Map<string, AgencyRow>();
  const searchTexts = new Map<string, string>();
  for (const agency of rows.agencies) {
    const naming = ofTheDay(names.get(agency.id)) ?? names.get(agency.id)?.[0];
    if (naming === undefined) continue;
    const { name, shortName, abbreviation, searchText } = naming;
    const code = ofTheDay(codes.get(agency.id))?.code ?? '';
    called.set(agency.id, { ...agency, code, name, shortName, abbreviation, asOf: day, withPending });
    searchTexts.set(agency.id, searchText);
  }
  const there = rows.agencies.flatMap((agency) => {
    const row = called.get(agency.id);
    return row !== undefined && isValid(agency) ? [row] : [];
  });
  const present = new Map(there.map((agency) => [agency.id, agency]));
  const parents = new Map<string, AgencyRow>();
  for (const row of rows.parents) {
    const parent = present.get(row.parentId);
    if (parent !== undefined && isValid(row)) parents.set(row.agencyId, parent);
  }
  const children = groupBy(there, ({ id }) => parents.get(id)?.id ?? null);
  const districtOf = (id: string): AgencyRow | undefined => present.get(called.get(id)?.districtId ?? '');
  const namesakes = groupBy(there, ({ shortName }) => shortName);
  const displayName = (id: string): string => {
    const agency = called.get(id);
    if (agency === undefined) return '';
    const district = districtOf(id);
    const alone = (namesakes.get(agency.shortName)?.length ?? 0) < 2;
    return alone || district === undefined ? agency.shortName : `${agency.shortName} (${ownName(district)})`;
  };
  const ancestorsOf = (id: string): AgencyRow[] => {
    const above: AgencyRow[] = [];
    // Never twice the same one: a circle in the data must not hang the server.
    for (let next = parents.get(id); next !== undefined && !above.includes(next); next = parents.get(next.id))
      above.unshift(next);
    return above;
  };
  const childrenOf = (id: string): readonly AgencyRow[] => children.get(id) ?? [];
  let search: AgencySearch | null = null;
  let groups: GroupSearch | null = null;
  return {
    agencies: there,
    top: children.get(null) ?? [],
    called: (id) => called.get(id),
    parentOf: (id) => parents.get(id),
    ancestorsOf,
    childrenOf,
    districtOf,
    displayName,
    get groups() {
      return (groups ??= createGroups({ agencies: there, childrenOf, districtOf }));
    },
    get search() {
      return (search ??= createSearch(
        there.map((agency) => ({
          agency,
          searchText: searchTexts.get(agency.id) ?? '',
          district: districtOf(agency.id)?.shortName ?? '',
        })),
      ));
    },
  };
}

/** `UBND huyện Kiên Lương` is known as Kiên Lương. */
const ownName = ({ shortName }: AgencyRow): string =>
  shortName.replace(/^(?:UBND|Ủy ban nhân dân)\s+/u, '').replace(/^(?:huyện|thành phố|thị xã|TP\.?|H\.)\s+/iu, '');
