import { addDays } from '@qlvb/domain/civil-date';
import { describe, expect, it } from 'vitest';
import { agencyByKey, kienGiang, organisationOn as computeOrganisationOn, successorsOf } from '../../kien-giang.ts';
import { districts } from '../districts.ts';
import type { AgencyOnDay } from '../types.ts';
import { communesOf2025 } from './mapping-2025.ts';

const known = new Map<string, readonly AgencyOnDay[]>();
const organisationOn = (date: string): readonly AgencyOnDay[] => {
  const found = known.get(date) ?? computeOrganisationOn(date);
  known.set(date, found);
  return found;
};
const { events, agenciesOverTime } = kienGiang;
const days = [...new Set(events.map(({ on }) => on))];
const repeated = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at);
const communesOn = (date: string) => organisationOn(date).filter(({ tier }) => tier === 'COMMUNE');
const on = (date: string, key: string): AgencyOnDay | undefined =>
  organisationOn(date).find((agency) => agency.key === key);

describe('the mapping of 1 July 2025', () => {
  const before = communesOn('2025-06-30');

  it('turns 143 communes into 48: 41 xã, 4 phường, 3 đặc khu', () => {
    expect(before).toHaveLength(143);
    expect(communesOf2025).toHaveLength(48);
    const count = (type: string) => communesOf2025.filter((each) => each.type === type).length;
    expect([count('xã'), count('phường'), count('đặc khu')]).toEqual([41, 4, 3]);
    expect(repeated(communesOf2025.map(({ nationalCode }) => nationalCode))).toEqual([]);
  });

  it('has every former commune in exactly one row', () => {
    expect(communesOf2025.flatMap(({ from }) => from).toSorted()).toEqual(before.map(({ key }) => key).toSorted());
  });

  it('leaves five as they are', () => {
    const unchanged = communesOf2025.filter((each) => each.unchanged).map(({ name }) => name);
    expect(unchanged.toSorted()).toEqual(['Bình Giang', 'Bình Sơn', 'Hòn Nghệ', 'Sơn Hải', 'Tiên Hải']);
  });
});

describe('the events', () => {
  it('come in order, from 2020 to 2025, each with what it rests on', () => {
    expect(events.map(({ on: day }) => day)).toEqual(events.map(({ on: day }) => day).toSorted());
    expect([days[0], days.at(-1)]).toEqual(['2020-01-01', '2025-07-01']);
    for (const { basis, on: day } of events) expect(basis, day).not.toBe('');
    expect(new Set(events.map(({ kind }) => kind))).toEqual(
      new Set(['ESTABLISH', 'RENAME', 'MOVE', 'MERGE', 'SPLIT', 'ABOLISH']),
    );
  });

  it('say who carries on whenever an agency ends', () => {
    for (const { from, to, successorRule, basis } of events) {
      const ending = from.filter((key) => !to.includes(key));
      if (ending.length === 0) continue;
      expect(to.length, basis).toBeGreaterThanOrEqual(1);
      expect(successorRule, `${ending.join(' ')}: ${basis}`).not.toBeNull();
      if (successorRule === 'ALL') expect(to, basis).toHaveLength(1);
    }
  });

  it('rename and move without an end, and leave the former name its days', () => {
    for (const { kind, from, to, newAgencies } of events.filter(
      (each) => each.kind === 'RENAME' || each.kind === 'MOVE',
    )) {
      expect(from, kind).toEqual(to);
      expect(newAgencies).toEqual([]);
    }
  });

  it.each(days.flatMap((day) => [addDays(day, -1), day]).map((day) => [day]))(
    'leave a sound organisation on %s',
    (day) => {
      const agencies = organisationOn(day);
      const keys = new Set(agencies.map(({ key }) => key));
      for (const { parentKey, districtKey, key } of agencies) {
        if (parentKey !== null) expect(keys, key).toContain(parentKey);
        if (districtKey !== null) expect(keys, key).toContain(districtKey);
      }
      for (const codes of [agencies.map(({ code }) => code), agencies.map(({ legacyCode }) => legacyCode)])
        expect(repeated(codes.filter((code) => code !== null))).toEqual([]);
      for (const { code, legacyCode, key } of agencies) expect(code ?? legacyCode, key).not.toBeNull();
      const national = agencies.filter(({ tier }) => tier === 'COMMUNE').map(({ nationalCode }) => nationalCode ?? '');
      expect(repeated(national)).toEqual([]);
    },
  );

  it('never let names, codes, parents or spells of a unit overlap or leave a gap', () => {
    for (const agency of agenciesOverTime) {
      const spells = [...new Set(agency.units.map(({ abbreviation }) => abbreviation))].map((abbreviation) =>
        agency.units.filter((unit) => unit.abbreviation === abbreviation),
      );
      const qd20 = agency.codes.filter(({ scheme }) => scheme === 'QD20');
      for (const entries of [agency.names, qd20, agency.parents, ...spells])
        for (const [index, { validFrom, validTo }] of entries.entries()) {
          const next = entries[index + 1];
          if (validTo !== null) expect(validFrom <= validTo, agency.key).toBe(true);
          if (next !== undefined) expect(next.validFrom, agency.key).toBe(addDays(validTo ?? '', 1));
        }
      for (const entries of [agency.names, agency.parents]) expect(entries.at(-1)?.validTo).toBe(agency.validTo);
    }
  });
});

