import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A rectangle on the first page, in millimetres from its top left corner. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const MM = 72 / 25.4;
const STEP = 4;
const CLEAR = 1.5;
const EDGE = 8;

/**
 * Where a stamp covers no text: under the number and trích yếu on the left, else under the date on the right, as far up
 * as there is room (NĐ 30/2020 Phụ lục IV), else anywhere. A scan without text gives the first of these places.
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
    const free = (place: Box): boolean => taken.every((box) => !overlap(place, box));
    const places = [...besideNumber(sheet, size), ...anywhere(sheet, size)];
    return places.find(free) ?? besideNumber(sheet, size)[0] ?? { x: 0, y: 0, ...size };
  } finally {
    await task.destroy();
  }
}

type Size = Pick<Box, 'width' | 'height'>;

const steps = (from: number, to: number, by: number): number[] =>
  Array.from({ length: Math.max(0, Math.floor((to - from) / by) + 1) }, (_, at) => from + at * by);

/** Under the number on the left, then under the date on the right. */
const besideNumber = (sheet: Size, size: Size): Box[] =>
  [sheet.width * 0.12, sheet.width * 0.62].flatMap((x) =>
    steps(sheet.height * 0.13, sheet.height * 0.62 - size.height, STEP).map((y) => ({ x, y, ...size })),
  );

/** The rest of the sheet from the top down, for a page written full above: nothing that is written is covered. */
const anywhere = (sheet: Size, size: Size): Box[] =>
  steps(EDGE, sheet.height - size.height - EDGE, STEP).flatMap((y) =>
    steps(EDGE, sheet.width - size.width - EDGE, STEP).map((x) => ({ x, y, ...size })),
  );

const overlap = (a: Box, b: Box): boolean =>
  a.x - CLEAR < b.x + b.width &&
  b.x - CLEAR < a.x + a.width &&
  a.y - CLEAR < b.y + b.height &&
  b.y - CLEAR < a.y + a.height;
