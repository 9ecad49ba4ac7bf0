import { readFile, stat } from 'node:fs/promises';

/** Scans of a whole file are large and have no text; reading them would only cost. */
const MOST_BYTES = 20 * 1024 * 1024;

/** Lines of text on the first page of a PDF, empty for a scan without text. */
export async function firstPageLines(path: string): Promise<readonly string[]> {
  const { size } = await stat(path);
  if (size > MOST_BYTES) return [];
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: new Uint8Array(await readFile(path)),
    isEvalSupported: false,
    useSystemFonts: false,
    verbosity: 0,
  });
  try {
    const page = await (await task.promise).getPage(1);
    const { items } = await page.getTextContent();
    return items
      .reduce((text, item) => ('str' in item ? text + item.str + (item.hasEOL ? '\n' : '') : text), '')
      .split('\n')
      .filter((line) => line.trim() !== '');
  } finally {
    await task.destroy();
  }
}
