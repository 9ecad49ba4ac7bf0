import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DOCUMENT_TYPES } from '../document-types.ts';
import { notationFor, symbolOf } from './notation.ts';
import { checkPattern, LETTER_PATTERN, nextSuffix, writeSymbol, writtenNumber } from './pattern.ts';
import { symbolKey } from './symbol.ts';

const parts = { typeAbbreviation: 'QĐ', number: '05', year: 2018, agency: 'UBND', unit: 'VX' };

describe('a pattern of số and ký hiệu', () => {
  it.each([
    ['{số}/{loại}-{cơ quan}', '05', 'QĐ-UBND', '05/QĐ-UBND'],
    [LETTER_PATTERN, '05', 'UBND-VX', '05/UBND-VX'],
    ['{số}/{năm}/{loại}-{cơ quan}', '05/2018', 'QĐ-UBND', '05/2018/QĐ-UBND'],
    ['{số}/{loại}-BCĐPCTT', '05', 'QĐ-BCĐPCTT', '05/QĐ-BCĐPCTT'],
    ['{số}-{loại}/TU', '05', 'QĐ/TU', '05-QĐ/TU'],
  ])('%s', (pattern, number, notation, symbol) => {
    expect(writeSymbol(pattern, parts)).toEqual({ number, notation, symbol });
  });

  it('leaves the unit out where there is none, and writes kinds without an abbreviation as letters', () => {
    expect(writeSymbol(LETTER_PATTERN, { ...parts, unit: null }).symbol).toBe('05/UBND');
    expect(writeSymbol('{số}/{loại}-{cơ quan}', { ...parts, typeAbbreviation: null }).symbol).toBe('05/UBND-VX');
  });

  it.each([
    ['', 'ORDINARY', 'REQUIRED'],
    ['{loại}/{số}-{cơ quan}', 'ORDINARY', 'PATTERN_NUMBER_FIRST'],
    ['{số}/{loại}', 'ORDINARY', 'PATTERN_NAMES_NOBODY'],
    ['{số}/{năm}/{loại}-{cơ quan}', 'ORDINARY', 'PATTERN_YEAR_INSIDE'],
    ['{số}/{loại}-{cơ quan}', 'LEGAL', 'PATTERN_YEAR_MISSING'],
    ['{số}-{năm}/{loại}-{cơ quan}', 'LEGAL', 'PATTERN_YEAR_MISSING'],
    ['{số}/{loại}-{cơ quan}', 'BODY', 'PATTERN_BODY_MISSING'],
    ['{số}/{loại}-{loại}-{cơ quan}', 'ORDINARY', 'PATTERN_TWICE'],
    ['{số} /{loại}-{cơ quan}', 'ORDINARY', 'PATTERN_UNREADABLE'],
    ['{số}/{loai}-{cơ quan}', 'ORDINARY', 'PATTERN_UNREADABLE'],
    ['{số}//{cơ quan}', 'ORDINARY', 'PATTERN_UNREADABLE'],
    ['{số}{cơ quan}', 'ORDINARY', 'PATTERN_UNREADABLE'],
    ['{số}/{cơ quan}-', 'ORDINARY', 'PATTERN_UNREADABLE'],
    [`{số}/${'A'.repeat(60)}`, 'ORDINARY', 'TOO_LONG'],
  ] as const)('%s of %s: %s', (pattern, kind, code) => {
    expect(checkPattern(pattern, kind)).toMatchObject([{ path: 'pattern', code }]);
  });

  it('accepts or refuses whatever is typed, and what it accepts can be written', () => {
    const piece = fc.constantFrom('{số}', '{năm}', '{loại}', '{cơ quan}', '{đơn vị}', '/', '-', 'BCĐ', ' ', '{', 'x1');
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 9 }),
        fc.constantFrom('ORDINARY', 'LEGAL', 'BODY', 'COPY'),
        (all, kind) => {
          const pattern = all.join('');
          if (checkPattern(pattern, kind).length > 0) return;
          expect(writeSymbol(pattern, parts).symbol).toMatch(/^05[/-][\p{L}\p{N}/-]+$/u);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('writes what was written before it, for every kind', () => {
    for (const { code, abbreviation } of DOCUMENT_TYPES) {
      const before = notationFor({ typeCode: code, agencyAbbreviation: 'STC', unitOrFieldAbbreviation: 'NS' });
      const pattern = abbreviation === null ? LETTER_PATTERN : '{số}/{loại}-{cơ quan}';
      const now = writeSymbol(pattern, { ...parts, typeAbbreviation: abbreviation, agency: 'STC', unit: 'NS' });
      expect(now).toEqual({ number: '05', notation: before, symbol: symbolOf(5, before) });
    }
  });

  it('is found under its key as every other symbol', () => {
    const party = writeSymbol('{số}-{loại}/TU', parts);
    expect(symbolKey(party.number, party.notation)).toBe('5/QDTU');
    const legal = writeSymbol('{số}/{năm}/{loại}-{cơ quan}', parts);
    expect(symbolKey(legal.number, legal.notation)).toBe('5/QDUBND');
  });
});

describe('numbers behind a number', () => {
  it('are a, b, c …', () => {
    expect(writtenNumber(5, 'a')).toBe('05a');
    expect([nextSuffix([]), nextSuffix(['b', 'a']), nextSuffix(['z'])]).toEqual(['a', 'c', null]);
  });
});
