import type { Refused } from './paper-worker.ts';

/** Keeps the last answers by what they depend on: an open screen asks again with every change anywhere. */
export function keptAnswers<A>(most: number): (key: string, ask: () => Promise<A | Refused>) => Promise<A | Refused> {
  const known = new Map<string, A | Refused>();
  return async (key, ask) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const answer = await ask();
    const isPassing =
      typeof answer === 'object' && answer !== null && 'unreadable' in answer && answer.unreadable === 'TOO_SLOW';
    if (!isPassing) {
      known.set(key, answer);
      const [oldest] = known.keys();
      if (known.size > most && oldest !== undefined) known.delete(oldest);
    }
    return answer;
  };
}
