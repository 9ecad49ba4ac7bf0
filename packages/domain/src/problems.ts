import { compareDates, isCivilDate, type CivilDate } from './civil-date.ts';
import type { Params } from './refusals.ts';

/** The closed list of what can be wrong with a field, each with the parameters of its sentence. */
export const PROBLEMS = {
  REQUIRED: [],
  TOO_LONG: ['max', 'length'],
  TOO_SHORT: ['min', 'length'],
  OUT_OF_RANGE: ['min', 'max'],
  TOO_MANY: ['max', 'count'],
  UNKNOWN_VALUE: ['value'],
  INVALID_FORMAT: ['value'],
  INVALID_DATE: ['value'],
  DATE_IN_FUTURE: ['today'],
  DATE_TOO_EARLY: ['min'],
  DATE_IN_PAST: ['today'],
  DATE_AFTER_WHOLE: ['max'],
  DATE_BEFORE_START: ['from'],
  USERNAME_TAKEN: ['value'],
  IDENTIFIER_TAKEN: [],
  NAME_TAKEN: ['value'],
  TEXT_TWICE: [],
  PERIOD_OVERLAPS: ['from', 'to'],
  PERIOD_TOO_LONG: ['max'],
  ONLY_FOR_DOCUMENTS: [],
  TIMES_NOT_IN_ORDER: [],
  DAYS_TWICE: ['days'],
  NOT_AFTER_UNIT_HEAD: ['after'],
  NOT_LATER: ['than'],
  ONLY_WHEN_EXPRESS: [],
  NUMBER_OR_REASON: [],
  PATTERN_UNREADABLE: ['at'],
  PATTERN_TWICE: ['part'],
  PATTERN_NUMBER_FIRST: [],
  PATTERN_YEAR_MISSING: [],
  PATTERN_YEAR_INSIDE: [],
  PATTERN_NAMES_NOBODY: [],
  PATTERN_BODY_MISSING: [],
  ONE_KIND_ONLY: [],
  ARRIVED_BEFORE_ISSUED: ['issuedOn'],
  LEAD_REQUIRED: [],
  TARGET_TWICE: ['id'],
  FILE_OR_TEMPLATE: [],
  TEMPLATE_UNKNOWN_FIELD: ['field'],
  TEMPLATE_BROKEN_TAG: ['near'],
  TEMPLATE_ACTIVE_CONTENT: ['part'],
  PASSWORD_WRONG: ['attemptsLeft'],
  PASSWORD_UNCHANGED: [],
  PASSWORD_COMMON: [],
  PASSWORD_TOO_EASY: [],
  PASSWORD_HAS_NAME: ['word'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ProblemCode = keyof typeof PROBLEMS;
export const PROBLEM_CODES = Object.keys(PROBLEMS) as readonly ProblemCode[];

/** `path` is the field as the input names it, with list positions: `coop.0.agencyId`. */
export type Problem = {
  readonly path: string;
  readonly code: ProblemCode;
  readonly params: Params;
};

/** What every validation needs from outside: the civil date in Vietnam. */
export type ValidationContext = { readonly today: CivilDate };

/** No state document of today's administration is older than 02/09/1945. */
export const EARLIEST_DATE: CivilDate = '1945-09-02';

export function problem(path: string, code: ProblemCode, params: Params = {}): Problem {
  return { path, code, params };
}

type TextRule = { readonly required?: boolean; readonly min?: number; readonly max: number };

/** Length is counted after trimming, in composed characters (NFC), as the database counts them. */
export function checkText(path: string, value: string | null | undefined, rule: TextRule): Problem[] {
  const length = Array.from((value ?? '').normalize('NFC').trim()).length;
  if (length === 0) return rule.required ? [problem(path, 'REQUIRED')] : [];
  if (length > rule.max) return [problem(path, 'TOO_LONG', { max: String(rule.max), length: String(length) })];
  if (rule.min !== undefined && length < rule.min)
    return [problem(path, 'TOO_SHORT', { min: String(rule.min), length: String(length) })];
  return [];
}

type DateRule = {
  readonly required?: boolean;
  readonly notAfter?: CivilDate;
  readonly notBeforeToday?: CivilDate;
};

export function checkDate(path: string, value: CivilDate | null | undefined, rule: DateRule): Problem[] {
  if (!value) return rule.required ? [problem(path, 'REQUIRED')] : [];
  if (!isCivilDate(value)) return [problem(path, 'INVALID_DATE', { value })];
  if (compareDates(value, EARLIEST_DATE) < 0) return [problem(path, 'DATE_TOO_EARLY', { min: EARLIEST_DATE })];
  if (rule.notAfter && compareDates(value, rule.notAfter) > 0)
    return [problem(path, 'DATE_IN_FUTURE', { today: rule.notAfter })];
  if (rule.notBeforeToday && compareDates(value, rule.notBeforeToday) < 0)
    return [problem(path, 'DATE_IN_PAST', { today: rule.notBeforeToday })];
  return [];
}

/** The date of a part: not past, and not after the whole it belongs to. A late whole binds no part. */
export function checkPartDate(
  path: string,
  dueOn: CivilDate | null | undefined,
  { today, wholeDueOn }: { readonly today: CivilDate; readonly wholeDueOn: CivilDate | null },
): Problem[] {
  const problems = checkDate(path, dueOn, { notBeforeToday: today });
  if (problems.length > 0 || !dueOn || !wholeDueOn) return problems;
  const open = isCivilDate(wholeDueOn) && compareDates(wholeDueOn, today) >= 0;
  return open && compareDates(dueOn, wholeDueOn) > 0 ? [problem(path, 'DATE_AFTER_WHOLE', { max: wholeDueOn })] : [];
}

export function checkInteger(
  path: string,
  value: number | null | undefined,
  range: { readonly min: number; readonly max: number; readonly required?: boolean },
): Problem[] {
  if (value === null || value === undefined) return range.required ? [problem(path, 'REQUIRED')] : [];
  if (Number.isInteger(value) && value >= range.min && value <= range.max) return [];
  return [problem(path, 'OUT_OF_RANGE', { min: String(range.min), max: String(range.max) })];
}

export function checkOneOf(path: string, value: string | null | undefined, allowed: readonly string[]): Problem[] {
  if (!value) return [problem(path, 'REQUIRED')];
  return allowed.includes(value) ? [] : [problem(path, 'UNKNOWN_VALUE', { value })];
}

export function checkPresent(path: string, value: string | null | undefined): Problem[] {
  return value ? [] : [problem(path, 'REQUIRED')];
}

/** Reports the second and later appearance of an id, each at its own place. */
export function checkUnique(
  entries: readonly { readonly path: string; readonly key: string; readonly id: string }[],
): Problem[] {
  const seen = new Set<string>();
  return entries.flatMap(({ path, key, id }) => {
    if (seen.has(key)) return [problem(path, 'TARGET_TWICE', { id })];
    seen.add(key);
    return [];
  });
}
