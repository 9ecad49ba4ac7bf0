import type { CirculationLimit, DocumentTypeCode } from '@qlvb/contract/types';
import { circulationForbids } from '../circulation/limits.ts';
import { type CivilDate, formatCivilDate } from '../civil-date.ts';
import { COPY_TYPE_CODES, type CopyTypeCode, documentType, isCopy } from '../document-types.ts';
import { OUTGOING_LIMITS } from '../outgoing/validate.ts';
import type { RefusalCode } from '../refusals.ts';

/** What is asked of a document before a copy is made of it. */
export type CopySource = {
  readonly typeCode: DocumentTypeCode;
  readonly circulation: CirculationLimit;
  /** The agency that copies issued it: it holds the bản gốc; else the bản chính it received. */
  readonly ownIssue: boolean;
  /** Registered here, or issued here: what waits for receipt or was sent back is not ours to copy. */
  readonly held: boolean;
  readonly recalled: boolean;
  readonly hasPdf: boolean;
};

/** What a form of copy is made from (NĐ 30/2020 đ.3 k.10–12, đ.25): the originals, or a sao y. */
const MADE_FROM: Readonly<Record<CopyTypeCode, (typeCode: DocumentTypeCode) => RefusalCode | null>> = {
  SY: (typeCode) => (isCopy(typeCode) ? 'COPY_FROM_ORIGINAL_ONLY' : null),
  SL: (typeCode) => (typeCode === 'SY' ? null : 'COPY_FROM_SAO_Y_ONLY'),
  TRS: (typeCode) => (isCopy(typeCode) ? 'COPY_FROM_ORIGINAL_ONLY' : null),
};

/** Why this form of copy cannot be made from the document; null when it can. */
export function copyForbidden(typeCode: CopyTypeCode, source: CopySource): RefusalCode | null {
  if (source.recalled) return 'COPY_SOURCE_RECALLED';
  if (!source.held) return 'COPY_SOURCE_NOT_HELD';
  const circulation = circulationForbids(source.circulation, 'COPY', { ownIssue: source.ownIssue });
  if (circulation !== null) return circulation;
  const form = MADE_FROM[typeCode](source.typeCode);
  if (form !== null) return form;
  return source.hasPdf ? null : 'COPY_SOURCE_WITHOUT_PDF';
}

/** Every form of copy with why it cannot be made. */
export const copyForms = (source: CopySource) =>
  COPY_TYPE_CODES.map((typeCode) => ({ typeCode, code: copyForbidden(typeCode, source) }));

/** As it stands on the copy: `SAO Y`, `SAO LỤC`, `TRÍCH SAO` (Phụ lục I, Phần III). */
export const FORM_ON_COPY: Readonly<Record<CopyTypeCode, string>> = { SY: 'SAO Y', SL: 'SAO LỤC', TRS: 'TRÍCH SAO' };

export type CopiedDocument = {
  readonly typeCode: DocumentTypeCode;
  /** Empty for an unnumbered paper. */
  readonly symbol: string;
  readonly issuedOn: CivilDate;
  readonly issuerName: string;
  readonly subject: string;
};

/**
 * Trích yếu of the copy, which tells a receiver that never sees the source what it is a copy of:
 * `Sao y Quyết định số 05/QĐ-UBND ngày 06/03/2026 của …: Về việc …`.
 */
export function copySubject(typeCode: CopyTypeCode, source: CopiedDocument): string {
  const form = FORM_ON_COPY[typeCode];
  const named = `${form.slice(0, 1)}${form.slice(1).toLocaleLowerCase('vi')}`;
  const number = source.symbol === '' ? '' : ` số ${source.symbol}`;
  const kind = documentType(source.typeCode).name;
  const text = `${named} ${kind}${number} ngày ${formatCivilDate(source.issuedOn)} của ${source.issuerName}: ${source.subject}`;
  const letters = Array.from(text.normalize('NFC'));
  return letters.length <= OUTGOING_LIMITS.subject
    ? letters.join('')
    : `${letters.slice(0, OUTGOING_LIMITS.subject - 1).join('')}…`;
}
