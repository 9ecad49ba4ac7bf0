import { expect, it } from 'vitest';
import { validateWorkFile } from './validate.ts';

it('opens with a title and a known retention period', () => {
  const file = { title: 'Giải ngân vốn đầu tư công năm 2026', retention: 'YEARS_20' };
  expect(validateWorkFile(file)).toEqual([]);
  const codes = (change: object) => validateWorkFile({ ...file, ...change }).map(({ code }) => code);
  expect(codes({ title: ' ' })).toEqual(['REQUIRED']);
  expect(codes({ title: 'x'.repeat(501) })).toEqual(['TOO_LONG']);
  expect(codes({ retention: '' })).toEqual(['REQUIRED']);
  expect(codes({ retention: 'YEARS_3' })).toEqual(['UNKNOWN_VALUE']);
});
