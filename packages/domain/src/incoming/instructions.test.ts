import type { AssignmentRole } from '@qlvb/contract/types';
import { describe, expect, it } from 'vitest';
import {
  type GivenPart,
  PHRASE_LIMITS,
  usualCombinations,
  usualLeads,
  USUAL_PHRASES,
  validateFavourite,
  validatePhrases,
} from './instructions.ts';

const codes = (phrases: readonly string[]) => validatePhrases(phrases).map(({ path, code }) => `${path} ${code}`);

describe('phrases of instructions', () => {
  it('are neither empty nor too long, too many nor twice', () => {
    expect(codes(USUAL_PHRASES)).toEqual([]);
    expect(codes(['Xử lý.', '  ', 'a'.repeat(PHRASE_LIMITS.length + 1), 'Xử  lý. '])).toEqual([
      'phrases.1 REQUIRED',
      'phrases.2 TOO_LONG',
      'phrases.3 TEXT_TWICE',
    ]);
    expect(codes(Array.from({ length: PHRASE_LIMITS.count + 1 }, String))).toEqual(['phrases TOO_MANY']);
  });
});

describe('a favourite', () => {
  it('has a name, one lead, and nobody twice', () => {
    expect(validateFavourite({ name: '', lead: null }).map(({ code }) => code)).toEqual(['REQUIRED', 'LEAD_REQUIRED']);
    expect(validateFavourite({ name: 'Ngân sách', lead: { unitId: '1' }, coop: [{ unitId: '1' }] })).toMatchObject([
      { path: 'coop.0', code: 'TARGET_TWICE' },
    ]);
  });
});

/** A direction as it was given: units by role; later ones first, as they are read. */
const direction = (subjectId: string, assignedAt: string, parts: readonly [AssignmentRole, string][]): GivenPart[] =>
  parts.map(([role, unitId]) => ({ subjectId, assignedAt, role, unitId, positionId: null }));

describe('usual directions', () => {
  const given = [
    ...direction('4', '2026-11-20', [['LEAD', '3']]),
    ...direction('3', '2026-11-19', [
      ['LEAD', '1'],
      ['INFO', '9'],
      ['COOP', '2'],
      ['COOP', '5'],
    ]),
    // Changed, and therefore given twice.
    ...direction('2', '2026-11-18', [['LEAD', '2']]),
    ...direction('2', '2026-11-17', [['LEAD', '2']]),
    ...direction('1', '2026-11-16', [
      ['LEAD', '1'],
      ['COOP', '5'],
      ['COOP', '2'],
      ['INFO', '9'],
    ]),
    ...direction('0', '2026-11-15', [
      ['LEAD', '1'],
      ['COOP', '2'],
      ['INFO', '9'],
    ]),
  ];

  it('are the same in whatever order they were chosen, the most frequent first, of equals the latest', () => {
    expect(usualCombinations(given).map(({ lead, coop, times }) => [lead?.unitId, coop.length, times])).toEqual([
      ['1', 2, 2],
      ['2', 0, 2],
      ['3', 0, 1],
      ['1', 1, 1],
    ]);
  });

  it('tell who leads most often', () => {
    expect(usualLeads(given).map(({ unitId }) => unitId)).toEqual(['1', '2', '3']);
  });

  it('leave out what has no lead among the last ones read', () => {
    expect(usualCombinations(direction('7', '2026-11-01', [['COOP', '1']]))).toEqual([]);
  });
});
