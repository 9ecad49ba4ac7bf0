import { AGENCY } from '../province/agencies.ts';
import { peopleOfTheAgencies } from '../province/people-of-agencies.ts';
import { peopleOfTheProvince } from '../province/people-of-province.ts';
import type { DemoPosition } from '../province/types.ts';
import { STARTED_ON } from './build.ts';
import { districts } from './districts.ts';
import { nameFor } from './names.ts';
import type { Seat } from './seats.ts';
import { heldBy, postsOnTop } from './several-posts.ts';
import { seatsOf } from './staffing.ts';
import type { KienGiangAgency, KienGiangPerson, KienGiangPosition } from './types.ts';

/** The agencies of the small province, whose people are the headline accounts. */
const KEY_OF_CODE: Readonly<Record<string, string>> = {
  [AGENCY.UBND]: 'ubnd',
  [AGENCY.VP]: 'vp',
  [AGENCY.SNNPTNT]: 'snnptnt',
  [AGENCY.STC]: 'stc',
  [AGENCY.SXD]: 'sxd',
  [AGENCY.HON_DAT]: 'hon-dat',
  [AGENCY.KIEN_LUONG]: 'kien-luong',
  [AGENCY.BINH_GIANG]: 'hon-dat/binh-giang',
  [AGENCY.THO_SON]: 'hon-dat/tho-son',
  [AGENCY.HON_NGHE]: 'kien-luong/hon-nghe',
};

type Growing = { readonly username: string; readonly fullName: string; readonly positions: KienGiangPosition[] };

const manyKhmer = new Set(districts.filter(({ khmer }) => khmer).map(({ key }) => key));

/** Everybody who holds a post on the first day, the headline accounts first. */
export function peopleOf(agencies: readonly KienGiangAgency[]): readonly KienGiangPerson[] {
  const people = new Map<string, Growing>();
  const namesIn = new Map<string, Set<string>>();
  for (const { username, fullName, positions } of [...peopleOfTheProvince, ...peopleOfTheAgencies])
    people.set(username, { username, fullName, positions: positions.map(asHeldInTheSmallProvince) });
  for (const { fullName, positions } of people.values())
    for (const { agencyKey } of positions) namesOf(namesIn, agencyKey).add(fullName);

  const parentOf = new Map(agencies.map(({ key, parents }) => [key, parents[0]?.parentKey ?? null]));
  for (const agency of agencies) {
    for (const seat of seatsOf(agency)) {
      const username = heldBy[seat.username] ?? seat.username;
      const person = people.get(username);
      if (person === undefined) {
        people.set(username, newcomer(username, agency, seat, namesIn));
        continue;
      }
      if (username === seat.username && !isAtHome(person, agency, parentOf))
        throw new Error(`${username} is wanted in ${agency.key} too`);
      takeUp(person, agency.key, seat);
    }
  }
  for (const { agencyKey, seat } of postsOnTop) {
    const person = people.get(seat.username);
    if (person === undefined) throw new Error(`Nobody is called ${seat.username}`);
    takeUp(person, agencyKey, seat);
  }
  return [...people.values()];
}

/** Whoever works for the agency already, for the one above or for one below. */
function isAtHome(person: Growing, agency: KienGiangAgency, parentOf: ReadonlyMap<string, string | null>): boolean {
  return person.positions.some(
    ({ agencyKey }) =>
      agencyKey === agency.key || parentOf.get(agency.key) === agencyKey || parentOf.get(agencyKey) === agency.key,
  );
}

/** A post held already, by somebody of the small province, only learns its field. */
function takeUp(person: Growing, agencyKey: string, seat: Seat): void {
  const at = person.positions.findIndex((held) => held.agencyKey === agencyKey);
  const held = person.positions[at];
  if (held === undefined) person.positions.push(positionOf(agencyKey, seat));
  else person.positions[at] = { ...held, field: held.field ?? seat.field ?? null };
}

function newcomer(username: string, agency: KienGiangAgency, seat: Seat, namesIn: Map<string, Set<string>>): Growing {
  const names = namesOf(namesIn, agency.key);
  const khmer = agency.districtKey !== null && manyKhmer.has(agency.districtKey);
  let fullName = nameFor(username, khmer);
  for (let attempt = 2; names.has(fullName); attempt += 1) fullName = nameFor(`${username} ${attempt}`, khmer);
  names.add(fullName);
  return { username, fullName, positions: [positionOf(agency.key, seat)] };
}

function namesOf(namesIn: Map<string, Set<string>>, agencyKey: string): Set<string> {
  const found = namesIn.get(agencyKey) ?? new Set<string>();
  namesIn.set(agencyKey, found);
  return found;
}

function positionOf(agencyKey: string, { unit, title, roles, field, secretaryOf }: Seat): KienGiangPosition {
  return {
    agencyKey,
    unitAbbreviation: unit,
    title,
    roles,
    field: field ?? null,
    secretaryOf: secretaryOf ?? null,
    validFrom: STARTED_ON,
    validTo: null,
  };
}

function asHeldInTheSmallProvince({ agencyCode, unitAbbreviation, title, roles }: DemoPosition): KienGiangPosition {
  const agencyKey = KEY_OF_CODE[agencyCode];
  if (agencyKey === undefined) throw new Error(`No agency of the large province has the code ${agencyCode}`);
  return positionOf(agencyKey, { username: '', unit: unitAbbreviation, title, roles });
}
