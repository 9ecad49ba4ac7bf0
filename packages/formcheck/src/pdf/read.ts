import type { Align, Column, Line, PageNumbers, Paper, Piece, Section, Side } from '../paper.ts';
import { UnreadableError } from '../paper.ts';
import { type Item, readSheets, type Sheet } from './letters.ts';

/** Letters of a row that belong together. */
type Stretch = {
  readonly items: readonly Item[];
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly base: number;
  readonly page: number;
  readonly column: Column;
  readonly centred: boolean;
};

/** Two rows are one when their feet are no further apart. Millimetres. */
const SAME_ROW = 0.7;
const WIDE_GAP = 8.5;
const RIGHT_PART = /^(cộng h|độc lập|.{2,40},\s*ngày)/i;
const TOLERANCE = 4;
/** The left column ends before that share of the sheet. */
const HALF = 0.52;
const LEVEL = 4;
/** The number of a draft is left open: what follows the gap belongs to it. */
const OPEN_NUMBER = /^\s*số\s*:?\s*$/i;
/** Letters reach that high above their foot, as a share of their size. */
const ASCENT = 0.72;
const MM = 25.4 / 72;

/** @throws UnreadableError */
export async function readPdf(bytes: Uint8Array): Promise<Paper> {
  const { sheets, pageCount } = await readSheets(bytes);
  if (sheets.every(({ items }) => items.every(({ text }) => text.trim() === ''))) throw new UnreadableError('NO_TEXT');
  const rows = sheets.map((sheet, at) => stretchesOf(sheet, at + 1));
  const numbers = rows.map((stretches, at) => numberOf(stretches, at + 1, sheets[at]));
  const texts = rows.flatMap((stretches, at) => stretches.filter((each) => each !== numbers[at]));
  const left = bodyLeft(texts);
  return {
    source: 'PDF',
    pageCount,
    sections: sectionsOf(sheets, texts, left),
    pageNumbers: pageNumbersOf(numbers, sheets),
    lines: linesOf(texts, left, sheets),
  };
}

function stretchesOf(sheet: Sheet, page: number): Stretch[] {
  const rows: Item[][] = [];
  for (const item of sheet.items.toSorted((a, b) => a.base - b.base)) {
    const row = rows.at(-1);
    if (row?.[0] !== undefined && Math.abs(row[0].base - item.base) <= SAME_ROW) row.push(item);
    else rows.push([item]);
  }
  // Where there is a right column, what stands on the left alone belongs to the left one, until something reaches across.
  let beside = false;
  const found: Stretch[] = [];
  for (const row of rows) {
    const stretches = split(
      row.toSorted((a, b) => a.x - b.x),
      sheet,
      page,
    );
    const [only] = stretches;
    const last = found.at(-1);
    if (only === undefined) continue;
    const isNarrow = (each: Stretch) => each.column === 'FULL' && each.end < sheet.width * HALF;
    if (stretches.length > 1) beside = only.column === 'LEFT';
    else if (only.column === 'RIGHT') {
      beside = true;
      // The smaller letters of “Nơi nhận:” stand a little higher than the office level with it.
      if (last !== undefined && isNarrow(last) && only.base - last.base < LEVEL)
        found.splice(-1, 1, { ...last, column: 'LEFT' });
    } else beside &&= isNarrow(only);
    found.push(
      ...(beside && stretches.length === 1 && only.column === 'FULL'
        ? [{ ...only, column: 'LEFT' as const }]
        : stretches),
    );
  }
  return found;
}

/** The two columns of the head stand on the same rows; a wide gap, or what begins the right one, parts them. */
function split(row: readonly Item[], sheet: Sheet, page: number): Stretch[] {
  const groups: Item[][] = [];
  let end = 0;
  row.forEach((item, at) => {
    if (item.text.trim() === '') {
      groups.at(-1)?.push(item);
      return;
    }
    const rest = row
      .slice(at)
      .map(({ text }) => text)
      .join('');
    const gap = item.x - end;
    const open = OPEN_NUMBER.test(textOf(groups.at(-1) ?? [])) && gap < 30;
    const parted = (gap > WIDE_GAP && !open) || (gap > 1.5 && item.x > sheet.width * 0.38 && RIGHT_PART.test(rest));
    if (groups.length === 0 || parted) groups.push([item]);
    else groups.at(-1)?.push(item);
    end = item.end;
  });
  return groups.flatMap((items) => {
    const seen = items.filter(({ text }) => text.trim() !== '');
    const [first] = seen;
    if (first === undefined) return [];
    const x = first.x;
    const last = Math.max(...seen.map((each) => each.end));
    const middle = (x + last) / 2;
    const alone = groups.length === 1;
    // The frame lies 30 and 15–20 mm from the edges.
    const centre = (30 + sheet.width - 17.5) / 2;
    const right = x > sheet.width * 0.42 && middle > sheet.width * 0.56;
    const narrow = last < sheet.width * 0.55;
    const column = alone ? (right ? 'RIGHT' : 'FULL') : narrow ? 'LEFT' : right ? 'RIGHT' : 'FULL';
    return [
      {
        items,
        text: textOf(items),
        x,
        end: last,
        base: first.base,
        page,
        column,
        centred: Math.abs(middle - centre) < TOLERANCE && x > 46,
      } satisfies Stretch,
    ];
  });
}

