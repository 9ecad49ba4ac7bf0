import { agenciesAtTheStart } from './kien-giang/agencies.ts';
import { historyOf } from './kien-giang/events/events.ts';
import { onDay } from './kien-giang/history.ts';
import { peopleOf } from './kien-giang/people.ts';
import type { AgencyOnDay, KienGiangAgency, KienGiangPerson, OrganisationEvent } from './kien-giang/types.ts';

export type KienGiang = {
  /** As on 9 November 2018, parents before their children: 622 `linked`, and bodies outside. Nothing has ended. */
  readonly agencies: readonly KienGiangAgency[];
  /** Everybody who held a post that day, the people of the small province first. */
  readonly people: readonly KienGiangPerson[];
  /** What changed from 2020 to 2025, in order. */
  readonly events: readonly OrganisationEvent[];
  /** Every agency there ever was, with the validity the events gave it; those of 2018 first. */
  readonly agenciesOverTime: readonly KienGiangAgency[];
};

/** Pure: the same province every time, in a fraction of a second. */
export function buildKienGiang(): KienGiang {
  const agencies = agenciesAtTheStart();
  const { events, agencies: agenciesOverTime } = historyOf(agencies);
  return { agencies, people: peopleOf(agencies), events, agenciesOverTime };
}

export const kienGiang = buildKienGiang();

const byKey = new Map(kienGiang.agenciesOverTime.map((agency) => [agency.key, agency]));

/** The agency with its whole history. Throws when there never was one: a wrong key is a mistake, not a case. */
export function agencyByKey(key: string): KienGiangAgency {
  const found = byKey.get(key);
  if (found === undefined) throw new Error(`Kiên Giang never had an agency ${key}`);
  return found;
}

/** The agencies of a civil date in protocol order, as they were called and coded that day. */
export const organisationOn = (date: string): readonly AgencyOnDay[] => onDay(kienGiang.agenciesOverTime, date);

/** `UBND xã Bình An (Kiên Lương)`: the district is named where it is not in the name and tells namesakes apart. */
export function nameApart({ shortName, districtKey, key, tier }: AgencyOnDay, among: readonly AgencyOnDay[]): string {
  if (tier !== 'COMMUNE' || districtKey === null) return shortName;
  if (!among.some((other) => other.key !== key && other.shortName === shortName)) return shortName;
  return `${shortName} (${among.find((other) => other.key === districtKey)?.place ?? districtKey})`;
}

/** Keys of the agencies that carry on its work on that day; itself while it is valid. */
export function successorsOf(key: string, date: string): readonly string[] {
  const { validTo } = agencyByKey(key);
  if (validTo === null || date <= validTo) return [key];
  const next = kienGiang.events
    .filter(({ on, from, to }) => on <= date && from.includes(key) && !to.includes(key))
    .flatMap(({ to }) => to);
  return [...new Set(next.flatMap((each) => successorsOf(each, date)))];
}
