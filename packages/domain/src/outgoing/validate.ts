import type { CreateDraftInput, SaveDraftInput } from '@qlvb/contract/types';
import type { Draft } from '../assignees.ts';
import { DOCUMENT_TYPE_CODES } from '../document-types.ts';
import { URGENCIES } from '../incoming/validate.ts';
import {
  checkDate,
  checkOneOf,
  checkPresent,
  checkText,
  checkUnique,
  problem,
  type Problem,
  type ValidationContext,
} from '../problems.ts';

/** Lengths in characters; 1000 recipients are more than every agency of the province. */
export const OUTGOING_LIMITS = { subject: 1000, note: 1000, recipients: 1000 } as const;

export type OutgoingForm = Draft<Omit<CreateDraftInput, 'inReplyToId'> & Pick<SaveDraftInput, 'note'>>;

/**
 * A draft (NĐ 30/2020 đ.10). File and recipients may follow later: the lifecycle asks for the file
 * at SUBMIT and for the recipients at ISSUE.
 */
export function validateOutgoing(input: OutgoingForm, { today }: ValidationContext): Problem[] {
  const recipients = input.recipientAgencyIds ?? [];
  return [
    ...checkOneOf('typeCode', input.typeCode, DOCUMENT_TYPE_CODES),
    ...checkText('subject', input.subject, { required: true, max: OUTGOING_LIMITS.subject }),
    ...checkOneOf('urgency', input.urgency, URGENCIES),
    ...checkPresent('signerPositionId', input.signerPositionId),
    ...checkRecipients(recipients),
    ...checkDate('dueOn', input.dueOn, { notBeforeToday: today }),
    ...(input.uploadId && input.template ? [problem('template', 'FILE_OR_TEMPLATE')] : []),
    ...checkText('note', input.note, { max: OUTGOING_LIMITS.note }),
  ];
}

/** Each agency once, and not more than there are. */
export function checkRecipients(ids: readonly string[]): Problem[] {
  if (ids.length > OUTGOING_LIMITS.recipients) {
    const params = { max: String(OUTGOING_LIMITS.recipients), count: String(ids.length) };
    return [problem('recipientAgencyIds', 'TOO_MANY', params)];
  }
  return checkUnique(ids.map((id, at) => ({ path: `recipientAgencyIds.${at}`, key: id, id })));
}
