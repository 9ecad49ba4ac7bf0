import { addDays } from '@qlvb/domain/civil-date';
import { kienGiang } from '@qlvb/demo/kien-giang';
import type { KienGiangAgency, OrganisationEvent, Validity } from '@qlvb/demo/kien-giang/types';
import { province } from '@qlvb/demo/province';
import type { Recorded, SeedAgency, SeedPerson, SeedProvince } from './rows.ts';

/**
 * The whole province as of 2018, at work, with the changes of 2020 to 2025 on record and none carried out: who sits
 * where afterwards is decided by whoever carries them out.
 */
export function wholeProvince(): SeedProvince {
  const atTheStart = new Map(kienGiang.agencies.map((agency) => [agency.key, agency]));
  return {
    agencies: kienGiang.agenciesOverTime.map((agency) => recorded(atTheStart.get(agency.key), agency)),
    people: kienGiang.people,
    changes: kienGiang.events,
  };
}

/** The eleven agencies of it that make up the small province, with the changes that only give them another name. */
export function smallProvince(): SeedProvince {
  const codes = new Set(province.agencies.map(({ code }) => code));
  const keyByCode = new Map<string, string>();
  const agencies = kienGiang.agencies.filter(({ key, codes: own }) => {
    const [code] = own.filter((each) => each.scheme === 'QD20' && codes.has(each.code));
    if (code !== undefined) keyByCode.set(code.code, key);
    return code !== undefined;
  });
  const people = province.people.map(({ positions, ...person }): SeedPerson => ({
    ...person,
    positions: positions.map(({ agencyCode, ...position }) => {
      const agencyKey = keyByCode.get(agencyCode);
      if (agencyKey === undefined) throw new Error(`The whole province has no agency ${agencyCode}`);
      return { ...position, agencyKey, validFrom: '2018-11-09' };
    }),
  }));
  const keys = new Set(agencies.map(({ key }) => key));
  const changes = kienGiang.events
    .filter(({ kind }) => kind === 'RENAME')
    .map((event) => ({
      ...event,
      from: event.from.filter((key) => keys.has(key)),
      to: event.to.filter((key) => keys.has(key)),
    }))
    .filter(({ from }) => from.length > 0);
  return { agencies: agencies.map((agency) => recorded(agency, renamed(agency, changes))), people, changes };
}

/** With the names and codes that the changes give it; what else became of it is left out. */
function renamed(agency: KienGiangAgency, changes: readonly OrganisationEvent[]): KienGiangAgency {
  return changes.reduce((former, { on, changes: each }) => {
    const { naming, code } = each.find(({ key }) => key === agency.key) ?? {};
    const since = { validFrom: on, validTo: null };
    const ended = <T extends Validity>(rows: readonly T[]): readonly T[] =>
      rows.map((row) => (row.validTo === null ? { ...row, validTo: addDays(on, -1) } : row));
    return {
      ...former,
      ...(naming ? { names: [...ended(former.names), { ...naming, ...since }] } : {}),
      ...(code ? { codes: [...ended(former.codes), { scheme: 'QD20' as const, code, ...since }] } : {}),
    };
  }, agency);
}

/** What the changes bring is pending; what they end goes on and carries the day. */
function recorded(before: KienGiangAgency | undefined, after: KienGiangAgency): SeedAgency {
  const lastDay = after.validTo;
  const both = <T extends Validity>(
    old: readonly T[] | undefined,
    now: readonly T[],
    same: (one: T, other: T) => boolean,
  ): (T & Recorded)[] => {
    const known = old ?? [];
    const isKnown = (row: T): boolean => known.some((each) => each.validFrom === row.validFrom && same(each, row));
    const staying = known.map((row): T & Recorded => {
      const later = now.find((each) => each.validFrom === row.validFrom && same(each, row));
      // What would never have been valid is gone from the history, but counts until the change is carried out.
      const pendingTo = later === undefined ? (lastDay ?? addDays(row.validFrom, -1)) : later.validTo;
      return { ...row, validTo: null, pending: false, pendingTo };
    });
    const coming = now
      .filter((row) => !isKnown(row))
      .map((row): T & Recorded => ({ ...row, validTo: null, pending: true, pendingTo: row.validTo }));
    return [...staying, ...coming];
  };
  return {
    ...after,
    validTo: null,
    pending: before === undefined,
    pendingTo: lastDay,
    names: both(before?.names, after.names, (one, other) => one.name === other.name),
    codes: both(before?.codes, after.codes, (one, other) => one.code === other.code),
    parents: both(before?.parents, after.parents, (one, other) => one.parentKey === other.parentKey),
    units: both(
      before?.units,
      after.units,
      (one, other) => one.abbreviation === other.abbreviation && one.name === other.name,
    ),
  };
}
