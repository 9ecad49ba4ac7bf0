import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DOCUMENT_TYPE_CODES } from '../document-types.ts';
import { notationFor, symbolOf } from './notation.ts';
import { parseSymbol, symbolKey, symbolQuery } from './symbol.ts';

describe('reading a symbol', () => {
  it.each([
    ['05/QĐ-UBND', '05', 'QĐ-UBND', null, '5/QDUBND'],
    ['123/qđ ubnd 2024', '123', 'qđ-ubnd', 2024, '123/QDUBND'],
    ['123 qd-ubnd', '123', 'qd-ubnd', null, '123/QDUBND'],
    ['Số: 15/QĐ-BNV', '15', 'QĐ-BNV', null, '15/QDBNV'],
    ['28/2018/QĐ-TTg', '28', 'QĐ-TTg', 2018, '28/QDTTG'],
    ['12a/STC-NS', '12a', 'STC-NS', null, '12A/STCNS'],
    ['12bis/STC-NS', '12bis', 'STC-NS', null, '12BIS/STCNS'],
    ['09-NQ/TU', '09', 'NQ-TU', null, '9/NQTU'],
    ['456', '456', '', null, '456/'],
    ['456 2024', '456', '', 2024, '456/'],
  ])('%s', (text, number, notation, year, key) => {
    expect(parseSymbol(text)).toEqual({ number, notation, year, key });
  });

  it('takes a bare year for a number, since documents have numbers above 1900 too', () => {
    expect(parseSymbol('2024/UBND-KT')).toMatchObject({ number: '2024', notation: 'UBND-KT' });
  });

  it('leaves prose alone', () => {
    expect(parseSymbol('báo cáo quý 3')).toBeNull();
    expect(parseSymbol('')).toBeNull();
    expect(symbolQuery('kế hoạch 2024')).toBeNull();
  });

  it('asks for a prefix of the key', () => {
    expect(symbolQuery('123/qđ ub')).toEqual({ key: '123/QDUB', year: null });
    expect(symbolKey('123', 'QĐ-UBND').startsWith('123/QDUB')).toBe(true);
  });
});

describe('the key of a symbol', () => {
  it('does not see zeros, case, accents, separators or the year', () => {
    const key = symbolKey('5', 'QĐ-UBND');
    expect(symbolKey('005', 'qđ ubnd')).toBe(key);
    expect(symbolKey('05', 'QD-UBND')).toBe(key);
    expect(symbolKey('05/2024', 'QĐ-UBND')).toBe(key);
    expect(symbolKey('05', '2024/QĐ-UBND')).toBe(key);
    expect(symbolKey('05', 'QĐ-UBND'.normalize('NFD'))).toBe(key);
    expect(symbolKey('0', null)).toBe('0/');
    expect(symbolKey(null, 'GM-UBND')).toBe('/GMUBND');
  });

  it('is the same before and after writing, for every kind of document', () => {
    const abbreviation = fc.constantFrom('UBND', 'STC', 'STNMT', 'SNgV', 'SLĐTBXH', 'BQLDAĐTXD');
    fc.assert(
      fc.property(
        fc.constantFrom(...DOCUMENT_TYPE_CODES),
        abbreviation,
        fc.option(fc.constantFrom('NS', 'VX', 'KSTTHC', 'QLĐT')),
        fc.integer({ min: 1, max: 99_999 }),
        (typeCode, agencyAbbreviation, unitOrFieldAbbreviation, number) => {
          const notation = notationFor({ typeCode, agencyAbbreviation, unitOrFieldAbbreviation });
          const written = symbolOf(number, notation);
          const key = symbolKey(String(number), notation);
          expect(parseSymbol(written)?.key).toBe(key);
          expect(parseSymbol(written.toLowerCase().replaceAll(/[-/]/g, ' '))?.key).toBe(key);
        },
      ),
    );
  });
});
