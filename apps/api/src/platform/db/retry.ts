/** Deadlock, lock wait time-out, and a row changed under a snapshot (MariaDB's 1020): the transaction may be tried again as a whole. */
const RETRYABLE = new Set([1213, 1205, 1020]);
const MAX_ATTEMPTS = 5;

export async function withRetry<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tries >= MAX_ATTEMPTS || !RETRYABLE.has(errorNumber(error) ?? 0)) throw error;
      await pause(tries);
    }
  }
}

/** MariaDB's error number of a failed statement, null for other errors. */
export function errorNumber(error: unknown): number | null {
  if (typeof error !== 'object' || error === null) return null;
  if ('errno' in error && typeof error.errno === 'number') return error.errno;
  return 'driverError' in error ? errorNumber(error.driverError) : null;
}

/** A unique key already has this value. */
export const isDuplicateKey = (error: unknown): boolean => errorNumber(error) === 1062;

/** A column that must have a value would have got none. */
export const isMissingValue = (error: unknown): boolean => errorNumber(error) === 1048;

/** 10, 20, 40, 80 ms with jitter, so that two losers of one deadlock do not meet again. */
async function pause(tries: number): Promise<void> {
  const base = 10 * 2 ** (tries - 1);
  await new Promise((resolve) => setTimeout(resolve, base / 2 + Math.random() * base));
}
