import { LIMITS } from '../limits.ts';
import { UnreadableError } from '../paper.ts';

/** Letters written in one go. Millimetres from the upper left corner, the size in points. */
export type Item = {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  /** Of the line the letters stand on. */
  readonly base: number;
  readonly size: number;
  readonly font: string;
  readonly bold: boolean;
  readonly italic: boolean;
};
export type Sheet = { readonly width: number; readonly height: number; readonly items: readonly Item[] };

const MM = 25.4 / 72;
type Font = { readonly name?: string; readonly bold?: boolean; readonly italic?: boolean };

/**
 * What a PDF says to a reader: letters, where, in which font. Nothing of the file is run, no font is taken from the
 * machine.
 * @throws UnreadableError
 */
export async function readSheets(bytes: Uint8Array): Promise<{ sheets: Sheet[]; pageCount: number }> {
  if (bytes.length > LIMITS.fileBytes) throw new UnreadableError('TOO_LARGE');
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: bytes.slice(),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: true,
    maxImageSize: 0,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    const sheets: Sheet[] = [];
    for (let at = 1; at <= Math.min(document.numPages, LIMITS.pages); at += 1) {
      const page = await document.getPage(at);
      const { width, height } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      // The fonts come with the drawing and are asked for by the names that the letters carry.
      await page.getOperatorList();
      const fonts = new Map<string, Font>();
      const fontOf = (name: string): Font => {
        const known = fonts.get(name) ?? (page.commonObjs.has(name) ? (page.commonObjs.get(name) as Font) : {});
        fonts.set(name, known);
        return known;
      };
      sheets.push({
        width: width * MM,
        height: height * MM,
        items: items.flatMap((item) => {
          if (!('str' in item) || item.str === '') return [];
          const [, , skew = 0, scale = 0, x = 0, y = 0] = item.transform as number[];
          const { name = '', bold, italic } = fontOf(item.fontName);
          return [
            {
              text: item.str,
              x: x * MM,
              end: (x + item.width) * MM,
              base: (height - y) * MM,
              size: Math.round(Math.hypot(skew, scale) * 10) / 10,
              font: name.replace(/^[A-Z]{6}\+/, ''),
              bold: bold === true || /bold/i.test(name),
              italic: italic === true || /italic|oblique/i.test(name),
            },
          ];
        }),
      });
      page.cleanup();
    }
    return { sheets, pageCount: document.numPages };
  } catch (error) {
    throw error instanceof UnreadableError ? error : new UnreadableError('BROKEN');
  } finally {
    await task.destroy();
  }
}
