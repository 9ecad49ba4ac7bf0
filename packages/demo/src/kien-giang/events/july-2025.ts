import { agencyFrom, oneWord, unitsOf, upper } from '../build.ts';
import { districts } from '../districts.ts';
import { codeOf, namingOf, parentOf } from '../history.ts';
import type { AgencyChange, KienGiangAgency, OrganisationEvent } from '../types.ts';
import { allGoingOn, event, goingOn, reworded, type State } from './event.ts';
import { communesOf2025, type NewCommune } from './mapping-2025.ts';

const ON = '2025-07-01';
const PROVINCES = 'NQ 202/2025/QH15 ngày 12/6/2025';
const COMMUNES = 'NQ 1654/NQ-UBTVQH15 ngày 16/6/2025';
const DISTRICTS = 'NQ 203/2025/QH15 ngày 16/6/2025; Luật 72/2025/QH15';

const UNITS = {
  xã: `VP Văn phòng HĐND và UBND; KT Phòng Kinh tế; VHXH Phòng Văn hóa – Xã hội;
    PVHCC Trung tâm Phục vụ hành chính công`,
  phường: `VP Văn phòng HĐND và UBND; KTHTĐT Phòng Kinh tế, Hạ tầng và Đô thị; VHXH Phòng Văn hóa – Xã hội;
    PVHCC Trung tâm Phục vụ hành chính công`,
  'đặc khu': `VP Văn phòng HĐND và UBND; KTHTĐT Phòng Kinh tế, Hạ tầng và Đô thị; VHXH Phòng Văn hóa – Xã hội;
    PVHCC Trung tâm Phục vụ hành chính công`,
} as const;

/** The 102 communes need three digits or more below the province, so the national code stands there. */
const newCodeOf = ({ nationalCode }: NewCommune): string => `H01.${nationalCode}`;

/** New ones come after everything of 2018, in the order of the resolution. */
function newCommune(commune: NewCommune): KienGiangAgency {
  const full = `${commune.type} ${commune.name}`;
  return agencyFrom({
    key: commune.key,
    kind: commune.type === 'đặc khu' ? 'SPECIAL_ZONE_COMMITTEE' : 'COMMUNE_COMMITTEE',
    tier: 'COMMUNE',
    parentKey: 'ubnd',
    code: newCodeOf(commune),
    name: `Ủy ban nhân dân ${full}`,
    shortName: `UBND ${full}`,
    abbreviation: 'UBND',
    letterhead: { above: null, name: ['ỦY BAN NHÂN DÂN', upper(full)] },
    headTitle: 'Chủ tịch',
    units: UNITS[commune.type],
    place: commune.name,
    ending: `${oneWord(commune.name)}.angiang`,
    nationalCode: commune.nationalCode,
    collective: true,
    validFrom: ON,
  });
}

function communes(): readonly OrganisationEvent[] {
  const unchanged = communesOf2025.filter((commune) => commune.unchanged);
  return [
    ...communesOf2025
      .filter((commune) => !commune.unchanged)
      .map((commune) =>
        event({
          on: ON,
          kind: commune.from.length === 1 ? 'ESTABLISH' : 'MERGE',
          from: commune.from,
          to: [commune.key],
          newAgencies: [newCommune(commune)],
          successorRule: 'ALL',
          basis: COMMUNES,
        }),
      ),
    event({
      on: ON,
      kind: 'MOVE',
      from: unchanged.map(({ key }) => key),
      to: unchanged.map(({ key }) => key),
      changes: unchanged.map((commune) => ({
        key: commune.key,
        parentKey: 'ubnd',
        code: newCodeOf(commune),
        units: unitsOf(UNITS[commune.type]),
      })),
      basis: COMMUNES,
    }),
  ];
}

const namedAfter = (agency: KienGiangAgency, districtKey: string): boolean =>
  agency.key === districtKey || (agency.districtKey === districtKey && agency.tier === 'DISTRICT');

/** UBND, phòng and services of a district end; their work goes to the communes on its territory. */
function districtsEnd(state: State): readonly OrganisationEvent[] {
  return districts.flatMap(({ key }) => {
    const ending = allGoingOn(state).filter((agency) => namedAfter(agency, key));
    const own = ending.filter(({ kind }) => kind !== 'PARTY_BODY' && kind !== 'CENTRAL_BODY');
    const above = ending.filter(({ kind }) => kind === 'PARTY_BODY' || kind === 'CENTRAL_BODY');
    return [
      event({
        on: ON,
        kind: 'ABOLISH',
        from: own.map((agency) => agency.key),
        to: communesOf2025.filter(({ from }) => from.some((old) => old.startsWith(`${key}/`))).map((each) => each.key),
        successorRule: 'TERRITORY',
        basis: DISTRICTS,
      }),
      ...above.map((agency) =>
        event({
          on: ON,
          kind: 'ABOLISH',
          from: [agency.key],
          to: [parentOf(agency) ?? 'ubnd'],
          successorRule: 'FUNCTION',
          basis: DISTRICTS,
        }),
      ),
    ];
  });
}

/** The new province bears the name and, by the rule for merged provinces, the code of An Giang. */
function inTheNewProvince(agency: KienGiangAgency): AgencyChange | null {
  const { key } = agency;
  const before = codeOf(agency);
  const naming = reworded(namingOf(agency), [['Kiên Giang', 'An Giang']]);
  const code = before.replace(/^([AHK])33(?=\.|$)/u, '$101');
  if (naming === null && code === before) return null;
  return { key, ...(naming === null ? {} : { naming }), ...(code === before ? {} : { code }) };
}

function province(state: State): readonly OrganisationEvent[] {
  const committee = inTheNewProvince(goingOn(state, 'ubnd'));
  const others = allGoingOn(state)
    .filter(({ key, tier, linked }) => linked && key !== 'ubnd' && tier === 'PROVINCE')
    .flatMap((agency) => inTheNewProvince(agency) ?? []);
  return [
    event({
      on: ON,
      kind: 'MERGE',
      from: ['ubnd', 'an-giang'],
      to: ['ubnd'],
      changes: committee === null ? [] : [committee],
      successorRule: 'ALL',
      basis: PROVINCES,
    }),
    event({
      on: ON,
      kind: 'RENAME',
      from: others.map(({ key }) => key),
      to: others.map(({ key }) => key),
      changes: others,
      basis: PROVINCES,
    }),
  ];
}

/** Two tiers instead of three: the province becomes An Giang, 143 communes become 48, the districts end. */
export const reformOfJuly2025 = (state: State): readonly OrganisationEvent[] => [
  ...province(state),
  ...communes(),
  ...districtsEnd(state),
];
