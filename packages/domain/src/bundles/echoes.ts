import type { BundleDraft } from './bundle.ts';
import type { BundleProblem } from './problems.ts';
import type { Sheet } from './sheets.ts';
import { sameText } from './words.ts';

/** What is said to be missing, and the sheet and column where it may stand after all, in a row that has a slip. */
const STANDS: Readonly<Record<string, readonly [Sheet, string]>> = {
  POST_MISSING: ['POSTS', 'username'],
  PERSON_MISSING: ['PEOPLE', 'username'],
  UNKNOWN_VALUE: ['UNITS', 'abbreviation'],
};

/** Without what is only missing because its own row has a problem, which is told there: one slip, one sentence. */
export function withoutEchoes(draft: BundleDraft, problems: readonly BundleProblem[]): BundleProblem[] {
  return problems.filter(({ code, params }) => {
    const place = STANDS[code];
    if (place === undefined) return true;
    const [sheet, column] = place;
    return !draft[sheet].some(({ cells }) => sameText(cells[column] ?? '') === sameText(params['value'] ?? ''));
  });
}
