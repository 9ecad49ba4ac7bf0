import type {
  CirculationLimit,
  DocumentTypeCode,
  DraftTemplateInput,
  SaveDraftInput,
  SecrecyMarking,
  SigningForm,
  Urgency,
} from '@qlvb/contract/types';
import { documentType } from '@qlvb/domain/document-types';
import type { OutgoingForm } from '@qlvb/domain/outgoing/validate';
import { formatDate } from '../../../shared/lib/format.ts';
import type { PickedAgency } from '../../../shared/ui/agency-picker.tsx';
import { UNMARKED } from '../../../shared/ui/circulation/circulation-fields.tsx';
import type { UploadedFile } from '../../../shared/ui/file-drop.tsx';
import type { LetterToAnswerQuery } from '../pages/draft-page.generated.ts';
import type { OutgoingDetailFragment } from './outgoing-detail.generated.ts';

/** What the draft form holds, complete or not. */
export interface DraftFields {
  readonly file: UploadedFile | null;
  /** From which template the server makes the file; null for none. */
  readonly template: DraftTemplateInput | null;
  readonly typeCode: DocumentTypeCode | null;
  readonly subject: string;
  readonly urgency: Urgency;
  readonly secrecy: SecrecyMarking;
  readonly circulation: CirculationLimit;
  /** Asked about a marking that was found, the drafter says that there is none. */
  readonly notSecret: boolean;
  readonly signerPositionId: string | null;
  /** Lĩnh vực; null while none was chosen. */
  readonly fieldId: string | null;
  /** Null is the usual form of the signer. */
  readonly signingForm: SigningForm | null;
  readonly recipients: readonly PickedAgency[];
  readonly dueOn: string | null;
  /** What was changed in the file; asked when there is a version before. */
  readonly note: string;
}

export type LetterToAnswer = LetterToAnswerQuery['incomingDocument'];

/** Most drafts are công văn of normal urgency. */
export const EMPTY_DRAFT: DraftFields = {
  file: null,
  template: null,
  typeCode: 'CV',
  subject: '',
  urgency: 'NORMAL',
  ...UNMARKED,
  signerPositionId: null,
  fieldId: null,
  signingForm: null,
  recipients: [],
  dueOn: null,
  note: '',
};

/**
 * A reply begins with what the letter already says: what it answers and to whom. The words go into a
 * state document, so they are Vietnamese whatever the language of the screen.
 */
export function replyTo({ document }: LetterToAnswer, ownAgencyId: string): DraftFields {
  const { issuerAgency: issuer } = document;
  const kind = documentType(document.typeCode).name;
  const recipients = issuer && issuer.onPlatform && issuer.id !== ownAgencyId ? [issuer] : [];
  return {
    ...EMPTY_DRAFT,
    subject: `V/v trả lời ${kind} số ${document.symbol} ngày ${formatDate(document.issuedOn)} của ${document.issuerName}`,
    recipients: recipients.map(({ id, displayName }) => ({ id, displayName })),
  };
}

export function draftOf(outgoing: OutgoingDetailFragment): DraftFields {
  return {
    file: null,
    template: null,
    typeCode: outgoing.typeCode,
    subject: outgoing.subject,
    urgency: outgoing.urgency,
    ...UNMARKED,
    circulation: outgoing.circulation,
    signerPositionId: outgoing.signer.id,
    fieldId: outgoing.field?.id ?? null,
    signingForm: outgoing.signingForm ?? null,
    recipients: outgoing.recipients.map(({ agency }) => agency),
    dueOn: outgoing.dueOn,
    note: '',
  };
}

/** Whether leaving would lose something. */
export function isChanged(fields: DraftFields, initial: DraftFields): boolean {
  const worth = ({ file, recipients, signerPositionId, ...rest }: DraftFields) =>
    JSON.stringify({
      ...rest,
      file: file?.uploadId ?? null,
      recipients: recipients.map(({ id }) => id),
      // The only possible signer is filled in by itself; that is nobody's work.
      signer: initial.signerPositionId === null ? null : signerPositionId,
    });
  return worth(fields) !== worth(initial);
}

/** As `validateOutgoing` reads it: every field may still be missing. */
export function toForm(fields: DraftFields): OutgoingForm {
  return {
    uploadId: fields.file?.uploadId ?? null,
    template: fields.template,
    typeCode: fields.typeCode,
    subject: fields.subject.trim(),
    urgency: fields.urgency,
    circulation: fields.circulation,
    signerPositionId: fields.signerPositionId,
    fieldId: fields.fieldId,
    signingForm: fields.signingForm,
    recipientAgencyIds: fields.recipients.map(({ id }) => id),
    dueOn: fields.dueOn,
    note: fields.note.trim() || null,
  };
}

type DraftInput = Omit<SaveDraftInput, 'outgoingId' | 'version' | 'note'> & { readonly circulation: CirculationLimit };

/** Null while a required field is missing. */
export function toInput(fields: DraftFields): DraftInput | null {
  const { typeCode, signerPositionId } = fields;
  if (!typeCode || !signerPositionId) return null;
  return {
    typeCode,
    signerPositionId,
    fieldId: fields.fieldId,
    signingForm: fields.signingForm,
    subject: fields.subject.trim(),
    urgency: fields.urgency,
    secrecy: fields.secrecy,
    circulation: fields.circulation,
    notSecret: fields.notSecret,
    recipientAgencyIds: fields.recipients.map(({ id }) => id),
    dueOn: fields.dueOn,
    uploadId: fields.file?.uploadId ?? null,
    template: fields.template,
  };
}
