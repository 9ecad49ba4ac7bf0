import type { Letterhead, Sheet, SheetForm } from '../form.ts';
import { heads, MARGINS } from './heads.ts';

export type ConsignmentNotes = {
  readonly letterhead: Letterhead;
  readonly placeAndDate: string;
  readonly document: { readonly symbol: string; readonly issuedOn: string; readonly subject: string };
  /** One note each. */
  readonly receivers: readonly { readonly name: string }[];
  readonly mark: string;
};

/** Phiếu gửi: goes with the paper; the receiver signs it and sends it back. */
export function consignmentNotes({ letterhead, placeAndDate, document, receivers, mark }: ConsignmentNotes): SheetForm {
  const sheets = receivers.map(({ name }): Sheet => ({
    blocks: [
      heads(letterhead, placeAndDate),
      { kind: 'words', words: { text: 'PHIẾU GỬI', size: 16, bold: true, align: 'center', before: 10 } },
      { kind: 'words', words: { text: `Kính gửi: ${name}`, size: 14, align: 'center', before: 4 } },
      { kind: 'words', words: { text: 'Gửi kèm theo phiếu này các văn bản sau:', size: 14, before: 6 } },
      { kind: 'gap', mm: 3 },
      {
        kind: 'table',
        columns: [
          { head: 'Số TT', share: 12, align: 'center' },
          { head: 'Số, ký hiệu', share: 34 },
          { head: 'Ngày tháng', share: 26, align: 'center' },
          { head: 'Trích yếu nội dung', share: 70 },
          { head: 'Số lượng', share: 20, align: 'center' },
        ],
        rows: [['1', document.symbol, document.issuedOn, document.subject, '01']],
      },
      {
        kind: 'words',
        words: {
          text: 'Nhận được, đề nghị ký xác nhận và gửi trả lại phiếu này cho nơi gửi.',
          size: 13,
          italic: true,
          before: 4,
        },
      },
      { kind: 'gap', mm: 6 },
      {
        kind: 'pair',
        left: [
          { text: 'NGƯỜI NHẬN', size: 13, bold: true, align: 'center' },
          { text: '(Ngày nhận, chữ ký, dấu)', size: 12, italic: true, align: 'center' },
        ],
        right: [
          { text: 'NGƯỜI GỬI', size: 13, bold: true, align: 'center' },
          { text: '(Chữ ký)', size: 12, italic: true, align: 'center' },
        ],
      },
    ],
  }));
  return {
    kind: 'sheets',
    title: `Phiếu gửi ${document.symbol}`,
    paper: { size: 'A4', orientation: 'portrait' },
    margins: MARGINS,
    sheets,
    mark,
  };
}
