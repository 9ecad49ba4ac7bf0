import { PROBLEM_CODES, type Problem, type ProblemCode } from '../problems.ts';
import type { Params } from '../refusals.ts';
import type { Sheet } from './sheets.ts';

/** What can be wrong with a row besides the form of its values: what it asks for, and what is there. */
export const BUNDLE_PROBLEMS = {
  OTHER_AGENCY: ['value'],
  ROW_TWICE: ['row'],
  COLUMN_MISSING: ['heading'],
  START_FIXED: ['from'],
  ENDED: ['on'],
  ROLES_ELSEWHERE: [],
  ROLE_NOT_YOURS: ['value'],
  KEPT_ELSEWHERE: ['value'],
  PERSON_MISSING: ['value'],
  POST_MISSING: ['value'],
  OWN_POST: [],
  LAST_ADMINISTRATOR: [],
  UNIT_HAS_POSTS: ['count'],
  OPEN_WORK_LEFT: ['count'],
  POST_UNKNOWN: ['value', 'username'],
  GRANT_FIXED: ['value'],
  GRANT_NOT_FOR_POST: ['form'],
  GRANT_NOT_DERIVED: ['value'],
  NUMBER_GIVEN: ['last'],
  CLOSED_BOOK: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type BundleProblemCode = keyof typeof BUNDLE_PROBLEMS | ProblemCode;
export const BUNDLE_PROBLEM_CODES = [...Object.keys(BUNDLE_PROBLEMS), ...PROBLEM_CODES] as readonly BundleProblemCode[];

/** `path` is sheet, row and column: `PEOPLE.12.username`. */
export type BundleProblem = Omit<Problem, 'code'> & { readonly code: BundleProblemCode };

/** Where in the file: sheet, row and column in one path. */
export const pathOf = (sheet: Sheet | 'AGENCY', row: number, column: string): string => `${sheet}.${row}.${column}`;

export const bundleProblem = (path: string, code: BundleProblemCode, params: Params = {}): BundleProblem => ({
  path,
  code,
  params,
});
