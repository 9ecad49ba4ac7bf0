import type { AgencyKind } from '@qlvb/contract/types';
import type { TFunction } from 'i18next';
import { formatNumber } from '../lib/format.ts';
import type { AgencyOptionPartsFragment, AgencyOptionsQuery } from './agency-picker.generated.ts';
import type { TreeOption } from './tree-options.ts';

type Hits = AgencyOptionsQuery['searchOrganisation'];
type Group = NonNullable<Hits['groups']>[number];

/** Beside agencies that match, the groups must not push them out of sight. */
const GROUPS_BESIDE = 2;
const GROUP = 'group:';

export const groupOption = (id: string): string => `${GROUP}${id}`;

/** The group an option stands for; null when it is an agency. */
export const groupOf = (optionId: string): string | null =>
  optionId.startsWith(GROUP) ? optionId.slice(GROUP.length) : null;

/** Kinds that have a word of their own as a group. */
const KINDS = new Set<AgencyKind>([
  'DEPARTMENT',
  'DISTRICT_COMMITTEE',
  'COMMUNE_COMMITTEE',
  'SPECIAL_ZONE_COMMITTEE',
  'DISTRICT_DIVISION',
  'SUB_DEPARTMENT',
  'HOSPITAL',
  'SCHOOL',
  'CENTRAL_BODY',
  'PARTY_BODY',
  'MASS_ORGANISATION',
]);

export function groupName({ kind, of }: Pick<Group, 'kind' | 'of'>, t: TFunction): string {
  const what = kind !== null && KINDS.has(kind) ? t(`picker:group.${kind}`) : t('picker:group.below');
  return of === null ? t('picker:all', { what }) : t('picker:allOf', { what, agency: of.displayName });
}

/** What the list shows: before typing what was picked last and the nearest groups, then groups and hits. */
export function agencyOptions(
  {
    hits,
    recent,
    left,
    text,
  }: {
    readonly hits: Hits | undefined;
    readonly recent: readonly AgencyOptionPartsFragment[];
    /** Ids that cannot be chosen here. */
    readonly left: ReadonlySet<string>;
    readonly text: string;
  },
  t: TFunction,
): TreeOption[] {
  const heading = (id: string, label: string, below: readonly TreeOption[]): TreeOption[] =>
    below.length === 0 ? [] : [{ id, label, selectable: false }, ...below];
  const choice = ({ id, displayName, abbreviation, onPlatform }: AgencyOptionPartsFragment): TreeOption => ({
    id,
    label: displayName,
    hint: onPlatform ? abbreviation : t('picker:offPlatform'),
  });
  const free = (agencies: readonly AgencyOptionPartsFragment[]): TreeOption[] =>
    agencies.filter(({ id }) => !left.has(id)).map(choice);
  const agencies = free(hits?.agencies ?? []);
  const all = (hits?.groups ?? []).map((group): TreeOption => ({
    id: groupOption(group.id),
    label: groupName(group, t),
    hint: t('picker:agencyCount', { number: formatNumber(group.count) }),
    second: agencies.length > 0,
  }));
  const groups = agencies.length > 0 ? all.slice(0, GROUPS_BESIDE) : all;
  if (text === '')
    return [...heading('recent', t('picker:recent'), free(recent)), ...heading('groups', t('picker:groups'), groups)];
  if (groups.length === 0) return agencies;
  return [
    ...heading('groups', t('picker:groups'), groups),
    ...heading('agencies', t('picker:agenciesFound'), agencies),
  ];
}
