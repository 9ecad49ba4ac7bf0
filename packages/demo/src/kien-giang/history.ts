import { addDays } from '@qlvb/domain/civil-date';
import { holdsOn } from '@qlvb/domain/validity';
import type {
  AgencyChange,
  AgencyNaming,
  AgencyOnDay,
  KienGiangAgency,
  KienGiangUnit,
  OrganisationEvent,
  Validity,
} from './types.ts';

const isOpen = ({ validTo }: Validity): boolean => validTo === null;

/** What is open ends on the day; what would never have been valid is left out. */
function closed<T extends Validity>(entries: readonly T[], lastDay: string): readonly T[] {
  return entries
    .filter((entry) => !isOpen(entry) || entry.validFrom <= lastDay)
    .map((entry) => (isOpen(entry) ? { ...entry, validTo: lastDay } : entry));
}

function ended(agency: KienGiangAgency, lastDay: string): KienGiangAgency {
  return {
    ...agency,
    validTo: lastDay,
    names: closed(agency.names, lastDay),
    codes: closed(agency.codes, lastDay),
    parents: closed(agency.parents, lastDay),
    units: closed(agency.units, lastDay),
  };
}

const sameUnit = (one: KienGiangUnit, other: KienGiangUnit): boolean =>
  one.abbreviation === other.abbreviation && one.name === other.name;

function changed(agency: KienGiangAgency, change: AgencyChange, on: string, lastDay: string): KienGiangAgency {
  const since = { validFrom: on, validTo: null };
  const { naming, code, parentKey, units } = change;
  return {
    ...agency,
    names: naming === undefined ? agency.names : [...closed(agency.names, lastDay), { ...naming, ...since }],
    codes: code === undefined ? agency.codes : [...closed(agency.codes, lastDay), { scheme: 'QD20', code, ...since }],
    parents: parentKey === undefined ? agency.parents : [...closed(agency.parents, lastDay), { parentKey, ...since }],
    units: units === undefined ? agency.units : unitsFrom(agency.units, units, since, lastDay),
  };
}

function unitsFrom(
  before: KienGiangAgency['units'],
  units: readonly KienGiangUnit[],
  since: Validity,
  lastDay: string,
): KienGiangAgency['units'] {
  const staying = before.filter((unit) => !isOpen(unit) || units.some((kept) => sameUnit(kept, unit)));
  const going = before.filter((unit) => !staying.includes(unit));
  const coming = units.filter((unit) => !before.some((known) => isOpen(known) && sameUnit(known, unit)));
  return [...staying, ...closed(going, lastDay), ...coming.map((unit) => ({ ...unit, ...since }))];
}

/** The agencies after the events, in the order of the events. Throws when an event speaks of an agency that is not there. */
export function after(
  agencies: ReadonlyMap<string, KienGiangAgency>,
  events: readonly OrganisationEvent[],
): ReadonlyMap<string, KienGiangAgency> {
  const state = new Map(agencies);
  const alive = (key: string): KienGiangAgency => {
    const found = state.get(key);
    if (found === undefined || !isOpen(found)) throw new Error(`There is no agency ${key} any more, or not yet`);
    return found;
  };
  for (const { on, from, to, newAgencies, changes } of events) {
    const lastDay = addDays(on, -1);
    for (const agency of newAgencies) {
      if (state.has(agency.key)) throw new Error(`${agency.key} is there already`);
      state.set(agency.key, agency);
    }
    for (const key of from.filter((each) => !to.includes(each))) state.set(key, ended(alive(key), lastDay));
    for (const change of changes) state.set(change.key, changed(alive(change.key), change, on, lastDay));
    for (const key of to) alive(key);
  }
  return state;
}

/** The agencies of a day in protocol order, with the names, codes, parents and units of that day. */
export function onDay(agencies: Iterable<KienGiangAgency>, date: string): readonly AgencyOnDay[] {
  const valid = [...agencies].filter((agency) => holdsOn(agency, date));
  const keys = new Set(valid.map(({ key }) => key));
  return valid
    .map((agency) => asOn(agency, date, keys))
    .toSorted((one, other) => one.protocolOrder - other.protocolOrder);
}

function asOn(agency: KienGiangAgency, date: string, keys: ReadonlySet<string>): AgencyOnDay {
  const naming = agency.names.find((each) => holdsOn(each, date));
  if (naming === undefined) throw new Error(`${agency.key} has no name on ${date}`);
  const codeOf = (scheme: 'QD20' | 'QCVN102'): string | null =>
    agency.codes.find((each) => each.scheme === scheme && holdsOn(each, date))?.code ?? null;
  const { key, kind, tier, linked, gateway, protocolOrder, districtKey, nationalCode, collective } = agency;
  return {
    ...withoutValidity(naming),
    key,
    kind,
    tier,
    linked,
    gateway,
    protocolOrder,
    // The district goes out of use with the tier.
    districtKey: districtKey !== null && keys.has(districtKey) ? districtKey : null,
    nationalCode,
    collective,
    parentKey: agency.parents.find((each) => holdsOn(each, date))?.parentKey ?? null,
    code: codeOf('QD20'),
    legacyCode: codeOf('QCVN102'),
    units: agency.units
      .filter((unit) => holdsOn(unit, date))
      .map(({ abbreviation, name, protocolOrder: order }) => ({ abbreviation, name, protocolOrder: order })),
  };
}

function withoutValidity({ name, shortName, abbreviation, letterhead, place, headTitle }: AgencyNaming): AgencyNaming {
  return { name, shortName, abbreviation, letterhead, place, headTitle };
}

const inForce = <T extends Validity>(entries: readonly T[], key: string): T => {
  const found = entries.findLast(isOpen);
  if (found === undefined) throw new Error(`${key} has ended`);
  return found;
};

/** What an agency that goes on is called at the end of its history. */
export const namingOf = ({ names, key }: KienGiangAgency): AgencyNaming => withoutValidity(inForce(names, key));

/** Its mã định danh of QĐ 20/2020. */
export const codeOf = ({ codes, key }: KienGiangAgency): string =>
  inForce(
    codes.filter(({ scheme }) => scheme === 'QD20'),
    key,
  ).code;

export const parentOf = ({ parents, key }: KienGiangAgency): string | null => inForce(parents, key).parentKey;

export const unitsInForce = ({ units }: KienGiangAgency): readonly KienGiangUnit[] =>
  units.filter(isOpen).map(({ abbreviation, name, protocolOrder }) => ({ abbreviation, name, protocolOrder }));
