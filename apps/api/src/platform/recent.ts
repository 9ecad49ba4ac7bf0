import type { Clock } from './clock.ts';

/** For reading, a caller may be known from up to this long ago: one page asks several things at once. */
const RECENT_MS = 1000;
const MAX_RECENT = 5000;

/** Who was found behind a token a moment ago. */
export type Recent<T> = {
  get(token: string): T | null;
  set(token: string, found: T): void;
  forget(token: string): void;
  forgetWhere(isIt: (found: T) => boolean): void;
};

export function createRecent<T>(clock: Clock): Recent<T> {
  const known = new Map<string, { readonly found: T; readonly at: number }>();
  return {
    get: (token) => {
      const entry = known.get(token);
      if (entry === undefined) return null;
      const age = clock.now().getTime() - entry.at;
      return age >= 0 && age < RECENT_MS ? entry.found : null;
    },
    set: (token, found) => {
      if (known.size >= MAX_RECENT) known.clear();
      known.set(token, { found, at: clock.now().getTime() });
    },
    forget: (token) => void known.delete(token),
    forgetWhere: (isIt) => {
      for (const [token, { found }] of known) if (isIt(found)) known.delete(token);
    },
  };
}
