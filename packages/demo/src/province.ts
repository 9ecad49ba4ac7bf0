import type { Role } from '@qlvb/contract/types';
import { agencies } from './province/agencies.ts';
import { peopleOfTheAgencies } from './province/people-of-agencies.ts';
import { peopleOfTheProvince } from './province/people-of-province.ts';
import type { DemoAgency, DemoPerson, Province } from './province/types.ts';

export type { DemoAgency, DemoPerson, DemoPosition, DemoUnit, Letterhead, Province } from './province/types.ts';
export { AGENCY } from './province/agencies.ts';

/** The demonstration province: four tiers, eleven agencies, ten of them on the platform. */
export const province: Province = {
  agencies,
  people: [...peopleOfTheProvince, ...peopleOfTheAgencies],
};

const agencyByCode = new Map(province.agencies.map((each) => [each.code, each]));
const personByUsername = new Map(province.people.map((each) => [each.username, each]));

/** Throws when the province has no such agency: a wrong code in a seed or test is a mistake, not a case. */
export function agency(code: string): DemoAgency {
  const found = agencyByCode.get(code);
  if (!found) throw new Error(`The demonstration province has no agency ${code}`);
  return found;
}

/** Throws when nobody has that user name. */
export function person(username: string): DemoPerson {
  const found = personByUsername.get(username);
  if (!found) throw new Error(`Nobody in the demonstration province is called ${username}`);
  return found;
}

/** The agency of the position the person acts as after sign-in. */
export function agencyOf(who: DemoPerson): DemoAgency {
  const [first] = who.positions;
  if (!first) throw new Error(`${who.username} holds no position`);
  return agency(first.agencyCode);
}

export function peopleOf(agencyCode: string): readonly DemoPerson[] {
  return province.people.filter((each) => each.positions.some((held) => held.agencyCode === agencyCode));
}

/** People who hold the role in that agency (not in another one they also work for). */
export function peopleWith(agencyCode: string, role: Role): readonly DemoPerson[] {
  return province.people.filter((each) =>
    each.positions.some((held) => held.agencyCode === agencyCode && held.roles.includes(role)),
  );
}
