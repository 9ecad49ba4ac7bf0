import { setImmediate } from 'node:timers/promises';
import type { Column, FormRow, RegisterForm } from '../form.ts';
import { clean } from '../text.ts';
import { drawCover } from './cover.ts';
import { LEADING, MM, openPdf, type Pen, type Style } from './pen.ts';

const BODY: Style = { face: 'regular', size: 10 };
const HEAD: Style = { face: 'bold', size: 10 };
const SMALL: Style = { face: 'italic', size: 9 };
const PAGE_NUMBER: Style = { face: 'regular', size: 13 };
/** Others wait at most so long for their turn in the process. */
const LONGEST_MS = 10;
const PAD = 1.2 * MM;
/** Room to sign by hand (đ.16, đ.22: printed, signed for receipt and bound). */
const LOWEST_ROW = 9 * MM;

/** Millimetres: left for the binding, top with the page number, bottom with the mark. */
const MARGIN = { left: 20 * MM, right: 12 * MM, top: 20 * MM, bottom: 15 * MM };

const lineHeight = ({ size }: Style): number => size * LEADING;

/** A cell broken into lines for its column. */
type Cell = readonly string[];

/** The PDF of a register in pieces, drawn as its rows are read: at no time is there more than a page of it in memory. */
export async function* registerPdf(form: RegisterForm): AsyncGenerator<Uint8Array> {
  const pen = openPdf(form.paper, form.title);
  try {
    if (form.firstPage === 1) {
      for (const signed of [false, true]) {
        pen.newPage();
        drawCover(pen, form, signed);
      }
    }
    const table = openTable(pen, form);
    let breath = performance.now();
    for await (const row of form.rows) {
      table.draw(row);
      yield* pen.taken();
      if (performance.now() - breath > LONGEST_MS) {
        await setImmediate();
        breath = performance.now();
      }
    }
    table.close();
    yield* await pen.finished();
  } finally {
    pen.dropped();
  }
}

/** Shares of the columns as left edges and widths in points. */
function columnsIn(columns: readonly Column[], left: number, width: number) {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  let x = left;
  return columns.map((column) => {
    const own = { column, x, width: (column.share / whole) * width };
    x += own.width;
    return own;
  });
}

function openTable(pen: Pen, form: RegisterForm) {
  const width = pen.width - MARGIN.left - MARGIN.right;
  const right = MARGIN.left + width;
  const bottom = pen.height - MARGIN.bottom;
  const columns = columnsIn(form.columns, MARGIN.left, width);
  const heads = columns.map(({ column, width: room }) => pen.lines(HEAD, column.head, room - 2 * PAD));
  const headHeight = Math.max(...heads.map(({ length }) => length)) * lineHeight(HEAD) + 2 * PAD;
  const numbersHeight = lineHeight(SMALL) + PAD;
  let page = form.firstPage - 1;
  let y = 0;
  let firstRowOf = 0;

  const centred = (style: Style, text: string, x: number, room: number, top: number): void =>
    pen.write(style, text, x + (room - pen.measure(style, text)) / 2, top);

  function verticals(from: number, to: number): void {
    for (const { x } of columns) pen.rule(x, from, x, to);
    pen.rule(right, from, right, to);
  }

  function newPage(): void {
    page += 1;
    pen.newPage();
    centred(PAGE_NUMBER, String(page), 0, pen.width, 9 * MM);
    pen.write(SMALL, clean(`${form.title} ${form.series ?? ''} năm ${form.year}`), MARGIN.left, 14 * MM);
    const volume = `Quyển số: ${form.volume}`;
    pen.write(SMALL, volume, right - pen.measure(SMALL, volume), 14 * MM);
    pen.write(SMALL, clean(form.mark), MARGIN.left, pen.height - 10 * MM);
    y = MARGIN.top;
    pen.rule(MARGIN.left, y, right, y);
    columns.forEach(({ x, width: room }, at) => {
      const lines = heads[at] ?? [];
      const top = y + (headHeight - lines.length * lineHeight(HEAD)) / 2;
      lines.forEach((line, index) => centred(HEAD, line, x, room, top + index * lineHeight(HEAD)));
    });
    y += headHeight;
    pen.rule(MARGIN.left, y, right, y);
    columns.forEach(({ x, width: room }, at) => centred(SMALL, `(${at + 1})`, x, room, y + PAD / 2));
    y += numbersHeight;
    pen.rule(MARGIN.left, y, right, y);
    verticals(MARGIN.top, y);
    firstRowOf = y;
  }

  function drawLines(cells: readonly Cell[], from: number, count: number, voided: boolean): void {
    const height = Math.max(LOWEST_ROW, count * lineHeight(BODY) + 2 * PAD);
    cells.forEach((lines, at) => {
      const place = columns[at];
      if (place === undefined) return;
      lines.slice(from, from + count).forEach((line, index) => {
        const long = pen.measure(BODY, line);
        const x = place.column.align === 'center' ? place.x + (place.width - long) / 2 : place.x + PAD;
        const top = y + PAD + index * lineHeight(BODY);
        pen.write(BODY, line, x, top);
        if (voided && at < cells.length - 1) {
          const middle = top + lineHeight(BODY) * 0.52;
          pen.rule(x - 1, middle, x + long + 1, middle, 0.9);
        }
      });
    });
    verticals(y, y + height);
    y += height;
    pen.rule(MARGIN.left, y, right, y);
  }

  const fitting = (height: number): number => Math.floor((height - 2 * PAD) / lineHeight(BODY));

  newPage();
  return {
    draw({ cells, voided = false }: FormRow): void {
      const broken = columns.map(({ width: room }, at) => pen.lines(BODY, clean(cells[at] ?? ''), room - 2 * PAD));
      let left = Math.max(1, ...broken.map(({ length }) => length));
      let from = 0;
      const height = Math.max(LOWEST_ROW, left * lineHeight(BODY) + 2 * PAD);
      if (y + height > bottom && y > firstRowOf) newPage();
      // What is longer than a page goes on under the heads of the next.
      while (left > 0) {
        const count = Math.min(left, fitting(bottom - y));
        drawLines(broken, from, count, voided);
        left -= count;
        from += count;
        if (left > 0) newPage();
      }
    },
    /** Says how many pages the book has, for whoever closes it. */
    close(): void {
      const line = lineHeight(BODY);
      if (y + 3 * line > bottom) newPage();
      pen.write(SMALL, `Đến đây là hết phần in; trang cuối là trang ${page}.`, MARGIN.left, y + line);
    },
  };
}
