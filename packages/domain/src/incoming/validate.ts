import type {
  AssignIncomingInput,
  DescribeIncomingInput,
  ExtendIncomingInput,
  DirectIncomingInput,
  FinishIncomingInput,
  RegisterIncomingInput,
  Urgency,
} from '@qlvb/contract/types';
import { checkAssignees, type Draft } from '../assignees.ts';
import { compareDates, type CivilDate } from '../civil-date.ts';
import { TYPE_AND_COPY_CODES } from '../document-types.ts';
import {
  checkDate,
  checkInteger,
  checkOneOf,
  checkPartDate,
  checkPresent,
  checkText,
  checkUnique,
  problem,
  type Problem,
  type ValidationContext,
} from '../problems.ts';
import { REASON_LIMITS, validateReason } from '../reason.ts';

/** Lengths in characters. NĐ 30/2020 Phụ lục VI gives floors for exchange; real texts run longer. */
export const INCOMING_LIMITS = {
  subject: 1000,
  number: 11,
  notation: 50,
  issuerName: 300,
  signerName: 100,
  signerTitle: 200,
  pageCount: 9999,
  language: 100,
  sentFrom: 500,
  copies: 9999,
  ownNote: 2000,
  instruction: 2000,
  result: 2000,
  note: 1000,
} as const;

/** What stands for the issuer of a paper that names none (nặc danh). */
export const ANONYMOUS_ISSUER = 'Không ghi nơi gửi';
export const DEFAULT_LANGUAGE = 'Tiếng Việt';

/** Finished, or pasted, in one go. */
export const MAX_AT_ONCE = 50;

export const URGENCIES: readonly Urgency[] = ['NORMAL', 'URGENT', 'VERY_URGENT', 'EXPRESS'];

/** A secret paper is never registered here (BM-01): see circulation/secrecy.ts. */
export type IncomingForm = Draft<RegisterIncomingInput>;

/** Registration of a letter (NĐ 30/2020 đ.22, Phụ lục VI). `arrivedOn` empty means today. */
export function validateIncoming(input: IncomingForm, { today }: ValidationContext): Problem[] {
  return [
    ...checkText('number', input.number, { max: INCOMING_LIMITS.number }),
    ...checkText('notation', input.notation, { max: INCOMING_LIMITS.notation }),
    ...checkDate('issuedOn', input.issuedOn, { required: true, notAfter: today }),
    ...checkText('issuerName', input.issuerName, { max: INCOMING_LIMITS.issuerName }),
    ...checkMissing(input),
    ...checkOneOf('typeCode', input.typeCode, TYPE_AND_COPY_CODES),
    ...checkText('subject', input.subject, { required: true, max: INCOMING_LIMITS.subject }),
    ...checkOneOf('urgency', input.urgency, URGENCIES),
    ...checkArrival(input.arrivedOn, input.issuedOn, today),
    ...checkText('signerName', input.signerName, { max: INCOMING_LIMITS.signerName }),
    ...checkText('signerTitle', input.signerTitle, { max: INCOMING_LIMITS.signerTitle }),
    ...checkInteger('pageCount', input.pageCount, { min: 1, max: INCOMING_LIMITS.pageCount }),
    ...checkDate('dueOn', input.dueOn, { notBeforeToday: today }),
    ...checkText('language', input.language, { max: INCOMING_LIMITS.language }),
    ...(input.deliverBy && input.urgency !== 'EXPRESS' ? [problem('deliverBy', 'ONLY_WHEN_EXPRESS')] : []),
    ...validateNoted(input),
  ];
}

/** Kinds that persons write too, or that go without a number by custom. */
const OFTEN_UNNUMBERED: ReadonlySet<string> = new Set(['GM', 'TCONG']);

