import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A rectangle on the first page, in millimetres from its top left corner. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const MM = 72 / 25.4;
const STEP = 4;
const CLEAR = 1.5;

/**
 * Where a stamp covers no text: under the number and trích yếu on the left, else under the date on the right, as far up
 * as there is room (NĐ 30/2020 Phụ lục IV). A scan without text gives the first of these places.
 */
export async function blankPlace(bytes: Uint8Array, size: Pick<Box, 'width' | 'height'>): Promise<Box> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false });
  try {
    const document = await task.promise;
    const page = await document.getPage(1);
    const [, , width, height] = page.getViewport({ scale: 1 }).viewBox as [number, number, number, number];
    const { items } = await page.getTextContent();
    const taken = items.flatMap((item): Box[] => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , , , x, y] = item.transform as number[];
      const high = item.height === 0 ? 12 : item.height;
      return [{ x: (x ?? 0) / MM, y: (height - (y ?? 0) - high) / MM, width: item.width / MM, height: high / MM }];
    });
    const sheet = { width: width / MM, height: height / MM };
    const columns = [sheet.width * 0.12, sheet.width * 0.62];
    const rows = Array.from({ length: 24 }, (_, at) => sheet.height * 0.13 + at * STEP);
    const inside = rows.filter((y) => y + size.height < sheet.height * 0.62);
    const places = columns.flatMap((x) => inside.map((y): Box => ({ x, y, ...size })));
    const free = places.find((place) => taken.every((box) => !overlap(place, box)));
    return free ?? { x: columns[0] ?? 20, y: sheet.height * 0.2, ...size };
  } finally {
    await task.destroy();
  }
}

const overlap = (a: Box, b: Box): boolean =>
  a.x - CLEAR < b.x + b.width &&
  b.x - CLEAR < a.x + a.width &&
  a.y - CLEAR < b.y + b.height &&
  b.y - CLEAR < a.y + a.height;
