import { describe, expect, it } from 'vitest';
import { DOCUMENT_TYPES } from '../document-types.ts';
import { formatNumber, notationFor, symbolOf } from './notation.ts';

describe('notation', () => {
  it('puts the kind before the agency', () => {
    expect(notationFor({ typeCode: 'QD', agencyAbbreviation: 'UBND' })).toBe('QĐ-UBND');
    expect(notationFor({ typeCode: 'BC', agencyAbbreviation: 'STC', unitOrFieldAbbreviation: 'NS' })).toBe('BC-STC');
    expect(notationFor({ typeCode: 'TTR', agencyAbbreviation: 'STC' })).toBe('TTr-STC');
  });

  it('writes official letters as agency and unit', () => {
    const letter = { typeCode: 'CV', agencyAbbreviation: 'STC' } as const;
    expect(notationFor({ ...letter, unitOrFieldAbbreviation: 'NS' })).toBe('STC-NS');
    expect(notationFor({ ...letter, unitOrFieldAbbreviation: null })).toBe('STC');
    expect(notationFor(letter)).toBe('STC');
  });

  it('has no blanks for any kind', () => {
    for (const { code } of DOCUMENT_TYPES) {
      const notation = notationFor({
        typeCode: code,
        agencyAbbreviation: ' UBND ',
        unitOrFieldAbbreviation: ' VX ',
      });
      expect(notation).toMatch(/^\p{L}+-\p{L}+$/u);
    }
  });
});

describe('number and symbol', () => {
  it('have a leading zero below ten', () => {
    expect([1, 9, 10, 123].map(formatNumber)).toEqual(['01', '09', '10', '123']);
    expect(symbolOf(5, 'QĐ-UBND')).toBe('05/QĐ-UBND');
  });

  it('keep numbers in text form and unnumbered papers as they are', () => {
    expect(symbolOf('12a', 'STC-NS')).toBe('12a/STC-NS');
    expect(symbolOf(null, 'GM-UBND')).toBe('GM-UBND');
    expect(symbolOf(null, null)).toBe('');
  });
});
