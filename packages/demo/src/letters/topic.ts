import type { DocumentTypeCode, Urgency } from '@qlvb/contract/types';

/** A matter an agency writes about; `{year}`, `{lastYear}`, `{month}`, `{quarter}` follow the letter's date. */
export type Topic = {
  readonly from: string;
  readonly to: readonly string[];
  readonly typeCode: DocumentTypeCode;
  /** Drafting unit, or the field for the issuing agency's notation. */
  readonly unit: string;
  readonly subject: string;
  readonly urgency: Urgency;
  /** Working days allowed for an answer; null when none is asked for. */
  readonly answerWithin: number | null;
};

type Row = readonly [
  to: readonly string[],
  typeCode: DocumentTypeCode,
  unit: string,
  subject: string,
  answerWithin?: number | null,
  urgency?: Urgency,
];

export function topicsOf(from: string, rows: readonly Row[]): readonly Topic[] {
  return rows.map(([to, typeCode, unit, subject, answerWithin = null, urgency = 'NORMAL']) => ({
    from,
    to,
    typeCode,
    unit,
    subject,
    urgency,
    answerWithin,
  }));
}
