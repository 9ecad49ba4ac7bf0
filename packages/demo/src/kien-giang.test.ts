import type { AgencyTier } from '@qlvb/contract/types';
import { foldText } from '@qlvb/domain/text/fold';
import { describe, expect, it } from 'vitest';
import { districts } from './kien-giang/districts.ts';
import type { AgencyKind } from './kien-giang/types.ts';
import { agencyByKey, buildKienGiang, kienGiang, nameApart, organisationOn } from './kien-giang.ts';
import { province } from './province.ts';

const FIRST_DAY = '2018-11-09';
const firstDay = organisationOn(FIRST_DAY);
const linked = firstDay.filter((agency) => agency.linked);
const ofKind = (...kinds: readonly AgencyKind[]) => linked.filter(({ kind }) => kinds.includes(kind));
const repeated = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at);

describe('on 9 November 2018', () => {
  it('622 agencies are linked, and some of the centre and a neighbour are not', () => {
    expect(linked).toHaveLength(622);
    expect(kienGiang.agencies.filter((agency) => agency.linked)).toHaveLength(622);
    expect(firstDay.filter((agency) => !agency.linked).length).toBeGreaterThanOrEqual(20);
    expect(kienGiang.agencies.map(({ key }) => key).toSorted()).toEqual(firstDay.map(({ key }) => key).toSorted());
  });

  it.each<readonly [number, string, AgencyTier, readonly AgencyKind[]]>([
    [6, 'leadership', 'PROVINCE', ['PROVINCIAL_COMMITTEE', 'PROVINCIAL_COUNCIL', 'OFFICE']],
    [19, 'sở and their like', 'PROVINCE', ['DEPARTMENT']],
    [
      126,
      'below sở and UBND tỉnh',
      'PROVINCE',
      ['SUB_DEPARTMENT', 'SERVICE_UNIT', 'HOSPITAL', 'SCHOOL', 'STATE_ENTERPRISE'],
    ],
    [22, 'ngành dọc', 'PROVINCE', ['CENTRAL_BODY']],
    [10, 'Party block of the province', 'PROVINCE', ['PARTY_BODY']],
    [16, 'mass organisations', 'PROVINCE', ['MASS_ORGANISATION']],
    [15, 'UBND huyện', 'DISTRICT', ['DISTRICT_COMMITTEE']],
    [188, 'phòng', 'DISTRICT', ['DISTRICT_DIVISION']],
    [30, 'services of the districts', 'DISTRICT', ['SERVICE_UNIT']],
    [30, 'ngành dọc of the districts', 'DISTRICT', ['CENTRAL_BODY']],
    [15, 'Party committees of the districts', 'DISTRICT', ['PARTY_BODY']],
    [145, 'UBND xã', 'COMMUNE', ['COMMUNE_COMMITTEE']],
  ])('%d of them are %s', (count, _, tier, kinds) => {
    expect(ofKind(...kinds).filter((agency) => agency.tier === tier)).toHaveLength(count);
  });

  it('the communes are 117 xã, 16 phường and 12 thị trấn, each under its district', () => {
    const types = districts.flatMap(({ communes }) => communes.map(({ type }) => type));
    const count = (type: string) => types.filter((each) => each === type).length;
    expect([count('xã'), count('phường'), count('thị trấn')]).toEqual([117, 16, 12]);
    expect(repeated(districts.flatMap(({ communes }) => communes.map(({ code }) => code)))).toEqual([]);
    for (const commune of ofKind('COMMUNE_COMMITTEE')) {
      expect(commune.nationalCode).toMatch(/^3[01]\d{3}$/u);
      expect(commune.parentKey).toBe(commune.districtKey);
    }
  });

  it('the Party block and mass organisations stand behind the gateway, nobody else does', () => {
    for (const agency of linked)
      expect(agency.gateway, agency.key).toBe(
        ['PARTY_BODY', 'MASS_ORGANISATION'].includes(agency.kind) ? 'PARTY' : null,
      );
  });

  it('each has a key, a code of either form and an ending of its own', () => {
    const all = kienGiang.agencies;
    expect(repeated(all.map(({ key }) => key))).toEqual([]);
    expect(repeated(all.map(({ ending }) => ending))).toEqual([]);
    for (const scheme of ['QCVN102', 'QD20'] as const) {
      const codes = all.flatMap((agency) => agency.codes.filter((each) => each.scheme === scheme));
      expect(codes).toHaveLength(all.length);
      expect(repeated(codes.map(({ code }) => code))).toEqual([]);
    }
  });

  it('the former code is the present one read from the right', () => {
    for (const { codes, key } of kienGiang.agencies) {
      const [former, present] = codes;
      expect(former?.code, key).toMatch(/^\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}$/u);
      expect(present?.code, key).toMatch(/^[A-Z]\d{2}(\.\d{2}){0,2}$/u);
      const groups = former?.code.split('.').toReversed() ?? [];
      const used = present?.code.split('.') ?? [];
      expect(groups.slice(0, used.length), key).toEqual(used);
      expect(
        groups.slice(used.length).every((group) => /^0+$/u.test(group)),
        key,
      ).toBe(true);
    }
  });

  it('parents stand before their children', () => {
    const seen = new Set<string>();
    for (const { key, parents } of kienGiang.agencies) {
      const parentKey = parents[0]?.parentKey ?? null;
      if (parentKey !== null) expect(seen, key).toContain(parentKey);
      seen.add(key);
    }
  });

  it('names differ but for three pairs of communes, which their districts tell apart', () => {
    expect(repeated(linked.map(({ shortName }) => shortName)).toSorted()).toEqual([
      'UBND xã Bình An',
      'UBND xã Thạnh Lộc',
      'UBND xã Vĩnh Phú',
    ]);
    expect(repeated(linked.map((agency) => nameApart(agency, linked)))).toEqual([]);
    const binhAn = linked.filter(({ shortName }) => shortName === 'UBND xã Bình An');
    expect(binhAn.map((agency) => nameApart(agency, linked))).toEqual([
      'UBND xã Bình An (Kiên Lương)',
      'UBND xã Bình An (Châu Thành)',
    ]);
  });

  it('names and letterheads are composed, the letterhead in capitals', () => {
    for (const { name, shortName, letterhead, key } of firstDay) {
      for (const text of [name, shortName]) expect(text, key).toBe(text.normalize('NFC').trim());
      for (const line of [letterhead.above ?? '', ...letterhead.name]) expect(line, key).toBe(line.toUpperCase());
      expect(letterhead.name.length).toBeGreaterThanOrEqual(1);
    }
  });

  it('units have abbreviations of their own inside the agency', () => {
    for (const { units, key } of linked) {
      expect(units.length, key).toBeGreaterThanOrEqual(2);
      expect(repeated(units.map(({ abbreviation }) => foldText(abbreviation))), key).toEqual([]);
      for (const { name, abbreviation } of units) expect(name.length, abbreviation).toBeGreaterThan(3);
    }
  });
});

