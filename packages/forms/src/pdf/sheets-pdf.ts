import type { Block, Placed, SheetForm, Words } from '../form.ts';
import { faceOf } from '../fonts.ts';
import { clean } from '../text.ts';
import { LEADING, MM, openPdf, type Pen, type Style } from './pen.ts';

const SIZE = 13;
const SMALL: Style = { face: 'italic', size: 9 };
const CELL = 12;
const DOTTED = 8 * MM;
const PAD = 1.5 * MM;

const styleOf = ({ size = SIZE, ...face }: Words): Style => ({ face: faceOf(face), size });
const kept = (text: string): string => text.split('\n').map(clean).join('\n');

/** Where text may stand: left edge and width in points. */
type Room = { readonly x: number; readonly width: number };

/** Centred lines are of about one length: `ỦY BAN NHÂN DÂN` over `TỈNH KIÊN GIANG`, not one word under a full line. */
function broken(pen: Pen, { text, align }: Words, style: Style, width: number): string[] {
  const wide = pen.lines(style, kept(text), width);
  if (align !== 'center' || wide.length < 2) return wide;
  const longest = Math.max(
    ...kept(text)
      .split(/\s/)
      .map((word) => pen.measure(style, word)),
  );
  let best = wide;
  for (let narrow = width * 0.95; narrow > Math.max(longest, width / 2); narrow -= width * 0.05) {
    const lines = pen.lines(style, kept(text), narrow);
    if (lines.length > wide.length) break;
    best = lines;
  }
  return best;
}

/** Where something so high can stand: here, or at the top of a new page. */
type Fits = (from: number, height: number) => number;

/** The lines of one text under one another; gives the y below them. */
function drawWords(
  pen: Pen,
  words: Words,
  { x, width }: Room,
  top: number,
  { red = false, fits = (from) => from }: { readonly red?: boolean; readonly fits?: Fits } = {},
): number {
  const style = styleOf(words);
  let y = top + (words.before ?? 0) * MM;
  for (const line of broken(pen, words, style, width)) {
    y = fits(y, style.size * LEADING);
    const long = pen.measure(style, line);
    const shift = words.align === 'center' ? (width - long) / 2 : words.align === 'right' ? width - long : 0;
    pen.write(style, line, x + shift, y, red);
    y += style.size * LEADING;
    if (words.rule !== undefined) {
      const half = (long * words.rule) / 2;
      pen.rule(x + shift + long / 2 - half, y, x + shift + long / 2 + half, y, 0.7);
    }
  }
  return y;
}

/** Slips and envelopes: short, so their bytes are given at the end of each sheet. */
export async function* sheetsPdf(form: SheetForm): AsyncGenerator<Uint8Array> {
  const pen = openPdf(form.paper, form.title);
  const [top, right, bottom, left] = form.margins.map((mm) => mm * MM) as [number, number, number, number];
  const room: Room = { x: left, width: pen.width - left - right };
  try {
    for (const { blocks = [], placed = [] } of form.sheets) {
      newPage(pen, form);
      for (const each of placed) drawPlaced(pen, each);
      let y = top;
      for (const block of blocks) y = drawBlock(pen, block, room, y, { top, bottom: pen.height - bottom, form });
      yield* pen.taken();
    }
    yield* await pen.finished();
  } finally {
    pen.dropped();
  }
}

function newPage(pen: Pen, { mark, margins }: SheetForm): void {
  pen.newPage();
  if (mark !== null) pen.write(SMALL, clean(mark), margins[3] * MM, pen.height - 10 * MM);
}

function drawPlaced(pen: Pen, { x, y, width, words, frame, red = false }: Placed): void {
  if (frame !== undefined) pen.frame(x * MM, y * MM, width * MM, frame * MM, red);
  const room = { x: x * MM, width: width * MM };
  const high = words.reduce((sum, each) => sum + styleOf(each).size * LEADING, 0);
  let below = frame === undefined ? y * MM : y * MM + (frame * MM - high) / 2;
  for (const each of words) below = drawWords(pen, each, room, below, { red });
}

type Page = { readonly top: number; readonly bottom: number; readonly form: SheetForm };

/** Draws a block from y on, or on a new page when there is no room; gives the y below it. */
function drawBlock(pen: Pen, block: Block, room: Room, y: number, page: Page): number {
  const fits: Fits = (from, height) => {
    if (from + height <= page.bottom) return from;
    newPage(pen, page.form);
    return page.top;
  };
  switch (block.kind) {
    case 'gap':
      return y + block.mm * MM;
    case 'words':
      return drawWords(pen, block.words, room, y, { fits });
    case 'pair': {
      const from = fits(y, (Math.max(block.left.length, block.right.length) + 1) * SIZE * LEADING);
      const leftWidth = room.width * (block.leftShare ?? 0.5);
      const down = (words: readonly Words[], side: Room) =>
        words.reduce((below, each) => drawWords(pen, each, side, below), from);
      return Math.max(
        down(block.left, { x: room.x, width: leftWidth - 2 * MM }),
        down(block.right, { x: room.x + leftWidth, width: room.width - leftWidth }),
      );
    }
    case 'dotted': {
      let below = y;
      for (let line = 0; line < block.lines; line += 1) {
        below = fits(below, DOTTED) + DOTTED;
        pen.dots(room.x, below - 1.5 * MM, room.x + room.width);
      }
      return below;
    }
    case 'table':
      return drawTable(pen, block, room, y, fits);
  }
}

function drawTable(
  pen: Pen,
  { columns, rows }: Extract<Block, { kind: 'table' }>,
  room: Room,
  top: number,
  fits: Fits,
): number {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  let y = top;
  const draw = (cells: readonly string[], style: Style, center: boolean): void => {
    const widths = columns.map(({ share }) => (share / whole) * room.width);
    const broken = widths.map((width, at) => pen.lines(style, kept(cells[at] ?? ''), width - 2 * PAD));
    const height = Math.max(1, ...broken.map(({ length }) => length)) * style.size * LEADING + 2 * PAD;
    y = fits(y, height);
    let x = room.x;
    broken.forEach((lines, at) => {
      const width = widths[at] ?? 0;
      pen.frame(x, y, width, height);
      lines.forEach((line, index) => {
        const middle = center || columns[at]?.align === 'center';
        const shift = middle ? (width - pen.measure(style, line)) / 2 : PAD;
        pen.write(style, line, x + shift, y + PAD + index * style.size * LEADING);
      });
      x += width;
    });
    y += height;
  };
  draw(
    columns.map(({ head }) => head),
    { face: 'bold', size: CELL },
    true,
  );
  for (const row of rows) draw(row, { face: 'regular', size: CELL }, false);
  return y;
}
