import type { CreateCopyInput } from '@qlvb/contract/types';
import type { Draft } from '../assignees.ts';
import { COPY_TYPE_CODES } from '../document-types.ts';
import { checkRecipients } from '../outgoing/validate.ts';
import { checkInteger, checkOneOf, checkPresent, checkText, checkUnique, problem, type Problem } from '../problems.ts';
import { readPages } from './pages.ts';

/** Lengths in characters; paper copies as the clerk can still count them. */
export const COPY_LIMITS = { pages: 200, part: 500, purpose: 1000, paperCopies: 9999, units: 100 } as const;

/** A copy goes to somebody, on the platform, in the house or on paper; an extract says what it is an extract of. */
export function validateCopy(input: Draft<CreateCopyInput>): Problem[] {
  const recipients = input.recipientAgencyIds ?? [];
  const units = input.unitIds ?? [];
  const nobody = recipients.length === 0 && units.length === 0 && (input.paperCopies ?? 0) === 0;
  return [
    ...checkOneOf('typeCode', input.typeCode, COPY_TYPE_CODES),
    ...(input.typeCode === 'TRS' ? checkExtract(input) : []),
    ...checkInteger('paperCopies', input.paperCopies, { min: 0, max: COPY_LIMITS.paperCopies }),
    ...(nobody ? [problem('recipientAgencyIds', 'REQUIRED')] : []),
    ...checkRecipients(recipients),
    ...(units.length > COPY_LIMITS.units
      ? [problem('unitIds', 'TOO_MANY', { max: String(COPY_LIMITS.units), count: String(units.length) })]
      : checkUnique(units.map((id, at) => ({ path: `unitIds.${at}`, key: id, id })))),
    ...checkPresent('signerPositionId', input.signerPositionId),
    ...checkText('purpose', input.purpose, { max: COPY_LIMITS.purpose }),
  ];
}

function checkExtract({ pages, part }: Draft<CreateCopyInput>): Problem[] {
  const written = checkText('pages', pages, { required: true, max: COPY_LIMITS.pages });
  const read = written.length > 0 ? [] : readPages(pages ?? '');
  return [
    ...written,
    ...('code' in read ? [read] : []),
    ...checkText('part', part, { required: true, max: COPY_LIMITS.part }),
  ];
}
