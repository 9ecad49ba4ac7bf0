import {
  type PDFDocument,
  type PDFFont,
  type PDFPage,
  PDFArray,
  PDFNumber,
  PDFOperator,
  PDFOperatorNames,
  rgb,
} from 'pdf-lib';

const MM = 72 / 25.4;

/** A4 portrait in points with margins inside the limits of NĐ 30/2020 Phụ lục I (20–25, 30–35, 15–20 mm). */
export const PAPER = {
  width: 210 * MM,
  height: 297 * MM,
  left: 30 * MM,
  right: 18 * MM,
  top: 20 * MM,
  bottom: 20 * MM,
} as const;

export const FRAME_WIDTH = PAPER.width - PAPER.left - PAPER.right;

export type Fonts = {
  readonly regular: PDFFont;
  readonly bold: PDFFont;
  readonly italic: PDFFont;
  readonly boldItalic: PDFFont;
};

/** A word with its type face; a paragraph is a list of them. */
export type Word = { readonly text: string; readonly font: PDFFont };

export const wordsOf = (text: string, font: PDFFont): readonly Word[] =>
  text.split(' ').map((word) => ({ text: word, font }));

/** x in the frame by share: 0 is the left margin, 1 the right, as in the decree's diagram. */
export const across = (share: number): number => PAPER.left + share * FRAME_WIDTH;

const BLACK = rgb(0, 0, 0);
const RED = rgb(0.8, 0.05, 0.05);

/** Breaks words into lines; the first line is shorter by its indent. */
function breakLines(words: readonly Word[], size: number, width: number, indent: number): readonly (readonly Word[])[] {
  const lines: Word[][] = [];
  let line: Word[] = [];
  let used = indent;
  for (const word of words) {
    const own = word.font.widthOfTextAtSize(word.text, size);
    const gap = line.length === 0 ? 0 : word.font.widthOfTextAtSize(' ', size);
    if (line.length > 0 && used + gap + own > width) {
      lines.push(line);
      line = [word];
      used = own;
    } else {
      line.push(word);
      used += gap + own;
    }
  }
  if (line.length > 0) lines.push(line);
  return lines;
}

/** Sheets of one document with a pen that goes down the page and takes a new sheet when one is full. */
export function openSheets(document: PDFDocument, fonts: Fonts) {
  const pages: PDFPage[] = [];
  const fontKeys = new Map<string, ReturnType<PDFPage['node']['newFontDictionary']>>();
  let y = 0;

  function newSheet(): void {
    const page = document.addPage([PAPER.width, PAPER.height]);
    pages.push(page);
    y = PAPER.height - PAPER.top;
    if (pages.length === 1) return;
    // Page numbers stand centred in the top margin; the first page shows none.
    const number = String(pages.length);
    show(
      wordsOf(number, fonts.regular),
      13,
      PAPER.width / 2 - fonts.regular.widthOfTextAtSize(number, 13) / 2,
      PAPER.height - 38,
    );
  }

  function current(): PDFPage {
    const page = pages.at(-1);
    if (!page) throw new Error('No sheet is open');
    return page;
  }

  function fontKey(font: PDFFont) {
    const name = `${pages.length} ${font.ref.toString()}`;
    const known = fontKeys.get(name);
    if (known) return known;
    const key = current().node.newFontDictionary(font.name, font.ref);
    fontKeys.set(name, key);
    return key;
  }

  /** One line as one text object with real spaces, so that the text comes out of the file as it went in. */
  function show(words: readonly Word[], size: number, x: number, baseline: number, stretch = 0): void {
    const page = current();
    const operators = [
      PDFOperator.of(PDFOperatorNames.BeginText),
      PDFOperator.of(PDFOperatorNames.MoveText, [PDFNumber.of(round(x)), PDFNumber.of(round(baseline))]),
    ];
    let font: PDFFont | null = null;
    words.forEach((word, index) => {
      if (word.font !== font) {
        font = word.font;
        operators.push(PDFOperator.of(PDFOperatorNames.SetFontAndSize, [fontKey(font), PDFNumber.of(size)]));
      }
      const last = index === words.length - 1;
      const adjusted = PDFArray.withContext(document.context);
      adjusted.push(word.font.encodeText(last ? word.text : `${word.text} `));
      if (!last && stretch !== 0) adjusted.push(PDFNumber.of(round((-stretch * 1000) / size)));
      operators.push(PDFOperator.of(PDFOperatorNames.ShowTextAdjusted, [adjusted]));
    });
    page.pushOperators(...operators, PDFOperator.of(PDFOperatorNames.EndText));
  }

  return {
    newSheet,
    get y() {
      return y;
    },
    moveTo(baseline: number): void {
      y = baseline;
    },
    /** Takes a new sheet unless so much room is left. */
    room(height: number): void {
      if (y - height < PAPER.bottom) newSheet();
    },
    /** Lines centred on x; returns the baseline of the last. */
    centred(text: string, font: PDFFont, size: number, x: number, width: number, leading = 1.2): number {
      for (const line of breakLines(wordsOf(text, font), size, width, 0)) {
        y -= size * leading;
        show(line, size, x - widthOf(line, size) / 2, y);
      }
      return y;
    },
    /** A paragraph; when justified its lines fill the width, all but the last. */
    paragraph(
      words: readonly Word[],
      size: number,
      place: { x: number; width: number; indent?: number; leading?: number; before?: number; justified?: boolean },
    ): void {
      const { x, width, indent = 0, leading = 1.25, before = 0, justified = false } = place;
      y -= before;
      const lines = breakLines(words, size, width, indent);
      lines.forEach((line, index) => {
        if (y - size * leading < PAPER.bottom) newSheet();
        y -= size * leading;
        const shift = index === 0 ? indent : 0;
        const spare = width - shift - widthOf(line, size);
        const fill = justified && index < lines.length - 1 && line.length > 1;
        show(line, size, x + shift, y, fill ? spare / (line.length - 1) : 0);
      });
    },
    rule(from: number, to: number, at: number): void {
      current().drawLine({ start: { x: from, y: at }, end: { x: to, y: at }, thickness: 0.75, color: BLACK });
    },
    /** The red urgency stamp (ô số 10b): framed capitals. Size in millimetres. */
    stamp(text: string, x: number, top: number, widthMm: number, heightMm: number): void {
      const width = widthMm * MM;
      const height = heightMm * MM;
      const page = current();
      page.drawRectangle({ x, y: top - height, width, height, borderColor: RED, borderWidth: 1.2 });
      const size = 13;
      page.drawText(text, {
        x: x + (width - fonts.bold.widthOfTextAtSize(text, size)) / 2,
        y: top - height / 2 - size * 0.34,
        size,
        font: fonts.bold,
        color: RED,
      });
    },
  };
}

export type Sheets = ReturnType<typeof openSheets>;

function widthOf(line: readonly Word[], size: number): number {
  return line.reduce(
    (sum, word, index) =>
      sum + word.font.widthOfTextAtSize(index === line.length - 1 ? word.text : `${word.text} `, size),
    0,
  );
}

/** Short numbers keep the file small and its bytes the same on every machine. */
function round(points: number): number {
  return Math.round(points * 100) / 100;
}