/** Đơn, thư without number, or without a name at all: taken in only with the reason on record. */
function checkMissing(input: IncomingForm): Problem[] {
  const reason = checkText('incompleteReason', input.incompleteReason, { ...REASON_LIMITS });
  if (input.incompleteReason?.trim()) return reason;
  if (!input.issuerName?.trim()) return [problem('issuerName', 'REQUIRED')];
  const isUsual = !input.typeCode || OFTEN_UNNUMBERED.has(input.typeCode);
  return input.number?.trim() || isUsual ? [] : [problem('incompleteReason', 'NUMBER_OR_REASON')];
}

/** What the agency itself notes about a registration. */
export function validateNoted(
  input: Draft<Pick<DescribeIncomingInput, 'sentFrom' | 'copyCount' | 'sheetCount' | 'note'>>,
): Problem[] {
  return [
    ...checkText('sentFrom', input.sentFrom, { max: INCOMING_LIMITS.sentFrom }),
    ...checkInteger('copyCount', input.copyCount, { min: 1, max: INCOMING_LIMITS.copies }),
    ...checkInteger('sheetCount', input.sheetCount, { min: 1, max: INCOMING_LIMITS.copies }),
    ...checkText('note', input.note, { max: INCOMING_LIMITS.ownNote }),
  ];
}

/** A letter arrives on or after its date, and not in the future: the order of arrival is the register's. */
function checkArrival(
  arrivedOn: CivilDate | null | undefined,
  issuedOn: CivilDate | null | undefined,
  today: CivilDate,
): Problem[] {
  const problems = checkDate('arrivedOn', arrivedOn, { notAfter: today });
  if (problems.length > 0 || !arrivedOn || !issuedOn || checkDate('issuedOn', issuedOn, { notAfter: today }).length > 0)
    return problems;
  return compareDates(arrivedOn, issuedOn) < 0 ? [problem('arrivedOn', 'ARRIVED_BEFORE_ISSUED', { issuedOn })] : [];
}

/** Bút phê (VD-05). An instruction may be empty: who leads and by when often says all. */
export function validateDirection(input: Draft<DirectIncomingInput>, { today }: ValidationContext): Problem[] {
  return [
    ...checkAssignees(input.lead, { coop: input.coop, info: input.info }),
    ...checkText('instruction', input.instruction, { max: INCOMING_LIMITS.instruction }),
    ...checkDate('dueOn', input.dueOn, { notBeforeToday: today }),
  ];
}

/** Phân công inside a unit: its date lies within the unit's own (`wholeDueOn`). */
export function validateAssignment(
  input: Draft<AssignIncomingInput>,
  { today, wholeDueOn }: ValidationContext & { readonly wholeDueOn: CivilDate | null },
): Problem[] {
  const people = [
    { path: 'leadPositionId', id: input.leadPositionId },
    ...(input.coopPositionIds ?? []).map((id, at) => ({ path: `coopPositionIds.${at}`, id })),
  ].flatMap(({ path, id }) => (id ? [{ path, key: id, id }] : []));
  return [
    ...checkPresent('leadPositionId', input.leadPositionId),
    ...checkUnique(people),
    ...checkText('instruction', input.instruction, { max: INCOMING_LIMITS.instruction }),
    ...checkPartDate('dueOn', input.dueOn, { today, wholeDueOn }),
  ];
}

/** Gia hạn: a later date than the present one, with a reason. */
export function validateExtension(
  { dueOn, reason }: Draft<Pick<ExtendIncomingInput, 'dueOn' | 'reason'>>,
  { today, formerDueOn }: ValidationContext & { readonly formerDueOn: CivilDate | null },
): Problem[] {
  const dates = checkDate('dueOn', dueOn, { required: true, notBeforeToday: today });
  const isLater = !dueOn || formerDueOn === null || dates.length > 0 || compareDates(dueOn, formerDueOn) > 0;
  return [
    ...dates,
    ...(isLater ? [] : [problem('dueOn', 'NOT_LATER', { than: formerDueOn })]),
    ...validateReason(reason),
  ];
}

/** Kết thúc: what came of it, in words (đ.24). */
export function validateFinish(input: Draft<Pick<FinishIncomingInput, 'result'>>): Problem[] {
  return checkText('result', input.result, { required: true, max: INCOMING_LIMITS.result });
}
