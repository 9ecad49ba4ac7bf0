import { describe, expect, it } from 'vitest';
import { kienGiang } from '../kien-giang.ts';
import { createWheel, drawsFrom, weightOf } from './weights.ts';

const agencies = kienGiang.agencies.filter(({ linked }) => linked);
const turns = (seed: string, count: number): string[] => {
  const next = createWheel(agencies, weightOf, drawsFrom(seed));
  return Array.from({ length: count }, () => next().key);
};

describe('the wheel of the province', () => {
  it('hands out the same agencies for the same seed and others for another', () => {
    expect(turns('2026-11-22', 500)).toEqual(turns('2026-11-22', 500));
    expect(turns('2026-11-22', 500)).not.toEqual(turns('2026-11-23', 500));
  });

  it('gives everybody a turn, each as often as it weighs', () => {
    const all = agencies.reduce((sum, agency) => sum + weightOf(agency), 0);
    const counts = new Map<string, number>();
    for (const key of turns('a year', all * 3)) counts.set(key, (counts.get(key) ?? 0) + 1);
    for (const agency of agencies) expect(counts.get(agency.key)).toBe(weightOf(agency) * 3);
  });

  it('weighs the committee and the sở most and the communes least', () => {
    const of = (key: string) => weightOf(agencies.find((agency) => agency.key === key) ?? agencies[0]!);
    expect(of('ubnd')).toBeGreaterThan(of('stc'));
    expect(of('stc')).toBeGreaterThan(of('hon-dat'));
    expect(of('hon-dat')).toBeGreaterThan(of('hon-dat/tho-son'));
    expect(Math.min(...agencies.map(weightOf))).toBe(of('hon-dat/tho-son'));
  });
});
