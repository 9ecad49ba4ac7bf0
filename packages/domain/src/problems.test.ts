import { describe, expect, it } from 'vitest';
import { checkDate, checkInteger, checkOneOf, checkText, checkUnique } from './problems.ts';

const codes = (problems: readonly { code: string }[]) => problems.map((found) => found.code);

describe('field checks', () => {
  it('counts the characters a person sees, composed or not, without the blanks around', () => {
    expect(checkText('subject', '  Trích yếu  '.normalize('NFD'), { max: 9 })).toEqual([]);
    expect(checkText('subject', 'Trích yếu.', { max: 9 })).toEqual([
      { path: 'subject', code: 'TOO_LONG', params: { max: '9', length: '10' } },
    ]);
  });

  it('treats blanks as nothing', () => {
    expect(codes(checkText('subject', ' \n', { required: true, max: 9 }))).toEqual(['REQUIRED']);
    expect(checkText('subject', null, { max: 9, min: 5 })).toEqual([]);
    expect(codes(checkText('reason', 'ngắn', { max: 9, min: 5 }))).toEqual(['TOO_SHORT']);
  });

  it('tells what is wrong with a date', () => {
    expect(codes(checkDate('d', '', { required: true }))).toEqual(['REQUIRED']);
    expect(checkDate('d', undefined, {})).toEqual([]);
    expect(codes(checkDate('d', '2026-02-30', {}))).toEqual(['INVALID_DATE']);
    expect(codes(checkDate('d', '1945-09-01', {}))).toEqual(['DATE_TOO_EARLY']);
    expect(codes(checkDate('d', '2026-03-02', { notAfter: '2026-03-01' }))).toEqual(['DATE_IN_FUTURE']);
    expect(codes(checkDate('d', '2026-02-28', { notBeforeToday: '2026-03-01' }))).toEqual(['DATE_IN_PAST']);
    expect(checkDate('d', '2026-03-01', { notBeforeToday: '2026-03-01' })).toEqual([]);
  });

  it('takes whole numbers in a range', () => {
    const range = { min: 1, max: 10 };
    expect(checkInteger('n', 10, range)).toEqual([]);
    expect(checkInteger('n', null, range)).toEqual([]);
    for (const wrong of [0, 11, 1.5, Number.NaN])
      expect(codes(checkInteger('n', wrong, range))).toEqual(['OUT_OF_RANGE']);
  });

  it('takes one of a list, and each target once', () => {
    expect(codes(checkOneOf('t', 'XX', ['CV']))).toEqual(['UNKNOWN_VALUE']);
    expect(codes(checkOneOf('t', null, ['CV']))).toEqual(['REQUIRED']);
    const entry = (path: string, id: string) => ({ path, key: id, id });
    expect(checkUnique([entry('a', '1'), entry('b', '2'), entry('c', '1')])).toEqual([
      { path: 'c', code: 'TARGET_TWICE', params: { id: '1' } },
    ]);
  });
});
