import type {
  AllocateNumberInput,
  DocumentTypeCode,
  HoldNumbersInput,
  OpenBookInput,
  SaveSeriesInput,
} from '@qlvb/contract/types';
import type { Draft } from '../assignees.ts';
import { addDays, compareDates, type CivilDate, yearOf } from '../civil-date.ts';
import { DOCUMENT_TYPE_CODES } from '../document-types.ts';
import { checkDate, checkInteger, checkOneOf, checkText, problem, type Problem } from '../problems.ts';
import type { ValidationContext } from '../problems.ts';
import { validateReason } from '../reason.ts';
import { refusal, type Refusal } from '../refusals.ts';
import { checkPattern } from './pattern.ts';
import { numberingRulesOn, type SeriesDefinition } from './rule-sets.ts';
import { isRest } from './series-of-agency.ts';

/** Lengths in characters, and the largest number a register reaches. */
export const SERIES_LIMITS = { key: 20, name: 150, basis: 500, heldFor: 200, number: 9_999_999, series: 60 } as const;
export const SERIES_KINDS = ['ORDINARY', 'LEGAL', 'BODY', 'COPY'] as const;
const KEY = /^[A-Z][A-Z0-9]*$/;

/** The form of a series that an agency lays down. */
export function validateSeries(input: Draft<SaveSeriesInput>): Problem[] {
  const { kind, key, typeCodes, pattern, validFrom, validTo } = input;
  const type = checkOneOf('kind', kind, SERIES_KINDS);
  const kinds = typeCodes ?? [];
  return [
    ...checkText('key', key, { required: true, max: SERIES_LIMITS.key }),
    ...(key && !KEY.test(key) ? [problem('key', 'INVALID_FORMAT', { value: key })] : []),
    ...checkText('name', input.name, { required: true, max: SERIES_LIMITS.name }),
    ...type,
    ...kinds.flatMap((code, at) => checkOneOf(`typeCodes.${at}`, code, DOCUMENT_TYPE_CODES)),
    ...(kind === 'LEGAL' && kinds.length !== 1 ? [problem('typeCodes', 'ONE_KIND_ONLY')] : []),
    ...(kind && type.length === 0 ? checkPattern(pattern, kind) : []),
    ...checkOneOf('period', input.period, ['YEAR', 'TERM']),
    ...checkOneOf('dateOrder', input.dateOrder, ['REFUSE', 'WARN']),
    ...checkText('basis', input.basis, { required: true, min: 5, max: SERIES_LIMITS.basis }),
    ...checkDate('validFrom', validFrom, { required: true }),
    ...checkDate('validTo', validTo, {}),
    ...(validFrom && validTo && compareDates(validTo, validFrom) < 0
      ? [problem('validTo', 'DATE_BEFORE_START', { from: validFrom })]
      : []),
  ];
}

type Other = Pick<
  SeriesDefinition,
  'direction' | 'key' | 'kind' | 'name' | 'typeCodes' | 'pattern' | 'period' | 'dateOrder'
>;

/** VI-03: a kind is counted in one ordinary series, each kind of legal document in its own, all copies in one. */
export function seriesClash(wanted: Other, others: readonly Other[]): Refusal | null {
  const same = others.filter(({ direction, kind }) => direction === wanted.direction && kind === wanted.kind);
  if (wanted.kind === 'BODY') return null;
  for (const other of same) {
    const both = wanted.kind === 'COPY' || (isRest(wanted) && isRest(other));
    const shared = wanted.typeCodes.find((code: DocumentTypeCode) => other.typeCodes.includes(code));
    if (both || shared !== undefined) return refusal('SERIES_OVERLAPS', { series: other.name, typeCode: shared ?? '' });
  }
  return null;
}

/** A book for a year of today, the one before or the one after; a term says its last year. */
export function validateOpening(input: Draft<OpenBookInput>, period: string, { today }: ValidationContext): Problem[] {
  const { year, lastYear, firstNumber, note } = input;
  const now = yearOf(today);
  const term = period === 'TERM';
  const notes = { required: (firstNumber ?? 1) > 1, max: 1000, ...((firstNumber ?? 1) > 1 ? { min: 10 } : {}) };
  return [
    ...checkInteger('year', year, { min: now - (term ? 10 : 1), max: now + 1, required: true }),
    ...(term ? checkInteger('lastYear', lastYear, { min: year ?? now, max: (year ?? now) + 10, required: true }) : []),
    ...checkInteger('firstNumber', firstNumber, { min: 1, max: SERIES_LIMITS.number, required: true }),
    ...checkText('note', note, notes),
  ];
}

export function validateHold(input: Draft<HoldNumbersInput>, { today }: ValidationContext): Problem[] {
  const { heldAtMost, heldDays } = numberingRulesOn(today);
  const last = addDays(today, heldDays);
  const late = input.until && compareDates(input.until, last) > 0;
  return [
    ...checkInteger('count', input.count, { min: 1, max: heldAtMost, required: true }),
    ...checkText('heldFor', input.heldFor, { required: true, max: SERIES_LIMITS.heldFor }),
    ...validateReason(input.reason),
    ...checkDate('until', input.until, { required: true, notBeforeToday: today }),
    ...(late ? [problem('until', 'DATE_AFTER_WHOLE', { max: last })] : []),
  ];
}

/** How a number is asked for: only what its way needs, with a reason wherever it is not simply the next one of today. */
export function validateAllocation(input: Draft<AllocateNumberInput>, { today }: ValidationContext): Problem[] {
  const { way, number, issuedOn, reason } = input;
  const named = way === 'SUFFIX' || way === 'HELD';
  const unusual = named || (issuedOn ? compareDates(issuedOn, today) < 0 : false);
  return [
    ...checkText('note', input.note, { max: 1000 }),
    ...(named ? checkInteger('number', number, { min: 1, max: SERIES_LIMITS.number, required: true }) : []),
    ...checkDate('issuedOn', issuedOn, { notAfter: today }),
    ...(unusual ? validateReason(reason) : checkText('reason', reason, { max: 1000 })),
  ];
}

export type Dated = {
  readonly on: CivilDate;
  readonly today: CivilDate;
  /** Civil date of the signature: the number comes after it (NĐ 30/2020 đ.15). */
  readonly signedOn: CivilDate;
};

/** How far back a number may be dated: not before the signature, and not further than the rules of the day say. */
export function checkDatedBack({ on, today, signedOn }: Dated): Refusal | null {
  const earliest = addDays(today, -numberingRulesOn(today).backDays);
  if (compareDates(on, signedOn) < 0) return refusal('DATED_BEFORE_SIGNATURE', { signedOn });
  return compareDates(on, earliest) < 0 ? refusal('DATED_TOO_FAR_BACK', { earliest }) : null;
}

/** Letters that arrived in the old year go into its book in the first days of the new one, and then no more (đ.22). */
export function checkOldYear(arrivedOn: CivilDate, today: CivilDate): Refusal | null {
  const [year, now] = [yearOf(arrivedOn), yearOf(today)];
  if (year >= now) return null;
  const until = `${now}-${numberingRulesOn(today).oldYearUntil}`;
  return year === now - 1 && compareDates(today, until) <= 0
    ? null
    : refusal('OLD_YEAR_OVER', { year: String(year), until });
}