/** Some writers leave the blanks out and move instead. */
function textOf(items: readonly Item[]): string {
  let text = '';
  let end = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const moved = item.x - end > item.size * MM * 0.15;
    if (moved && !text.endsWith(' ') && !item.text.startsWith(' ')) text += ' ';
    text += item.text;
    end = item.end;
  }
  return text.trim();
}

function numberOf(stretches: readonly Stretch[], page: number, sheet: Sheet | undefined): Stretch | undefined {
  const height = sheet?.height ?? 297;
  return stretches.find(({ text, base }) => text === String(page) && (base < 22 || base > height - 22));
}

function pageNumbersOf(numbers: readonly (Stretch | undefined)[], sheets: readonly Sheet[]): PageNumbers | null {
  const at = numbers.findIndex((each, page) => each !== undefined && page > 0);
  const found = numbers[at] ?? numbers[0];
  const sheet = sheets[Math.max(at, 0)];
  const [item] = found?.items ?? [];
  if (found === undefined || sheet === undefined || item === undefined) return null;
  const middle = (found.x + found.end) / 2;
  const centred = Math.abs(middle - sheet.width / 2) < 10;
  return {
    place: found.base < sheet.height / 2 ? 'TOP' : 'BOTTOM',
    centred,
    size: item.size,
    upright: !item.italic && !item.bold,
    onFirst: numbers[0] !== undefined,
  };
}

/** Where the lines begin that are not indented: the leftmost place where more than one does. */
function bodyLeft(texts: readonly Stretch[]): number {
  const begins = texts.flatMap(({ x, column, centred }) => (column === 'FULL' && !centred ? [x] : []));
  const shared = begins.filter((x) => begins.filter((other) => Math.abs(other - x) < 1).length > 1);
  return Math.min(...(shared.length > 0 ? shared : begins), Number.MAX_SAFE_INTEGER);
}

/**
 * A PDF has no margins, only letters: the left one is where the lines begin; of the others it can only be told that
 * something stands in them.
 */
function sectionsOf(sheets: readonly Sheet[], texts: readonly Stretch[], left: number): Section[] {
  const [sheet] = sheets;
  if (sheet === undefined) return [];
  const body = texts.filter(({ column }) => column === 'FULL');
  const reach = (side: Side): number | null => {
    if (texts.length === 0) return null;
    if (side === 'right') return body.length < 3 ? null : sheet.width - Math.max(...body.map(({ end }) => end));
    if (side === 'top') return Math.min(...texts.map(({ base, items }) => base - (items[0]?.size ?? 13) * MM * ASCENT));
    return sheet.height - Math.max(...texts.map(({ base }) => base));
  };
  const least = (side: Side, floor: number) => {
    const found = reach(side);
    return found === null || found >= floor - 0.6 ? null : found;
  };
  return [
    {
      id: 0,
      width: sheet.width,
      height: sheet.height,
      margins: {
        left: body.length < 3 ? null : left,
        right: least('right', 15),
        top: least('top', 20),
        bottom: least('bottom', 20),
      },
    },
  ];
}

const piecesOf = (items: readonly Item[]): Piece[] =>
  items.map(({ text, font, size, bold, italic }) => ({ text, font, size, bold, italic, colour: null }));

/** Lines; those of running text are put together to paragraphs by the indent of the first. */
function linesOf(texts: readonly Stretch[], left: number, sheets: readonly Sheet[]): Line[] {
  const lines: Line[] = [];
  let open: Stretch | null = null;
  for (const each of texts) {
    const width = sheets[each.page - 1]?.width ?? 210;
    const isText = each.column === 'FULL' && !each.centred;
    const goesOn: boolean =
      isText && open !== null && Math.abs(each.x - left) < 2 && open.end > width - 35 && !/^-\s/.test(each.text);
    const last = lines.at(-1);
    if (goesOn && last !== undefined) {
      lines[lines.length - 1] = {
        ...last,
        text: `${last.text} ${each.text}`,
        pieces: [...last.pieces, ...piecesOf(each.items)],
      };
    } else lines.push(lineOf(each, lines.length));
    open = isText ? each : null;
  }
  return lines;
}

function lineOf(each: Stretch, id: number): Line {
  const align: Align | null = each.column === 'FULL' && each.centred ? 'CENTER' : null;
  return {
    id,
    text: each.text,
    pieces: piecesOf(each.items),
    column: each.column,
    table: null,
    cell: null,
    page: each.page,
    setting: { align, indent: null, before: null, after: null, leading: null },
    listed: false,
    blankBefore: false,
    ruled: null,
  };
}
