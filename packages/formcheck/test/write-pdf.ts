import PDFDocument from 'pdfkit';
import type { PaperSpec } from '@qlvb/demo/draft/paper-spec';
import type { Words } from '@qlvb/forms/paper/layout';
import { FACE_NAMES, faceOf, fontFile } from '@qlvb/forms/fonts';

const MM = 72 / 25.4;

const fontOf = (words: Words): string => (words.font === undefined ? faceOf(words) : 'Helvetica');

/** The document as a PDF, as a word processor prints it. */
export async function writePdf(spec: PaperSpec): Promise<Uint8Array> {
  const { width, height, margins, pageNumber } = spec;
  const document = new PDFDocument({
    size: [width * MM, height * MM],
    margins: { top: margins.top * MM, bottom: margins.bottom * MM, left: margins.left * MM, right: margins.right * MM },
  });
  for (const face of FACE_NAMES) document.registerFont(face, Buffer.from(fontFile(face)));
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<Uint8Array>((resolve) => {
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
  });
  const frame = (width - margins.left - margins.right) * MM;
  const start = margins.left * MM;
  let now: Words | null = null;
  const put = (words: Words, x: number, room: number) => {
    document.y += words.before ?? 0;
    now = words;
    document.font(fontOf(words)).fontSize(words.size);
    const align = words.align === 'BOTH' ? 'justify' : words.align === 'CENTER' ? 'center' : 'left';
    const indent = (words.indent ?? 0) * MM;
    const options = { align, width: room, indent: align === 'left' ? 0 : indent, lineGap: 2 } as const;
    const left = align === 'left' ? x + indent : x;
    const head = words.boldHead ?? 0;
    if (head === 0) document.text(words.text, left, document.y, options);
    else {
      document
        .font(fontOf({ ...words, bold: true }))
        .text(words.text.slice(0, head), left, document.y, { ...options, continued: true });
      document.font(fontOf(words)).text(words.text.slice(head), options);
    }
  };
  const columns = (left: readonly Words[], right: readonly Words[]) => {
    const top = document.y;
    for (const words of left) put({ ...words, indent: 0 }, start, frame * 0.42);
    const end = document.y;
    document.y = top;
    for (const words of right) put({ ...words, indent: 0 }, start + frame * 0.46, frame * 0.54);
    document.y = Math.max(document.y, end);
  };
  const number = (page: number) => {
    if (pageNumber === null || (page === 1 && !pageNumber.onFirst)) return;
    const { y } = document;
    document.page.margins = { top: 0, bottom: 0, left: 0, right: 0 };
    document
      .font(fontOf({ text: '', size: pageNumber.size, bold: pageNumber.bold ?? false }))
      .fontSize(pageNumber.size)
      .text(
        String(page),
        pageNumber.align === 'CENTER' ? 0 : start,
        pageNumber.place === 'TOP' ? 10 * MM : (height - 12) * MM,
        {
          align: pageNumber.align === 'CENTER' ? 'center' : 'left',
          width: pageNumber.align === 'CENTER' ? width * MM : 40,
          lineBreak: false,
        },
      );
    document.page.margins = {
      top: margins.top * MM,
      bottom: margins.bottom * MM,
      left: start,
      right: margins.right * MM,
    };
    document.y = y;
  };
  let page = 1;
  number(1);
  document.y = margins.top * MM;
  document.on('pageAdded', () => {
    page += 1;
    const { x, y } = document;
    number(page);
    if (now !== null) document.font(fontOf(now)).fontSize(now.size);
    document.x = x;
    document.y = y;
  });
  columns(spec.left, spec.right);
  document.y += 10;
  for (const words of spec.across) put(words, start, frame);
  document.y += 12;
  if (document.y > (height - margins.bottom - 60) * MM) document.addPage();
  columns(spec.endLeft, spec.endRight);
  for (const words of spec.appendix) {
    document.addPage();
    put(words, start, frame);
  }
  document.end();
  return await done;
}
