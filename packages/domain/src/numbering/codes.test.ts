import { expect, it } from 'vitest';
import { directiveCode, workFileCode, workFileNotation } from './codes.ts';

it('writes the codes of directives and work files', () => {
  expect(directiveCode(2026, 7)).toBe('NV-2026-0007');
  expect(directiveCode(2026, 12_345)).toBe('NV-2026-12345');
  expect(workFileNotation(1, 'KTTH')).toBe('01.KTTH');
  expect(workFileCode('H33.02', 2026, '01.KTTH')).toBe('H33.02.2026.01.KTTH');
});
