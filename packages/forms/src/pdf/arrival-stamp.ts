import * as fontkitModule from '@pdf-lib/fontkit';
import { PDFDocument, type PDFFont, rgb } from 'pdf-lib';
import { fontFile } from '../fonts.ts';
import { clean } from '../text.ts';
import { blankPlace } from './blank-place.ts';
import { linesOf } from './lines.ts';

const MM = 72 / 25.4;
const RED = rgb(0.78, 0.08, 0.08);
/** 35 × 50 mm, lying (NĐ 30/2020 Phụ lục IV). */
export const STAMP = { width: 50, height: 35 };

export type ArrivalStamp = {
  readonly agency: string;
  /** Số đến. */
  readonly number: string;
  /** dd/MM/yyyy. */
  readonly arrivedOn: string;
  /** Chuyển: to whom, or empty. */
  readonly to: string;
  /** Số và ký hiệu hồ sơ, or empty. */
  readonly file: string;
  /** Who made this copy and when. */
  readonly mark: string;
};

export class UnreadablePdf extends Error {
  override readonly name = 'UnreadablePdf';
}

/** Read twice: by who draws, and by who knows where text stands. */
async function opened(pdf: Uint8Array) {
  try {
    const document = await PDFDocument.load(pdf, { updateMetadata: false });
    return { document, place: await blankPlace(pdf, STAMP) };
  } catch (error) {
    throw new UnreadablePdf('The file cannot be read', { cause: error });
  }
}

/**
 * A copy of the PDF with dấu ĐẾN on its first page and the mark of the copy on every page. What was given stays as it
 * is: a signature covers bytes, so nothing is ever stamped on the stored file.
 * @throws UnreadablePdf for what is no PDF, or is locked with a password
 */
export async function stamped(pdf: Uint8Array, stamp: ArrivalStamp): Promise<Uint8Array> {
  const { document, place } = await opened(pdf);
  document.registerFontkit(fontkitModule.default);
  const bold = await document.embedFont(fontFile('bold'), { subset: true });
  const regular = await document.embedFont(fontFile('regular'), { subset: true });
  const [page] = document.getPages();
  if (page === undefined) throw new UnreadablePdf('The file has no page');
  const { x: originX, y: originY, height } = page.getCropBox();
  const x = originX + place.x * MM;
  const top = originY + height - place.y * MM;
  const width = STAMP.width * MM;
  const line = (x1: number, y1: number, x2: number, y2: number) =>
    page.drawLine({ start: { x: x1, y: y1 }, end: { x: x2, y: y2 }, thickness: 0.8, color: RED });
  const write = (text: string, font: PDFFont, size: number, left: number, baseline: number) =>
    page.drawText(clean(text), { x: left, y: baseline, size, font, color: RED });
  const centred = (text: string, font: PDFFont, size: number, left: number, room: number, baseline: number) =>
    write(text, font, size, left + (room - font.widthOfTextAtSize(clean(text), size)) / 2, baseline);
  const fitting = (text: string, room: number): string =>
    linesOf(clean(text), room, (part) => regular.widthOfTextAtSize(part, 9))[0] ?? '';

  page.drawRectangle({
    x,
    y: top - STAMP.height * MM,
    width,
    height: STAMP.height * MM,
    borderColor: RED,
    borderWidth: 1.2,
  });
  const names = linesOf(clean(stamp.agency).toLocaleUpperCase('vi'), width - 4 * MM, (part) =>
    bold.widthOfTextAtSize(part, 8),
  ).slice(0, 2);
  names.forEach((name, at) => centred(name, bold, 8, x, width, top - (names.length === 1 ? 5.2 : 3.8 + at * 3.4) * MM));
  line(x, top - 8.5 * MM, x + width, top - 8.5 * MM);
  line(x, top - 21 * MM, x + width, top - 21 * MM);
  line(x + 17 * MM, top - 8.5 * MM, x + 17 * MM, top - 21 * MM);
  centred('ĐẾN', bold, 16, x, 17 * MM, top - 16.6 * MM);
  write(`Số: ${stamp.number}`, regular, 10, x + 19 * MM, top - 13.2 * MM);
  write(`Ngày: ${stamp.arrivedOn}`, regular, 10, x + 19 * MM, top - 18.8 * MM);
  write(fitting(`Chuyển: ${stamp.to}`, width - 4 * MM), regular, 9, x + 2 * MM, top - 26 * MM);
  write(fitting(`Số và ký hiệu HS: ${stamp.file}`, width - 4 * MM), regular, 9, x + 2 * MM, top - 32 * MM);
  for (const each of document.getPages()) {
    const box = each.getCropBox();
    each.drawText(clean(stamp.mark), {
      x: box.x + 12 * MM,
      y: box.y + 6 * MM,
      size: 8,
      font: regular,
      color: rgb(0.35, 0.35, 0.35),
    });
  }
  return await document.save({ objectsPerTick: 20 });
}
