import type { Clock } from '../src/platform/clock.ts';

/** Goes on by itself from where it was set: Monday, 23 November 2026, 9:00 in Vietnam unless told otherwise. */
export type TestClock = Clock & { set(instant: string): void; advance(milliseconds: number): void };

export function createTestClock(start = '2026-11-23T02:00:00.000Z'): TestClock {
  let offset = Date.parse(start) - Date.now();
  return {
    now: () => new Date(Date.now() + offset),
    set: (instant) => {
      offset = Date.parse(instant) - Date.now();
    },
    advance: (milliseconds) => {
      offset += milliseconds;
    },
  };
}