describe('the history', () => {
  it('makes Phú Quốc a city on 1 March 2021', () => {
    expect(on('2021-02-28', 'phu-quoc')?.name).toBe('Ủy ban nhân dân huyện Phú Quốc');
    expect(on('2021-03-01', 'phu-quoc')?.letterhead.name).toEqual(['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ PHÚ QUỐC']);
    expect(on('2021-03-01', 'phu-quoc/tckh')?.letterhead.above).toBe('UBND THÀNH PHỐ PHÚ QUỐC');
    expect(on('2021-03-01', 'phu-quoc/dang')?.name).toBe('Thành ủy Phú Quốc');
    expect(on('2021-03-01', 'phu-quoc/thi-tran-an-thoi')?.shortName).toBe('UBND phường An Thới');
    expect(on('2021-02-28', 'phu-quoc/hon-thom')).toBeDefined();
    expect(on('2021-03-01', 'phu-quoc/hon-thom')).toBeUndefined();
    expect(successorsOf('phu-quoc/hon-thom', '2021-03-01')).toEqual(['phu-quoc/thi-tran-an-thoi']);
    expect([communesOn('2021-02-28'), communesOn('2021-03-01')].map(({ length }) => length)).toEqual([145, 144]);
  });

  it('merges sở on 1 March 2025 and moves what is below them', () => {
    expect(on('2025-02-28', 'snnptnt/cckl')?.parentKey).toBe('snnptnt');
    expect(on('2025-03-01', 'snnptnt/cckl')?.parentKey).toBe('snnmt');
    expect(on('2025-03-01', 'snnptnt/cckl')?.letterhead.above).toBe('SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG');
    expect(on('2025-03-01', 'sldtbxh/cscn')?.parentKey).toBe('cong-an');
    expect(successorsOf('skhdt', '2025-03-01')).toEqual(['stc']);
    expect(successorsOf('sldtbxh', '2025-03-01')).toEqual(['snv', 'syt', 'sgddt', 'snnmt']);
    expect(on('2025-03-01', 'stc')?.units.map(({ abbreviation }) => abbreviation)).toContain('ĐKKD');
    expect(on('2025-03-01', 'bnnptnt')?.name).toBe('Bộ Nông nghiệp và Môi trường');
    expect(organisationOn('2025-03-01').filter(({ kind }) => kind === 'DEPARTMENT')).toHaveLength(13);
  });

  it('makes one province of two on 1 July 2025, without districts', () => {
    const agencies = organisationOn('2025-07-01');
    expect(agencies.filter(({ tier }) => tier === 'DISTRICT')).toEqual([]);
    expect(communesOn('2025-07-01')).toHaveLength(48);
    expect(agencies.filter(({ kind }) => kind === 'SPECIAL_ZONE_COMMITTEE').map(({ shortName }) => shortName)).toEqual([
      'UBND đặc khu Phú Quốc',
      'UBND đặc khu Thổ Châu',
      'UBND đặc khu Kiên Hải',
    ]);
    expect([on('2025-07-01', 'ubnd')?.name, on('2025-07-01', 'ubnd')?.code]).toEqual([
      'Ủy ban nhân dân tỉnh An Giang',
      'H01',
    ]);
    expect(agencies.filter((agency) => JSON.stringify(agency).includes('Kiên Giang'))).toEqual([]);
    for (const { parentKey, key } of communesOn('2025-07-01')) expect(parentKey, key).toBe('ubnd');
  });

  it('hands the work of a district to the communes on its territory', () => {
    for (const { key } of districts) {
      const successors = successorsOf(`${key}/tckh`, '2025-07-01');
      const territory = communesOf2025.filter(({ from }) => from.some((old) => agencyByKey(old).districtKey === key));
      expect(successors, key).toEqual(territory.map((each) => each.key));
    }
    expect(successorsOf('hon-dat/tho-son', '2025-07-01')).toEqual(['an-giang/hon-dat']);
    expect(successorsOf('hon-dat/tho-son', '2025-06-30')).toEqual(['hon-dat/tho-son']);
  });

  it('leaves nobody without a successor', () => {
    for (const { key } of agenciesOverTime) {
      const successors = successorsOf(key, '2025-07-01');
      expect(successors.length, key).toBeGreaterThanOrEqual(1);
      for (const each of successors) expect(agencyByKey(each).validTo, key).toBeNull();
    }
  });

  it('does not touch the province of the first day', () => {
    expect(kienGiang.agencies.filter(({ validTo }) => validTo !== null)).toEqual([]);
  });
});
