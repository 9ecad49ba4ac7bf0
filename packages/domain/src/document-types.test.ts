import { describe, expect, it } from 'vitest';
import { DOCUMENT_TYPES, documentType } from './document-types.ts';

describe('the kinds of documents (NĐ 30/2020 Phụ lục III)', () => {
  it('are 29, each once, with names of their own', () => {
    expect(DOCUMENT_TYPES).toHaveLength(29);
    for (const key of ['code', 'name', 'englishName', 'archivalCode'] as const)
      expect(new Set(DOCUMENT_TYPES.map((kind) => kind[key])).size).toBe(29);
  });

  it('have 27 abbreviations of their own; công văn and thư công have none', () => {
    const without = DOCUMENT_TYPES.filter(({ abbreviation }) => abbreviation === null);
    expect(without.map(({ code }) => code)).toEqual(['CV', 'TCONG']);
    const abbreviations = DOCUMENT_TYPES.flatMap(({ abbreviation }) => abbreviation ?? []);
    expect(new Set(abbreviations).size).toBe(27);
  });

  it('are written composed (NFC)', () => {
    for (const { name, abbreviation } of DOCUMENT_TYPES) {
      expect(name).toBe(name.normalize('NFC'));
      expect(abbreviation).toBe(abbreviation?.normalize('NFC') ?? null);
    }
  });

  it('are found by code', () => {
    expect(documentType('QYD')).toMatchObject({ name: 'Quy định', abbreviation: 'QyĐ' });
  });
});
