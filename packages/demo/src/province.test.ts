import type { Role } from '@qlvb/contract/types';
import { describe, expect, it } from 'vitest';
import { DEMO_PASSWORD, headlineAccounts } from './accounts.ts';
import { agency, agencyOf, AGENCY, peopleOf, peopleWith, person, province } from './province.ts';

const onPlatform = province.agencies.filter((each) => each.onPlatform);
const repeated = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index);

describe('agencies', () => {
  it('have codes, former codes and names of their own', () => {
    expect(repeated(province.agencies.map((each) => each.code))).toEqual([]);
    expect(repeated(province.agencies.map((each) => each.legacyCode))).toEqual([]);
    expect(repeated(province.agencies.map((each) => each.name))).toEqual([]);
    expect(repeated(province.agencies.map((each) => String(each.protocolOrder)))).toEqual([]);
  });

  it('stand after their parents, on four tiers', () => {
    const seen = new Set<string>();
    for (const each of province.agencies) {
      if (each.parentCode !== null) expect(seen, each.name).toContain(each.parentCode);
      seen.add(each.code);
    }
    expect(new Set(province.agencies.map((each) => each.tier))).toEqual(
      new Set(['CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE']),
    );
  });

  it.each(province.agencies.map((each) => [each.name, each] as const))('%s has well-formed codes', (_, each) => {
    expect(each.code).toMatch(/^[GH]\d{2}(\.\d{2}){0,2}$/u);
    expect(each.legacyCode).toMatch(/^\d{3}\.\d{2}\.\d{2}\.[GH]\d{2}$/u);
    const groups = each.legacyCode.split('.').toReversed();
    expect(each.code.split('.')).toEqual(groups.slice(0, each.code.split('.').length));
  });

  it('leave one central body outside the platform', () => {
    expect(province.agencies.filter((each) => !each.onPlatform).map((each) => each.code)).toEqual([AGENCY.BTC]);
    expect(peopleOf(AGENCY.BTC)).toEqual([]);
  });
});

describe.each(onPlatform.map((each) => [each.shortName, each.code] as const))('%s', (_, code) => {
  it('has exactly one head and everybody else the journey needs', () => {
    const count = (role: Role) => peopleWith(code, role).length;
    expect(count('AGENCY_LEADER')).toBe(1);
    for (const role of ['REGISTRY_CLERK', 'DEPUTY_LEADER', 'UNIT_HEAD', 'FORM_CHECKER', 'ADMINISTRATOR'] as const) {
      expect(count(role), role).toBeGreaterThanOrEqual(1);
    }
    expect(count('SPECIALIST')).toBeGreaterThanOrEqual(2);
  });

  it('has one head in each unit, and nobody in a unit that is not there', () => {
    const held = peopleOf(code).flatMap((who) => who.positions.filter((each) => each.agencyCode === code));
    const units = agency(code).units.map((unit) => unit.abbreviation);
    expect(repeated(units)).toEqual([]);
    for (const unit of units) {
      const heads = held.filter((each) => each.unitAbbreviation === unit && each.roles.includes('UNIT_HEAD'));
      expect(heads, unit).toHaveLength(1);
    }
    for (const each of held) if (each.unitAbbreviation !== null) expect(units).toContain(each.unitAbbreviation);
  });
});

describe('people', () => {
  it('have user names and full names of their own', () => {
    expect(repeated(province.people.map((who) => who.username))).toEqual([]);
    expect(repeated(province.people.map((who) => who.fullName))).toEqual([]);
  });

  it('have names in composed Unicode and user names anybody can type', () => {
    for (const who of province.people) {
      expect(who.fullName).toBe(who.fullName.normalize('NFC'));
      expect(who.fullName.split(' ').length).toBeGreaterThanOrEqual(3);
      expect(who.username).toMatch(/^[a-z][a-z0-9]*(\.[a-z0-9]+)+$/u);
    }
  });

  it('hold at least one position, at most one in an agency, each with a role', () => {
    for (const who of province.people) {
      expect(who.positions.length).toBeGreaterThanOrEqual(1);
      expect(repeated(who.positions.map((held) => held.agencyCode)), who.username).toEqual([]);
      for (const held of who.positions) expect(held.roles.length).toBeGreaterThanOrEqual(1);
    }
  });

  it('of the Office work for UBND tỉnh first', () => {
    for (const username of ['vanthu.vp', 'chanhvanphong.vp', 'theodoi.vp', 'chuyenvien1.ktth.vp']) {
      expect(agencyOf(person(username)).code).toBe(AGENCY.UBND);
      expect(person(username).positions.map((held) => held.agencyCode)).toEqual([AGENCY.UBND, AGENCY.VP]);
    }
    expect(peopleWith(AGENCY.UBND, 'DIRECTIVE_MONITOR').map((who) => who.username)).toEqual(['theodoi.vp']);
  });

  it('are found by user name, and only if they exist', () => {
    expect(person('vanthu.stc').fullName).not.toBe('');
    expect(() => person('nobody')).toThrow('nobody');
    expect(() => agency('H99')).toThrow('H99');
  });
});

describe('accounts', () => {
  it('are one per step of the journey, each with something to try', () => {
    expect(headlineAccounts.length).toBeGreaterThanOrEqual(8);
    expect(repeated(headlineAccounts.map((each) => each.username))).toEqual([]);
    for (const each of headlineAccounts) {
      expect(each.title).not.toBe('');
      expect(each.tryThis).not.toContain('\n');
    }
  });

  it('share a pass phrase of at least 12 characters', () => {
    expect(DEMO_PASSWORD.length).toBeGreaterThanOrEqual(12);
  });
});
