import * as fontkitModule from '@pdf-lib/fontkit';
import { degrees, PDFDocument, type PDFFont, type PDFPage, rgb } from 'pdf-lib';
import { fontFile } from '../fonts.ts';
import { clean } from '../text.ts';
import { UnreadablePdf } from './arrival-stamp.ts';
import { linesOf } from './lines.ts';

const MM = 72 / 25.4;
const BLACK = rgb(0, 0, 0);
const A4 = { width: 210 * MM, height: 297 * MM };

/** What stands on a copy (NĐ 30/2020 Phụ lục I, Phần III). */
export type CopyBlock = {
  /** `SAO Y`, `SAO LỤC`, `TRÍCH SAO`. */
  readonly form: string;
  /** The source is a copy itself, and bears this in its corner already. */
  readonly ofCopy: boolean;
  /** Which part an extract gives; null where the whole was copied. */
  readonly part: string | null;
  /** Superior above the name of the agency that copies; null where none stands there. */
  readonly superior: string | null;
  readonly agency: string;
  /** `05/SY-UBND`. */
  readonly symbol: string;
  /** `Rạch Giá, ngày 06 tháng 3 năm 2026`. */
  readonly placeAndDate: string;
  /** When the agency signed, with seconds and time zone: `06/03/2026 09:05:11 +07:00`. */
  readonly sealedAt: string;
  /** Quyền hạn, chức vụ in capitals. */
  readonly signature: readonly string[];
  readonly signer: string;
  /** Nơi nhận, line by line. */
  readonly recipients: readonly string[];
};

type Faces = {
  readonly regular: PDFFont;
  readonly bold: PDFFont;
  readonly italic: PDFFont;
  readonly boldItalic: PDFFont;
};

/** How many pages a PDF has. @throws UnreadablePdf for what is no PDF, or is locked with a password */
export async function pageCountOf(pdf: Uint8Array): Promise<number> {
  return (await read(pdf)).getPageCount();
}

/**
 * The pages of an extract as a file of their own, in the order given, counted from 1.
 * @throws UnreadablePdf; RangeError for a page that is not there
 */
export async function extracted(pdf: Uint8Array, pages: readonly number[]): Promise<Uint8Array> {
  const copy = await pagesOf(await read(pdf), pages);
  return await copy.save({ objectsPerTick: 20 });
}

/**
 * A copy of the PDF: form, agency and time of its signature in the upper right corner of the first page, which is the
 * place of the agency's signature on an electronic copy; number, place and date, signer and nơi nhận under a rule on a
 * page behind the last one, as on a copy on paper. What was given stays as it is.
 * @throws UnreadablePdf for what is no PDF, or is locked with a password
 */
export async function copied(pdf: Uint8Array, block: CopyBlock): Promise<Uint8Array> {
  const source = await read(pdf);
  // Pages are taken over into a new file: signatures of the source sign its bytes, and would only be shown as broken.
  const copy = await pagesOf(
    source,
    source.getPageIndices().map((index) => index + 1),
  );
  copy.registerFontkit(fontkitModule.default);
  const face = async (name: keyof Faces) => await copy.embedFont(fontFile(name), { subset: true });
  const faces: Faces = {
    regular: await face('regular'),
    bold: await face('bold'),
    italic: await face('italic'),
    boldItalic: await face('boldItalic'),
  };
  drawCorner(copy.getPage(0), faces.regular, block);
  drawClosing(copy.addPage([A4.width, A4.height]), faces, block);
  return await copy.save({ objectsPerTick: 20 });
}

async function read(pdf: Uint8Array): Promise<PDFDocument> {
  try {
    const document = await PDFDocument.load(pdf, { updateMetadata: false });
    if (document.getPageCount() > 0) return document;
  } catch (error) {
    throw new UnreadablePdf('The file cannot be read', { cause: error });
  }
  throw new UnreadablePdf('The file has no page');
}

async function pagesOf(source: PDFDocument, pages: readonly number[]): Promise<PDFDocument> {
  const missing = pages.find((page) => page < 1 || page > source.getPageCount());
  if (missing !== undefined) throw new RangeError(`no page ${missing}`);
  try {
    const copy = await PDFDocument.create();
    const indices = pages.map((page) => page - 1);
    for (const page of await copy.copyPages(source, indices)) copy.addPage(page);
    return copy;
  } catch (error) {
    throw new UnreadablePdf('The pages cannot be taken over', { cause: error });
  }
}

const CORNER = { size: 10, leading: 11, edge: 8 * MM, top: 4 * MM, width: 75 * MM, apart: 4 * MM };

