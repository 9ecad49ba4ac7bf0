import { describe, expect, it } from 'vitest';
import { DOCUMENT_TYPE_CODES } from '../document-types.ts';
import { NUMBERING_RULES, numberingRulesOn, type SeriesDefinition } from './rule-sets.ts';
import { seriesKeyFor } from './series-key.ts';
import { seriesForType, seriesOn, type SeriesOnRecord } from './series-of-agency.ts';
import { checkDatedBack, checkOldYear, seriesClash } from './validate.ts';

const TODAY = '2026-11-23';
const laid = (over: Partial<SeriesOnRecord> & Pick<SeriesDefinition, 'key'>): SeriesOnRecord => ({
  direction: 'OUTGOING',
  name: over.key,
  kind: 'ORDINARY',
  typeCodes: [],
  pattern: '{số}/{loại}-{cơ quan}',
  period: 'YEAR',
  dateOrder: 'REFUSE',
  validFrom: '2026-01-01',
  validTo: null,
  ...over,
});
const keyFor = (onRecord: readonly SeriesOnRecord[], typeCode: (typeof DOCUMENT_TYPE_CODES)[number], day = TODAY) =>
  seriesForType(seriesOn(onRecord, day), typeCode).map(({ key }) => key);

describe('the series of an agency', () => {
  it('are the usual ones where nothing is laid down, on every day of every rule set', () => {
    for (const { validFrom } of NUMBERING_RULES)
      for (const code of DOCUMENT_TYPE_CODES) expect(keyFor([], code, validFrom)).toEqual([seriesKeyFor(code)]);
  });

  it('share a counter among kinds the head has grouped, from the day on', () => {
    const shared = [laid({ key: 'KHBC', typeCodes: ['KH', 'BC'], validFrom: '2026-07-01' })];
    expect(keyFor(shared, 'BC')).toEqual(['KHBC']);
    expect(keyFor(shared, 'BC', '2026-06-30')).toEqual(['BC']);
    expect(keyFor(shared, 'TB')).toEqual(['TB']);
    expect(seriesOn(shared, TODAY).some(({ key }) => key === 'BC' || key === 'KH')).toBe(false);
  });

  it('come back as usual once what was laid down has ended', () => {
    const ended = [laid({ key: 'BB', typeCodes: ['BB'], validTo: '2026-06-30' })];
    expect(keyFor(ended, 'BB', '2026-06-30')).toEqual(['BB']);
    expect(keyFor(ended, 'BB')).toEqual(['COMMON']);
  });

  it('of legal documents and advisory bodies are there to be chosen, never the usual one (VI-03)', () => {
    const apart = [
      laid({ key: 'QPPLQD', kind: 'LEGAL', typeCodes: ['QD'] }),
      laid({ key: 'BCD', kind: 'BODY' }),
      laid({ key: 'BANSAO', kind: 'COPY' }),
    ];
    expect(keyFor(apart, 'QD')).toEqual(['QD', 'QPPLQD', 'BCD']);
    expect(keyFor(apart, 'TB')).toEqual(['TB', 'BCD']);
  });

  it('never count a kind twice', () => {
    const others = [laid({ key: 'A', typeCodes: ['BC'] }), laid({ key: 'SAO', kind: 'COPY' }), laid({ key: 'REST' })];
    expect(seriesClash(laid({ key: 'B', typeCodes: ['KH', 'BC'] }), others)).toMatchObject({
      code: 'SERIES_OVERLAPS',
      params: { series: 'A', typeCode: 'BC' },
    });
    expect(seriesClash(laid({ key: 'S2', kind: 'COPY' }), others)?.code).toBe('SERIES_OVERLAPS');
    expect(seriesClash(laid({ key: 'R2' }), others)?.code).toBe('SERIES_OVERLAPS');
    expect(seriesClash(laid({ key: 'BCD', kind: 'BODY' }), others)).toBeNull();
    expect(seriesClash(laid({ key: 'C', typeCodes: ['TB'] }), others)).toBeNull();
  });
});

describe('the dated rules of numbers', () => {
  it('are those of the day', () => {
    expect(numberingRulesOn('2019-12-31').basis).toContain('TT 07/2012');
    expect(numberingRulesOn('2020-03-05').basis).toContain('NĐ 30/2020');
  });

  it('let the book of the old year take its letters until the end of January', () => {
    expect(checkOldYear('2026-12-31', '2026-12-31')).toBeNull();
    expect(checkOldYear('2026-12-31', '2027-01-31')).toBeNull();
    expect(checkOldYear('2026-12-31', '2027-02-01')?.code).toBe('OLD_YEAR_OVER');
    expect(checkOldYear('2025-12-31', '2027-01-02')?.code).toBe('OLD_YEAR_OVER');
  });

  it('date a number back by some days, never before the signature', () => {
    const today = TODAY;
    expect(checkDatedBack({ on: '2026-11-20', today, signedOn: '2026-11-20' })).toBeNull();
    expect(checkDatedBack({ on: '2026-11-19', today, signedOn: '2026-11-20' })?.code).toBe('DATED_BEFORE_SIGNATURE');
    expect(checkDatedBack({ on: '2026-11-10', today, signedOn: '2026-11-01' })).toEqual({
      code: 'DATED_TOO_FAR_BACK',
      params: { earliest: '2026-11-16' },
    });
  });
});
