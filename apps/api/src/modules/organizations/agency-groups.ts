import type { AgencyKind } from '@qlvb/contract/types';
import { syllables } from '@qlvb/domain/text/fold';
import type { AgencyRow } from './organizations.entity.ts';

/** Agencies written to together: all of a kind (in a district), or all directly below one. */
export type AgencyGroupRow = {
  readonly id: string;
  readonly kind: AgencyKind | null;
  readonly of: AgencyRow | null;
  readonly agencies: readonly AgencyRow[];
};

export type GroupQuery = {
  readonly text: string;
  readonly onPlatform?: boolean | null | undefined;
  readonly limit: number;
  /** Whoever asks; without words, what is nearest to it comes first. */
  readonly agencyId: string;
};

export type GroupSearch = (query: GroupQuery) => AgencyGroupRow[];

/** What of the view is grouped. */
export type Grouped = {
  readonly agencies: readonly AgencyRow[];
  childrenOf(id: string): readonly AgencyRow[];
  districtOf(id: string): AgencyRow | undefined;
};

/** The words people name a group with; their order is that of the groups. */
const WORDS: Partial<Record<AgencyKind, string>> = {
  DEPARTMENT: 'sở ban ngành',
  DISTRICT_COMMITTEE: 'ủy ban nhân dân UBND huyện thị xã thành phố cấp huyện',
  COMMUNE_COMMITTEE: 'ủy ban nhân dân UBND xã phường thị trấn cấp xã',
  SPECIAL_ZONE_COMMITTEE: 'ủy ban nhân dân UBND đặc khu',
  DISTRICT_DIVISION: 'phòng ban chuyên môn',
  SUB_DEPARTMENT: 'chi cục',
  HOSPITAL: 'bệnh viện',
  SCHOOL: 'trường',
  CENTRAL_BODY: 'cơ quan ngành dọc trung ương',
  PARTY_BODY: 'cơ quan đảng',
  MASS_ORGANISATION: 'mặt trận đoàn thể hội',
};
const WITHIN_DISTRICT: readonly AgencyKind[] = ['COMMUNE_COMMITTEE', 'DISTRICT_DIVISION'];
const OFFERED_FIRST: readonly AgencyKind[] = ['DEPARTMENT', 'DISTRICT_COMMITTEE', 'COMMUNE_COMMITTEE'];
/** Words of speech, that a group is asked for with and that tell nothing. */
const FILLING = 'tất cả các nhóm của thuộc trong tỉnh';
const BELOW = 'đơn vị cơ quan trực thuộc';

type Entry = { readonly group: AgencyGroupRow; readonly words: string };

/** In memory, like the search for single agencies. */
export function createGroups(view: Grouped): GroupSearch {
  const entries = allGroups(view).map((group): Entry => ({ group, words: wordsOf(group) }));
  return ({ text, onPlatform, limit, agencyId }) => {
    const typed = syllables(text)
      .slice(0, 12)
      .map((word) => ` ${word}`);
    const offered =
      typed.length === 0
        ? nearest(entries, agencyId)
        : entries.filter(({ words }) => typed.every((word) => words.includes(word)));
    const found: AgencyGroupRow[] = [];
    for (const { group } of offered) {
      if (found.length === limit) break;
      const agencies =
        typeof onPlatform === 'boolean'
          ? group.agencies.filter((agency) => agency.onPlatform === onPlatform)
          : group.agencies;
      // One agency is chosen by itself.
      if (agencies.length > 1) found.push({ ...group, agencies });
    }
    return found;
  };
}

/** Those of the own district and below the own agency, then the sở, the huyện and the xã. */
function nearest(entries: readonly Entry[], agencyId: string): Entry[] {
  const own = entries.filter(({ group }) => group.of?.id === agencyId);
  const wide = entries.filter(
    ({ group: { of, kind } }) => of === null && kind !== null && OFFERED_FIRST.includes(kind),
  );
  return [...own, ...wide];
}

function allGroups({ agencies, childrenOf, districtOf }: Grouped): AgencyGroupRow[] {
  const kinds = (Object.keys(WORDS) as AgencyKind[]).map((kind) => ({
    kind,
    members: agencies.filter((agency) => agency.kind === kind),
  }));
  const wide = kinds.map(({ kind, members }): AgencyGroupRow => ({ id: kind, kind, of: null, agencies: members }));
  const districts = agencies.filter(({ kind }) => kind === 'DISTRICT_COMMITTEE');
  const inDistricts = kinds
    .filter(({ kind }) => WITHIN_DISTRICT.includes(kind))
    .flatMap(({ kind, members }) =>
      districts.map((of): AgencyGroupRow => ({
        id: `${kind}-${of.id}`,
        kind,
        of,
        agencies: members.filter(({ id }) => districtOf(id)?.id === of.id),
      })),
    );
  const below = agencies
    .filter(({ kind }) => kind !== 'DISTRICT_COMMITTEE' && kind !== 'PROVINCIAL_COMMITTEE')
    .map((of): AgencyGroupRow => ({ id: `BELOW-${of.id}`, kind: null, of, agencies: childrenOf(of.id) }));
  return [...wide, ...inDistricts, ...below].filter((group) => group.agencies.length > 1);
}

function wordsOf({ kind, of }: AgencyGroupRow): string {
  const own = kind === null ? BELOW : (WORDS[kind] ?? '');
  return ` ${syllables(`${FILLING} ${own} ${of?.shortName ?? ''} ${of?.abbreviation ?? ''}`).join(' ')}`;
}