/**
 * Ô số 14: in the margin above the text, type 10, as the page is seen, also where a scanner turned it; on a copy of a
 * copy, left of the former.
 */
function drawCorner(page: PDFPage, font: PDFFont, { form, ofCopy, agency, sealedAt }: CopyBlock): void {
  const measure = (text: string) => font.widthOfTextAtSize(text, CORNER.size);
  const named = `${form.slice(0, 1)}${form.slice(1).toLocaleLowerCase('vi')}`;
  const lines = [named, agency, `Thời gian ký: ${sealedAt}`].flatMap((text) =>
    linesOf(clean(text), CORNER.width, measure),
  );
  const seen = seenFrom(page);
  const right = CORNER.edge + (ofCopy ? CORNER.width + CORNER.apart : 0);
  const left = seen.width - right - Math.max(...lines.map(measure));
  lines.forEach((line, at) => {
    const { x, y } = seen.at(left, CORNER.top + CORNER.size + at * CORNER.leading);
    page.drawText(line, { x, y, size: CORNER.size, font, color: BLACK, rotate: degrees(seen.turned) });
  });
}

/** Places counted from the upper left corner of a page as it is shown. */
function seenFrom(page: PDFPage) {
  const { x, y, width, height } = page.getCropBox();
  const turned = ((page.getRotation().angle % 360) + 360) % 360;
  const at = (left: number, down: number): { x: number; y: number } => {
    if (turned === 90) return { x: x + down, y: y + left };
    if (turned === 180) return { x: x + width - left, y: y + down };
    if (turned === 270) return { x: x + width - down, y: y + height - left };
    return { x: x + left, y: y + height - down };
  };
  return { turned, at, width: turned % 180 === 0 ? width : height };
}

const LEFT = { from: 30 * MM, width: 72 * MM };
const RIGHT = { from: 102 * MM, width: 90 * MM };
type Column = typeof LEFT;
type Line = { readonly text: string; readonly font: PDFFont; readonly size: number };

function drawClosing(page: PDFPage, { regular, bold, italic, boldItalic }: Faces, block: CopyBlock): void {
  const down = (mm: number) => A4.height - mm * MM;
  /** Writes lines below one another, broken to the column; returns where the next one goes, in mm from the top. */
  const write = (column: Column, from: number, lines: readonly Line[], align: 'center' | 'left'): number => {
    let mm = from;
    for (const { text, font, size } of lines) {
      const measure = (each: string) => font.widthOfTextAtSize(each, size);
      for (const line of linesOf(clean(text), column.width, measure)) {
        const x = column.from + (align === 'center' ? (column.width - measure(line)) / 2 : 0);
        page.drawText(line, { x, y: down(mm), size, font, color: BLACK });
        mm += (size * 1.25) / MM;
      }
    }
    return mm;
  };
  // Under a rule across the whole width, behind what was copied.
  page.drawLine({
    start: { x: LEFT.from, y: down(20) },
    end: { x: RIGHT.from + RIGHT.width, y: down(20) },
    color: BLACK,
  });
  const head = write(
    LEFT,
    28,
    [
      ...(block.superior === null ? [] : [{ text: block.superior.toLocaleUpperCase('vi'), font: regular, size: 12 }]),
      { text: block.agency.toLocaleUpperCase('vi'), font: bold, size: 12 },
    ],
    'center',
  );
  page.drawLine({
    start: { x: LEFT.from + 24 * MM, y: down(head - 2) },
    end: { x: LEFT.from + 48 * MM, y: down(head - 2) },
    thickness: 0.7,
    color: BLACK,
  });
  const title = write(
    RIGHT,
    28,
    [
      { text: block.form, font: bold, size: 14 },
      ...(block.part === null ? [] : [{ text: `(${block.part})`, font: regular, size: 13 }]),
    ],
    'center',
  );
  const second = Math.max(head + 5, title + 3);
  write(LEFT, second, [{ text: `Số: ${block.symbol}`, font: regular, size: 13 }], 'center');
  const dated = write(RIGHT, second, [{ text: block.placeAndDate, font: italic, size: 13 }], 'center');
  const below = dated + 8;
  const signed = write(
    RIGHT,
    below,
    block.signature.map((text) => ({ text, font: bold, size: 13 })),
    'center',
  );
  write(RIGHT, signed + 22, [{ text: block.signer, font: bold, size: 13 }], 'center');
  write(
    LEFT,
    below,
    [
      { text: 'Nơi nhận:', font: boldItalic, size: 12 },
      ...block.recipients.map((text) => ({ text, font: regular, size: 11 })),
    ],
    'left',
  );
}
