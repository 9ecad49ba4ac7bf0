import type { CreateDelegationInput } from '@qlvb/contract/types';
import { type CivilDate, compareDates, isCivilDate } from '../civil-date.ts';
import type { Draft } from '../assignees.ts';
import { checkDate, checkPresent, checkText, problem, type Problem, type ValidationContext } from '../problems.ts';
import { DOCUMENT_FEATURES } from './scope.ts';

/** Lengths in characters. */
export const DELEGATION_LIMITS = { basis: 500, basisMin: 5, reason: 1000 } as const;
/** Months: what is given away without end is a post, not a delegation. */
export const LONGEST_DELEGATION = 12;

/** The same day so many months later, or the last one of that month. */
export function lastDayWithin(from: CivilDate, months = LONGEST_DELEGATION): CivilDate {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
  const later = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastOfMonth = new Date(Date.UTC(later.getUTCFullYear(), later.getUTCMonth() + 1, 0)).getUTCDate();
  later.setUTCDate(Math.min(day, lastOfMonth));
  return later.toISOString().slice(0, 10);
}

/** `ofAnother`: entered by the administrator for the holder of the post, which needs a written basis. */
export function validateDelegation(
  input: Draft<CreateDelegationInput>,
  { today, ofAnother }: ValidationContext & { readonly ofAnother: boolean },
): Problem[] {
  return [
    ...checkPresent('toPositionId', input.toPositionId),
    ...checkDate('validFrom', input.validFrom, { required: true, notBeforeToday: today }),
    ...checkDate('validTo', input.validTo, { required: input.kind !== 'SECRETARY', notBeforeToday: today }),
    ...checkPeriod(input.validFrom, input.validTo),
    ...checkScope(input),
    ...checkText('basis', input.basis, {
      required: ofAnother,
      min: DELEGATION_LIMITS.basisMin,
      max: DELEGATION_LIMITS.basis,
    }),
  ];
}

function checkPeriod(from: CivilDate | null | undefined, to: CivilDate | null | undefined): Problem[] {
  if (!from || !to || !isCivilDate(from) || !isCivilDate(to)) return [];
  if (compareDates(to, from) < 0) return [problem('validTo', 'DATE_BEFORE_START', { from })];
  const last = lastDayWithin(from);
  return compareDates(to, last) > 0 ? [problem('validTo', 'PERIOD_TOO_LONG', { max: last })] : [];
}

/** An empty list would be a delegation of nothing; books and kinds say nothing about directives and work files. */
function checkScope({ features, books, typeCodes }: Draft<CreateDelegationInput>): Problem[] {
  const empty = Object.entries({ features, books, typeCodes })
    .filter(([, list]) => list?.length === 0)
    .map(([path]) => problem(path, 'REQUIRED'));
  const narrowed = (books ?? null) !== null || (typeCodes ?? null) !== null;
  const documents =
    (features ?? []).length > 0 && (features ?? []).every((feature) => DOCUMENT_FEATURES.includes(feature));
  return narrowed && !documents ? [...empty, problem('features', 'ONLY_FOR_DOCUMENTS')] : empty;
}
