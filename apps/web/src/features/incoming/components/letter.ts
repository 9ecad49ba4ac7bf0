import type {
  CirculationLimit,
  DocumentTypeCode,
  RegisterIncomingInput,
  SecrecyMarking,
  Urgency,
} from '@qlvb/contract/types';
import { DOCUMENT_TYPES } from '@qlvb/domain/document-types';
import type { IncomingForm } from '@qlvb/domain/incoming/validate';
import { parseSymbol } from '@qlvb/domain/numbering/symbol';
import { UNMARKED } from '../../../shared/ui/circulation/circulation-fields.tsx';
import type { UploadedFile } from '../../../shared/ui/file-drop.tsx';

/** What the register form holds, complete or not. */
export interface Letter {
  readonly file: UploadedFile | null;
  readonly number: string;
  readonly notation: string;
  readonly issuedOn: string | null;
  readonly issuerName: string;
  readonly issuerAgencyId: string | null;
  readonly typeCode: DocumentTypeCode | null;
  /** The clerk chose the type by hand; the notation guesses no more. */
  readonly typeChosen: boolean;
  readonly subject: string;
  readonly urgency: Urgency;
  readonly signerName: string;
  readonly signerTitle: string;
  readonly pageCount: number | null;
  readonly arrivedOn: string | null;
  readonly dueOn: string | null;
  readonly language: string;
  /** Hỏa tốc hẹn giờ as the browser gives it, `2026-11-23T14:00` in Vietnam; empty without. */
  readonly deliverBy: string;
  readonly sentFrom: string;
  readonly copyCount: number | null;
  readonly sheetCount: number | null;
  readonly note: string;
  readonly incompleteReason: string;
  readonly paperReceived: boolean;
  readonly secrecy: SecrecyMarking;
  readonly circulation: CirculationLimit;
  /** Asked about a marking that was found, the clerk says that there is none. */
  readonly notSecret: boolean;
}

/** Most letters are công văn of normal urgency that arrive today. */
export function emptyLetter(today: string): Letter {
  return {
    file: null,
    number: '',
    notation: '',
    issuedOn: null,
    issuerName: '',
    issuerAgencyId: null,
    typeCode: 'CV',
    typeChosen: false,
    subject: '',
    urgency: 'NORMAL',
    signerName: '',
    signerTitle: '',
    pageCount: null,
    arrivedOn: today,
    dueOn: null,
    language: '',
    deliverBy: '',
    sentFrom: '',
    copyCount: null,
    sheetCount: null,
    note: '',
    incompleteReason: '',
    paperReceived: true,
    ...UNMARKED,
  };
}

/** Whether leaving would lose something. */
export function isTouched(letter: Letter): boolean {
  return (
    letter.file !== null ||
    letter.issuedOn !== null ||
    letter.dueOn !== null ||
    letter.pageCount !== null ||
    [letter.number, letter.notation, letter.issuerName, letter.subject, letter.signerName, letter.note].some(
      (text) => text.trim() !== '',
    )
  );
}

const text = (value: string): string | null => value.trim() || null;

/** As `validateIncoming` reads it: every field may still be missing. */
export function toForm(letter: Letter): IncomingForm {
  return {
    uploadId: letter.file?.uploadId ?? null,
    number: text(letter.number),
    notation: text(letter.notation),
    issuedOn: letter.issuedOn,
    issuerName: letter.issuerName.trim(),
    issuerAgencyId: letter.issuerAgencyId,
    typeCode: letter.typeCode,
    subject: letter.subject.trim(),
    urgency: letter.urgency,
    arrivedOn: letter.arrivedOn,
    signerName: text(letter.signerName),
    signerTitle: text(letter.signerTitle),
    pageCount: letter.pageCount,
    dueOn: letter.dueOn,
    language: text(letter.language),
    // Another urgency than Hỏa tốc knows no hour.
    deliverBy:
      letter.deliverBy && letter.urgency === 'EXPRESS' ? new Date(`${letter.deliverBy}:00+07:00`).toISOString() : null,
    sentFrom: text(letter.sentFrom),
    copyCount: letter.copyCount,
    sheetCount: letter.sheetCount,
    note: text(letter.note),
    incompleteReason: text(letter.incompleteReason),
    paperReceived: letter.paperReceived,
    secrecy: letter.secrecy,
    circulation: letter.circulation,
    notSecret: letter.notSecret,
  };
}

/** Null while a required field is missing. */
export function toInput(letter: Letter, acceptDuplicate: boolean): RegisterIncomingInput | null {
  const { issuedOn, typeCode, ...rest } = toForm(letter);
  if (!issuedOn || !typeCode) return null;
  return {
    ...rest,
    issuedOn,
    typeCode,
    issuerName: letter.issuerName.trim(),
    subject: letter.subject.trim(),
    urgency: letter.urgency,
    secrecy: letter.secrecy,
    circulation: letter.circulation,
    notSecret: letter.notSecret,
    paperReceived: letter.paperReceived,
    links: [],
    acceptDuplicate,
  };
}

/** `QĐ-UBND` names its type, `UBND-KTTH` is that of a công văn (NĐ 30/2020 Phụ lục I, II.3). */
export function typeOfNotation(notation: string): DocumentTypeCode {
  const parts = notation
    .trim()
    .toLocaleUpperCase('vi')
    .split(/[-–/ ]/);
  // Legal documents carry the year before it: 28/2018/QĐ-TTg.
  const first = parts.find((part) => !/^\d*$/.test(part));
  const found = DOCUMENT_TYPES.find(({ abbreviation }) => abbreviation?.toLocaleUpperCase('vi') === first);
  return found?.code ?? 'CV';
}

/** `123/UBND-KTTH` typed or pasted into the number falls into its two fields; null without a stroke. */
export function splitSymbol(value: string): { number: string; notation: string } | null {
  const stroke = value.indexOf('/');
  if (stroke < 0) return null;
  const parsed = parseSymbol(value);
  const number = (parsed?.number ?? value.slice(0, stroke)).trim();
  return { number, notation: value.slice(stroke + 1).trim() };
}

/** One change of the form with what follows from it. */
export function changed(letter: Letter, change: Partial<Letter>): Letter {
  // Another subject or file is another question.
  const asked = change.subject !== undefined || change.file !== undefined ? { notSecret: false } : {};
  const next = { ...letter, ...asked, ...change };
  if (change.notation !== undefined && !next.typeChosen) return { ...next, typeCode: typeOfNotation(change.notation) };
  return next;
}
