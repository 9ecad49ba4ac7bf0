import { describe, expect, it } from 'vitest';
import { PROBLEM_CODES, PROBLEMS } from './problems.ts';
import { REFUSAL_CODES, REFUSALS, refusal } from './refusals.ts';

describe('the closed lists of codes', () => {
  it('are written in upper snake case and name each parameter once', () => {
    for (const [code, params] of [...Object.entries(REFUSALS), ...Object.entries(PROBLEMS)]) {
      expect(code).toMatch(/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/);
      expect(new Set(params).size).toBe(params.length);
    }
  });

  it('do not overlap: a code is either a refusal or a problem of a field', () => {
    const problems = new Set<string>(PROBLEM_CODES);
    expect(REFUSAL_CODES.filter((code) => problems.has(code))).toEqual([]);
  });

  it('makes a refusal without parameters by default', () => {
    expect(refusal('NOT_DRAFTER')).toEqual({ code: 'NOT_DRAFTER', params: {} });
  });
});
