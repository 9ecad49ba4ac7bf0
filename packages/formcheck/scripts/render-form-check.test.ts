import { expect, it } from 'vitest';
import { FORM_RULES } from '../src/rules.ts';
import { renderFormCheck } from './render-form-check.ts';

it('writes every rule with its article, the same each time', () => {
  const text = renderFormCheck();
  for (const { code } of FORM_RULES) expect(text).toContain(`\n| \`${code}\` `);
  expect(text).toContain('| Phụ lục I, Phần I, Mục II, khoản 3, điểm c ');
  expect(text).toContain('| Phụ lục III, Mục II ');
  expect(renderFormCheck()).toBe(text);
});
