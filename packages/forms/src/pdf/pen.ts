import PDFDocument from 'pdfkit';
import { type Paper, sheetOf } from '../form.ts';
import { type Face, FACE_NAMES, fontFile } from '../fonts.ts';
import { linesOf } from './lines.ts';

/** Points of a millimetre. */
export const MM = 72 / 25.4;

/** Distance of baselines in font sizes, and how far the first lies below the top. */
export const LEADING = 1.18;

const RED = '#c81414';

/** What is used of a font of the library: it numbers the letters that go into the file. */
type DrawingFont = {
  readonly id: string;
  readonly ascender: number;
  encode(text: string): [string[], unknown];
  ref(): unknown;
};
type Letter = { readonly advance: number; readonly code: string };
type FontInUse = { readonly font: DrawingFont; readonly letters: Map<string, Letter> };

export type Style = { readonly face: Face; readonly size: number };

/** A PDF in the making: draws on the page in hand and gives the bytes of the pages before it. */
export function openPdf(paper: Paper, title: string) {
  const { width, height } = sheetOf(paper);
  const document = new PDFDocument({
    size: [width * MM, height * MM],
    margin: 0,
    autoFirstPage: false,
    // A page is written out when the next begins: memory does not grow with the pages.
    bufferPages: false,
    lang: 'vi',
    pdfVersion: '1.7',
    info: { Title: title, Producer: 'QLVB' },
  });
  for (const face of FACE_NAMES) document.registerFont(face, fontFile(face));
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    document.on('end', resolve);
    document.on('error', reject);
  });

  // Letters are drawn one by one, without kerning: each is looked up in its face once, not once for each text.
  const faces = new Map<Face, FontInUse>();
  function fontOf(face: Face): FontInUse {
    const known = faces.get(face);
    if (known !== undefined) return known;
    const { _font: font } = document.font(face) as unknown as { readonly _font: DrawingFont };
    const opened = { font, letters: new Map<string, Letter>() };
    faces.set(face, opened);
    return opened;
  }
  function letterOf(face: Face, { font, letters }: FontInUse, letter: string): Letter {
    let known = letters.get(letter);
    if (known === undefined) {
      known = {
        advance: document.font(face, 1000).widthOfString(letter),
        code: font.encode(letter)[0].join(''),
      };
      letters.set(letter, known);
    }
    return known;
  }
  function measure({ face, size }: Style, text: string): number {
    const font = fontOf(face);
    let sum = 0;
    for (const letter of text) sum += letterOf(face, font, letter).advance;
    return (sum * size) / 1000;
  }
  const at = (points: number): string => points.toFixed(2);

  return {
    width: width * MM,
    height: height * MM,
    newPage: (): void => void document.addPage(),
    measure,
    lines: (style: Style, text: string, room: number): string[] => linesOf(text, room, (part) => measure(style, part)),
    /** One line, its top left corner at x, y. */
    write({ face, size }: Style, text: string, x: number, y: number, red = false): void {
      const inUse = fontOf(face);
      const { id, ascender } = inUse.font;
      const codes = [...text].map((letter) => letterOf(face, inUse, letter).code).join('');
      const page = document.page as unknown as { readonly fonts: Record<string, unknown> };
      page.fonts[id] ??= inUse.font.ref();
      // The library draws with y downwards; the matrix turns the letters upright again.
      const baseline = y + (ascender / 1000) * size;
      document.fillColor(red ? RED : 'black');
      document.addContent(`BT 1 0 0 -1 ${at(x)} ${at(baseline)} Tm /${id} ${size} Tf <${codes}> Tj ET`);
    },
    rule(x1: number, y1: number, x2: number, y2: number, thickness = 0.6): void {
      document.lineWidth(thickness).strokeColor('black').moveTo(x1, y1).lineTo(x2, y2).stroke();
    },
    dots(x1: number, y: number, x2: number): void {
      document
        .lineWidth(0.6)
        .dash(0.8, { space: 1.8 })
        .strokeColor('black')
        .moveTo(x1, y)
        .lineTo(x2, y)
        .stroke()
        .undash();
    },
    frame(x: number, y: number, w: number, h: number, red = false): void {
      document
        .lineWidth(red ? 1.2 : 0.6)
        .strokeColor(red ? RED : 'black')
        .rect(x, y, w, h)
        .stroke();
    },
    /** The bytes made since the last time. */
    taken: (): Uint8Array[] => chunks.splice(0),
    async finished(): Promise<Uint8Array[]> {
      document.end();
      await ended;
      return chunks.splice(0);
    },
    /** When nobody wants the rest. */
    dropped: (): void => void document.destroy(),
  };
}

export type Pen = ReturnType<typeof openPdf>;
