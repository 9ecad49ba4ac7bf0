import type { Act } from './findings.ts';
import { bundleProblem, type BundleProblem, pathOf } from './problems.ts';

/** The posts that a file ends: what hangs open on them has to be known. */
export const endedPosts = (acts: readonly Act[]): string[] =>
  acts.flatMap((act) => (act.kind === 'END_POST' ? [act.id] : []));

/** Nothing is left to somebody who is not there any more; the row says how much it would be. */
export function openWorkProblems(acts: readonly Act[], left: ReadonlyMap<string, number>): BundleProblem[] {
  return acts.flatMap((act) => {
    const count = act.kind === 'END_POST' ? (left.get(act.id) ?? 0) : 0;
    if (count === 0) return [];
    return [bundleProblem(pathOf('POSTS', act.wanted.row, 'validTo'), 'OPEN_WORK_LEFT', { count: String(count) })];
  });
}
