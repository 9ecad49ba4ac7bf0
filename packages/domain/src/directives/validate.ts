import type {
  AssignDirectiveInput,
  CreateDirectiveInput,
  ReportProgressInput,
  SubmitResultInput,
} from '@qlvb/contract/types';
import { checkAssignees, type Draft } from '../assignees.ts';
import type { CivilDate } from '../civil-date.ts';
import {
  checkDate,
  checkInteger,
  checkPartDate,
  checkPresent,
  checkText,
  checkUnique,
  type Problem,
  type ValidationContext,
} from '../problems.ts';

/** Lengths in characters. */
export const DIRECTIVE_LIMITS = {
  content: 2000,
  sourceClause: 500,
  productRequired: 500,
  part: 1000,
  instruction: 2000,
  report: 2000,
  note: 1000,
} as const;

/** A directive must say who, what, by when, with which product (the six "rõ"; NV-01). */
export function validateDirective(input: Draft<CreateDirectiveInput>, { today }: ValidationContext): Problem[] {
  const cooperation = input.cooperation ?? [];
  const wholeDueOn = input.dueOn ?? null;
  const lead = input.leadAgencyId ? [{ path: 'leadAgencyId', id: input.leadAgencyId }] : [];
  const others = cooperation.map(({ agencyId }, at) => ({
    path: `cooperation.${at}.agencyId`,
    id: agencyId,
  }));
  return [
    ...checkText('content', input.content, { required: true, max: DIRECTIVE_LIMITS.content }),
    ...checkPresent('sourceDocumentId', input.sourceDocumentId),
    ...checkText('sourceClause', input.sourceClause, { max: DIRECTIVE_LIMITS.sourceClause }),
    ...checkPresent('givenByPositionId', input.givenByPositionId),
    ...checkPresent('leadAgencyId', input.leadAgencyId),
    ...checkUnique([...lead, ...others].map(({ path, id }) => ({ path, key: id, id }))),
    ...cooperation.flatMap(({ part, dueOn }, at) => [
      ...checkText(`cooperation.${at}.part`, part, { max: DIRECTIVE_LIMITS.part }),
      ...checkPartDate(`cooperation.${at}.dueOn`, dueOn, { today, wholeDueOn }),
    ]),
    ...checkDate('dueOn', input.dueOn, { required: true, notBeforeToday: today }),
    ...checkText('productRequired', input.productRequired, {
      required: true,
      max: DIRECTIVE_LIMITS.productRequired,
    }),
  ];
}

/** Assigning inside the lead agency, within the directive's own date. */
export function validateDirectiveAssignment(
  input: Draft<AssignDirectiveInput>,
  { today, wholeDueOn }: ValidationContext & { readonly wholeDueOn: CivilDate },
): Problem[] {
  return [
    ...checkAssignees(input.lead, { coop: input.coop }),
    ...checkText('instruction', input.instruction, { max: DIRECTIVE_LIMITS.instruction }),
    ...checkPartDate('dueOn', input.dueOn, { today, wholeDueOn }),
  ];
}

export function validateProgress(input: Draft<ReportProgressInput>): Problem[] {
  return [
    ...checkInteger('percent', input.percent, { required: true, min: 0, max: 100 }),
    ...checkText('content', input.content, { required: true, max: DIRECTIVE_LIMITS.report }),
    ...checkText('difficulty', input.difficulty, { max: DIRECTIVE_LIMITS.report }),
    ...checkText('proposal', input.proposal, { max: DIRECTIVE_LIMITS.report }),
  ];
}

/** NV-03: a result comes with a document as evidence. */
export function validateDirectiveResult(input: Draft<SubmitResultInput>): Problem[] {
  return [
    ...checkText('content', input.content, { required: true, max: DIRECTIVE_LIMITS.report }),
    ...checkPresent('evidenceDocumentId', input.evidenceDocumentId),
  ];
}
