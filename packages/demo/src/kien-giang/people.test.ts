import type { Role } from '@qlvb/contract/types';
import { describe, expect, it } from 'vitest';
import { kienGiang } from '../kien-giang.ts';
import { agency, province } from '../province.ts';
import type { KienGiangPosition } from './types.ts';

const { agencies, people } = kienGiang;
const linked = agencies.filter((each) => each.linked);
const positions = people.flatMap((person) => person.positions);
const heldIn = new Map<string, KienGiangPosition[]>();
for (const position of positions) heldIn.set(position.agencyKey, [...(heldIn.get(position.agencyKey) ?? []), position]);
const byUsername = new Map(people.map((person) => [person.username, person]));
const repeated = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at);
const withRole = (key: string, role: Role): readonly KienGiangPosition[] =>
  (heldIn.get(key) ?? []).filter(({ roles }) => roles.includes(role));

describe('the people', () => {
  it('are about seven thousand', () => {
    expect(people.length).toBeGreaterThanOrEqual(6_800);
    expect(people.length).toBeLessThanOrEqual(7_300);
  });

  it('have user names of their own that anybody can type', () => {
    expect(byUsername.size).toBe(people.length);
    expect(people.filter(({ username }) => !/^[a-z][a-z0-9]*(\.[a-z0-9]+)+$/u.test(username))).toEqual([]);
  });

  it('have composed names of three parts or more, none twice in an agency', () => {
    const names = people.map(({ fullName }) => fullName);
    expect(names.filter((name) => name !== name.normalize('NFC') || name.split(' ').length < 3)).toEqual([]);
    const named = new Map<string, string[]>();
    for (const { fullName, positions: held } of people)
      for (const { agencyKey } of held.slice(0, 1)) named.set(agencyKey, [...(named.get(agencyKey) ?? []), fullName]);
    for (const [key, together] of named) expect(repeated(together), key).toEqual([]);
  });

  it('come from all who live there', () => {
    const families = new Set(people.map(({ fullName }) => fullName.split(' ')[0]));
    for (const family of ['Nguyễn', 'Trần', 'Danh', 'Thị', 'Khưu', 'Quách']) expect(families).toContain(family);
    expect(new Set(people.map(({ fullName }) => fullName)).size).toBeGreaterThan(people.length * 0.9);
  });

  it('work in an agency that is linked, in a unit that is there', () => {
    const units = new Map(
      linked.map((each) => [each.key, new Set(each.units.map(({ abbreviation }) => abbreviation))]),
    );
    const wrong = positions.filter(
      ({ agencyKey, unitAbbreviation }) =>
        !units.has(agencyKey) || (unitAbbreviation !== null && !units.get(agencyKey)?.has(unitAbbreviation)),
    );
    expect(wrong).toEqual([]);
  });

  it('have a title and roles, none twice', () => {
    expect(
      positions.filter(({ title, roles }) => title === '' || roles.length === 0 || new Set(roles).size < roles.length),
    ).toEqual([]);
  });

  it('hold at most one post in an agency; some hold several', () => {
    const wrong = people.filter(
      ({ positions: held }) => held.length === 0 || new Set(held.map(({ agencyKey }) => agencyKey)).size < held.length,
    );
    expect(wrong).toEqual([]);
    expect(people.filter(({ positions: held }) => held.length > 1).length).toBeGreaterThan(100);
    expect(byUsername.get('vanthu.kienhai')?.positions.map(({ agencyKey }) => agencyKey)).toEqual([
      'kien-hai',
      'kien-hai/vp',
      'kien-hai/nv',
      'kien-hai/tp',
      'kien-hai/yt',
      'kien-hai/ttr',
    ]);
  });
});

describe('every agency', () => {
  it.each(linked.map(({ key }) => [key]))('%s has one head and everybody the journey needs', (key) => {
    expect(withRole(key, 'AGENCY_LEADER')).toHaveLength(1);
    for (const role of ['REGISTRY_CLERK', 'DEPUTY_LEADER', 'UNIT_HEAD', 'FORM_CHECKER', 'ADMINISTRATOR'] as const)
      expect(withRole(key, role).length, role).toBeGreaterThanOrEqual(1);
    expect(withRole(key, 'SPECIALIST').length).toBeGreaterThanOrEqual(2);
  });

  it('has one head in each unit', () => {
    for (const { key, units } of linked)
      for (const { abbreviation } of units)
        expect(
          withRole(key, 'UNIT_HEAD').filter(({ unitAbbreviation }) => unitAbbreviation === abbreviation),
          `${key} ${abbreviation}`,
        ).toHaveLength(1);
  });
});

describe('leaders', () => {
  it('have deputies with a field', () => {
    const deputies = positions.filter(({ roles }) => roles.includes('DEPUTY_LEADER'));
    for (const { field, agencyKey, title } of deputies) expect(field, `${agencyKey} ${title}`).not.toBeNull();
  });

  it('have secretaries who enter for a leader of an agency they both work for', () => {
    const secretaries = people.filter(({ positions: held }) => held.some(({ secretaryOf }) => secretaryOf !== null));
    expect(secretaries.length).toBeGreaterThanOrEqual(30);
    for (const { positions: held } of secretaries)
      for (const { secretaryOf, agencyKey } of held.filter((each) => each.secretaryOf !== null)) {
        const led = byUsername.get(secretaryOf ?? '')?.positions.find((each) => each.agencyKey === agencyKey);
        expect(led?.roles.some((role) => role === 'AGENCY_LEADER' || role === 'DEPUTY_LEADER')).toBe(true);
      }
  });

  it('in communes share roles more often than elsewhere', () => {
    const shared = (key: string) => (heldIn.get(key) ?? []).filter(({ roles }) => roles.length > 1).length;
    const communes = linked.filter(({ kind }) => kind === 'COMMUNE_COMMITTEE');
    for (const { key } of communes) expect(shared(key), key).toBeGreaterThanOrEqual(2);
    expect(new Set(communes.map(({ key }) => heldIn.get(key)?.length)).size).toBeGreaterThan(3);
  });
});

it('the people of the small province keep names, first posts and roles', () => {
  const keyOf = new Map(agencies.flatMap(({ key, codes }) => codes.map(({ code }) => [code, key])));
  for (const small of province.people) {
    const person = byUsername.get(small.username);
    expect(person?.fullName, small.username).toBe(small.fullName);
    const held = person?.positions.slice(0, small.positions.length);
    expect(
      held?.map(({ agencyKey, unitAbbreviation, title, roles }) => [agencyKey, unitAbbreviation, title, roles]),
    ).toEqual(
      small.positions.map(({ agencyCode, unitAbbreviation, title, roles }) => [
        keyOf.get(agency(agencyCode).code),
        unitAbbreviation,
        title,
        roles,
      ]),
    );
  }
});
