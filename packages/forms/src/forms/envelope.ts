import type { Letterhead, PaperSize, Placed, Sheet, SheetForm } from '../form.ts';
import { sheetOf } from '../form.ts';

export const ENVELOPE_SIZES = ['DL', 'C5', 'C4'] as const satisfies readonly PaperSize[];
export type EnvelopeSize = (typeof ENVELOPE_SIZES)[number];

export type UrgencyMark = { readonly text: string; readonly width: number };

/** Dấu độ khẩn in millimetres (NĐ 30/2020 Phụ lục I, ô 10b). */
export const URGENCY_MARKS = {
  URGENT: { text: 'KHẨN', width: 20 },
  VERY_URGENT: { text: 'THƯỢNG KHẨN', width: 40 },
  EXPRESS: { text: 'HỎA TỐC', width: 30 },
} as const satisfies Readonly<Record<string, UrgencyMark>>;
const MARK_HEIGHT = 8;

export type Envelopes = {
  readonly size: EnvelopeSize;
  readonly letterhead: Letterhead;
  /** Số, ký hiệu of the document inside. */
  readonly symbol: string;
  readonly urgency: UrgencyMark | null;
  /** One envelope each. */
  readonly receivers: readonly { readonly name: string }[];
};

/** Bì văn bản: one sheet of the real size for each receiver. */
export function envelopes({ size, letterhead, symbol, urgency, receivers }: Envelopes): SheetForm {
  const paper = { size, orientation: 'landscape' } as const;
  const { width, height } = sheetOf(paper);
  const edge = size === 'DL' ? 8 : 14;
  const sender = { x: edge, y: edge, width: width * 0.46 };
  const { superior, name } = letterhead;
  const from: Placed = {
    ...sender,
    words: [
      ...(superior === null ? [] : [{ text: superior.toLocaleUpperCase('vi'), size: 11, align: 'center' as const }]),
      { text: name.toLocaleUpperCase('vi'), size: 11, bold: true, align: 'center', rule: 0.4 },
      { text: `Số: ${symbol}`, size: 12, align: 'center', before: 3 },
    ],
  };
  const mark: Placed[] =
    urgency === null
      ? []
      : [
          {
            x: edge + 6,
            y: height - edge - MARK_HEIGHT - 4,
            width: urgency.width,
            frame: MARK_HEIGHT,
            red: true,
            words: [{ text: urgency.text, size: urgency.width < 25 ? 13 : 14, bold: true, align: 'center' }],
          },
        ];
  const sheets = receivers.map((receiver): Sheet => ({
    placed: [
      from,
      ...mark,
      {
        x: width * 0.4,
        y: height * 0.48,
        width: width * 0.6 - edge,
        words: [
          { text: 'Kính gửi:', size: 13, italic: true },
          { text: receiver.name, size: size === 'DL' ? 14 : 16, bold: true, before: 1.5 },
        ],
      },
    ],
  }));
  return {
    kind: 'sheets',
    title: `Bì văn bản ${symbol}`,
    paper,
    margins: [edge, edge, edge, edge],
    sheets,
    mark: null,
  };
}
