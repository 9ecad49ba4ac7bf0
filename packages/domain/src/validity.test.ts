import { describe, expect, it } from 'vitest';
import { holdsOn, isOver, overlap } from './validity.ts';

const term = { validFrom: '2025-07-01', validTo: '2025-07-31' };

describe('the days of validity', () => {
  it.each([
    ['2025-06-30', false, false],
    ['2025-07-01', true, false],
    ['2025-07-31', true, false],
    ['2025-08-01', false, true],
  ])('counts the first and the last day: %s', (day, holds, over) => {
    expect([holdsOn(term, day), isOver(term, day)]).toEqual([holds, over]);
  });

  it('leaves a side open where no day is given', () => {
    expect(holdsOn({ validFrom: '2025-07-01', validTo: null }, '9999-12-31')).toBe(true);
    expect(holdsOn({ validFrom: '2025-07-01', validTo: null }, '2025-06-30')).toBe(false);
    expect(holdsOn({ validFrom: null, validTo: '2025-07-31' }, '1945-09-02')).toBe(true);
    expect(holdsOn({ validTo: '2025-07-31' }, '2025-08-01')).toBe(false);
    expect(isOver({ validTo: null }, '9999-12-31')).toBe(false);
  });

  it.each([
    [{ validFrom: '2025-07-31', validTo: null }, true],
    [{ validFrom: '2025-08-01', validTo: null }, false],
    [{ validFrom: '2025-01-01', validTo: '2025-07-01' }, true],
    [{ validFrom: '2025-01-01', validTo: '2025-06-30' }, false],
    [{ validFrom: null, validTo: null }, true],
  ])('two periods share a day or do not: %o', (other, shared) => {
    expect([overlap(term, other), overlap(other, term)]).toEqual([shared, shared]);
  });
});
