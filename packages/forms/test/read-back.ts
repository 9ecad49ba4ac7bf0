import { strFromU8, unzipSync } from 'fflate';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { FormRow, RegisterForm } from '../src/form.ts';
import { REGISTER_LAYOUTS } from '../src/forms/registers.ts';

export type ReadPage = {
  readonly text: string;
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
  readonly items: readonly { readonly text: string; readonly x: number; readonly y: number; readonly width: number }[];
  /** How many strokes of lines. */
  readonly strokes: number;
};

const MM = 72 / 25.4;

/** What a reader of the PDF finds on each page. */
export async function pagesOf(bytes: Uint8Array): Promise<ReadPage[]> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const document = await task.promise;
  const pages: ReadPage[] = [];
  for (let at = 1; at <= document.numPages; at += 1) {
    const page = await document.getPage(at);
    const [, , width = 0, height = 0] = page.view;
    const { items } = await page.getTextContent();
    const found = items.flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [
            {
              text: item.str,
              x: Number(item.transform[4]) / MM,
              y: (height - Number(item.transform[5])) / MM,
              width: item.width / MM,
            },
          ]
        : [],
    );
    const { fnArray } = await page.getOperatorList();
    pages.push({
      text: found.map(({ text }) => text).join(' '),
      width: Math.round(width / MM),
      height: Math.round(height / MM),
      items: found,
      strokes: fnArray.filter((operation) => operation === OPS.stroke).length,
    });
  }
  await task.destroy();
  return pages;
}

export async function whole(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return new Uint8Array(Buffer.concat(all));
}

export const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));

export async function* these(rows: readonly FormRow[]): AsyncGenerator<FormRow> {
  yield* rows;
}

export const arrival = (number: number, overrides: Partial<FormRow> = {}): FormRow => ({
  cells: [
    '05/03/2026',
    String(number),
    'Ủy ban nhân dân huyện Hòn Đất',
    `${number}/UBND-VX`,
    '04/03/2026',
    `Công văn về việc đẩy nhanh tiến độ giải ngân vốn đầu tư công đợt ${number}`,
    'Phòng Ngân sách',
    '05/03/2026',
    '',
    '',
  ],
  ...overrides,
});

export const register = (rows: readonly FormRow[], overrides: Partial<RegisterForm> = {}): RegisterForm => ({
  kind: 'register',
  title: REGISTER_LAYOUTS['incoming-register'].title,
  series: null,
  letterhead: { superior: 'Ủy ban nhân dân tỉnh Kiên Giang', name: 'Sở Tài chính' },
  year: 2026,
  dates: { from: '01/01/2026', to: '31/03/2026' },
  numbers: { from: '1', to: String(rows.length) },
  volume: '01',
  paper: { size: 'A4', orientation: 'landscape' },
  columns: REGISTER_LAYOUTS['incoming-register'].columns,
  rows: these(rows),
  firstPage: 1,
  mark: 'Người in: Trần Thị Bình, văn thư, 08:15 ngày 23/11/2026',
  ...overrides,
});