it('the agencies of the small province are there with their codes, names and units', () => {
  for (const small of province.agencies) {
    const [found] = kienGiang.agencies.filter(({ codes }) => codes.some(({ code }) => code === small.code));
    const [naming] = found?.names ?? [];
    expect([naming?.name, naming?.abbreviation, naming?.place], small.name).toEqual([
      small.name,
      small.abbreviation,
      small.place,
    ]);
    expect(naming?.letterhead).toEqual(small.letterhead);
    expect(naming?.headTitle).toBe(small.headTitle);
    expect(found?.codes.map(({ code }) => code)).toContain(small.legacyCode);
    for (const { abbreviation, name } of small.units)
      expect(found?.units.find((unit) => unit.abbreviation === abbreviation)?.name, small.name).toBe(name);
  }
});

it('is built the same every time', () => {
  expect(buildKienGiang()).toEqual(kienGiang);
});

it('is built in a moment', () => {
  const times = Array.from({ length: 5 }, () => {
    const began = performance.now();
    buildKienGiang();
    return performance.now() - began;
  });
  // A fifth of a second on an idle machine; the bound leaves room for one that is not.
  expect(Math.min(...times)).toBeLessThan(600);
});

it('knows its agencies by key, and only those', () => {
  expect(agencyByKey('hon-dat/tho-son').names[0]?.shortName).toBe('UBND xã Thổ Sơn');
  expect(() => agencyByKey('nowhere')).toThrow('nowhere');
});
