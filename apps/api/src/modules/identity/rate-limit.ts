/** Attempts per address in the running minute, in this process; the lock-out by name is in the database. */
export type RateLimit = { allow(address: string, now: number): boolean };

const WINDOW_MS = 60_000;

export function createRateLimit(perMinute: number): RateLimit {
  let windowStart = 0;
  const counts = new Map<string, number>();
  return {
    allow(address, now) {
      if (now - windowStart >= WINDOW_MS) {
        windowStart = now;
        counts.clear();
      }
      const count = (counts.get(address) ?? 0) + 1;
      counts.set(address, count);
      return count <= perMinute;
    },
  };
}
