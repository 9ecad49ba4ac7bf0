import type { CirculationLimit } from '@qlvb/contract/types';
import type { RefusalCode } from '../refusals.ts';

/** Phạm vi lưu hành in the order of the form (NĐ 30/2020 Phụ lục I). */
export const CIRCULATION_LIMITS: readonly CirculationLimit[] = ['NONE', 'INTERNAL', 'RETURN_AFTER_READING'];

/** What can be done with a document that a limit may forbid. */
export const CIRCULATION_ACTS = [
  /** Put another agency among the recipients. */
  'SEND_OUTSIDE',
  /** Give a directive from it to another agency, which then reads it. */
  'DIRECT_OUTSIDE',
  /** Hand it in as evidence to another agency. */
  'PROVE_OUTSIDE',
  /** Read it as somebody of an agency that does not hold it. */
  'READ_OUTSIDE',
  /** Make a sao y, sao lục or trích sao of it. */
  'COPY',
  /** Take a copy of the file out of the reader on the screen. */
  'DOWNLOAD',
  /** Read on after having given it back. */
  'READ_AGAIN',
  /** Issue without anybody outside as recipient. */
  'ISSUE_WITHOUT_RECIPIENTS',
] as const;

export type CirculationAct = (typeof CIRCULATION_ACTS)[number];

/** `ownIssue`: the agency that acts issued the document itself. */
export type CirculationFacts = { readonly ownIssue: boolean };

type Rule = RefusalCode | null | ((facts: CirculationFacts) => RefusalCode | null);

const unlessOwn =
  (code: RefusalCode): Rule =>
  ({ ownIssue }) =>
    ownIssue ? null : code;

/** The whole table. What is marked for the own agency stays there; what is to be given back is not passed on or copied. */
const RULES: Readonly<Record<CirculationLimit, Readonly<Record<CirculationAct, Rule>>>> = {
  NONE: {
    SEND_OUTSIDE: null,
    DIRECT_OUTSIDE: null,
    PROVE_OUTSIDE: null,
    READ_OUTSIDE: null,
    COPY: null,
    DOWNLOAD: null,
    READ_AGAIN: null,
    ISSUE_WITHOUT_RECIPIENTS: 'RECIPIENTS_MISSING',
  },
  INTERNAL: {
    SEND_OUTSIDE: 'INTERNAL_ONLY',
    DIRECT_OUTSIDE: 'INTERNAL_ONLY',
    PROVE_OUTSIDE: 'INTERNAL_ONLY',
    READ_OUTSIDE: 'INTERNAL_ONLY',
    COPY: null,
    DOWNLOAD: null,
    READ_AGAIN: null,
    ISSUE_WITHOUT_RECIPIENTS: null,
  },
  RETURN_AFTER_READING: {
    SEND_OUTSIDE: null,
    DIRECT_OUTSIDE: unlessOwn('NOT_TO_BE_PASSED_ON'),
    PROVE_OUTSIDE: unlessOwn('NOT_TO_BE_PASSED_ON'),
    READ_OUTSIDE: null,
    COPY: unlessOwn('NOT_TO_BE_COPIED'),
    DOWNLOAD: unlessOwn('NOT_TO_BE_DOWNLOADED'),
    READ_AGAIN: unlessOwn('GIVEN_BACK'),
    ISSUE_WITHOUT_RECIPIENTS: 'RECIPIENTS_MISSING',
  },
};

/** The code of the rule that forbids the act, null when nothing stands against it. */
export function circulationForbids(
  limit: CirculationLimit,
  act: CirculationAct,
  facts: CirculationFacts = { ownIssue: false },
): RefusalCode | null {
  const rule = RULES[limit][act];
  return typeof rule === 'function' ? rule(facts) : rule;
}
