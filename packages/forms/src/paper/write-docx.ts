import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { PaperLayout, Words } from './layout.ts';

const twips = (millimetres: number) => Math.round((millimetres * 1440) / 25.4);
const ALIGN = { LEFT: AlignmentType.LEFT, CENTER: AlignmentType.CENTER, BOTH: AlignmentType.BOTH } as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE };

function paragraph(words: Words, ruled = false): Paragraph {
  const { text, size, bold = false, italic = false, boldHead = 0, font = 'Times New Roman', colour, rule } = words;
  const run = (part: string, isBold: boolean) =>
    new TextRun({
      text: part,
      size: size * 2,
      bold: isBold,
      italics: italic,
      font,
      ...(colour ? { color: colour } : {}),
    });
  return new Paragraph({
    alignment: ALIGN[words.align ?? 'LEFT'],
    spacing: { before: (words.before ?? 0) * 20, line: Math.round((words.leading ?? 1) * 240) },
    ...(words.indent === undefined ? {} : { indent: { firstLine: twips(words.indent) } }),
    ...(rule === undefined ? {} : { indent: { left: twips(rule), right: twips(rule) } }),
    ...(ruled || rule !== undefined
      ? { border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: '000000', space: 1 } } }
      : {}),
    children: boldHead > 0 ? [run(text.slice(0, boldHead), true), run(text.slice(boldHead), bold)] : [run(text, bold)],
  });
}

const beside = (
  { width, margins, columns }: PaperLayout,
  left: readonly Paragraph[],
  right: readonly Paragraph[],
): Table => {
  const shares = columns?.map((share) => twips((width - margins.left - margins.right) * share));
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    ...(shares === undefined ? {} : { columnWidths: shares, layout: TableLayoutType.FIXED }),
    borders: { ...NO_BORDERS, insideHorizontal: NONE, insideVertical: NONE },
    rows: [
      new TableRow({
        children: [left, right].map((children, at) => {
          const size = shares?.[at];
          const own = size === undefined ? {} : { width: { size, type: WidthType.DXA } };
          return new TableCell({ children: [...children], borders: NO_BORDERS, ...own });
        }),
      }),
    ],
  });
};

/** The document as a Word file. */
export async function writeDocx(spec: PaperLayout): Promise<Uint8Array> {
  const { margins, pageNumber } = spec;
  // The agency's own name is the last above the number.
  const below = spec.left.findIndex(({ text }) => /^(số|dự thảo)/i.test(text));
  const agency = (below < 0 ? spec.left.length : below) - 1;
  const motto = spec.right.findIndex(({ text }) => text.startsWith('Độc'));
  const number =
    pageNumber === null
      ? null
      : new Paragraph({
          alignment: ALIGN[pageNumber.align],
          children: [
            new TextRun({
              children: [PageNumber.CURRENT],
              size: pageNumber.size * 2,
              bold: pageNumber.bold ?? false,
              font: 'Times New Roman',
            }),
          ],
        });
  const numbered = number === null ? [] : [number];
  const document = new Document({
    sections: [
      {
        properties: {
          titlePage: pageNumber?.onFirst === false,
          page: {
            size: { width: twips(spec.width), height: twips(spec.height) },
            margin: {
              top: twips(margins.top),
              bottom: twips(margins.bottom),
              left: twips(margins.left),
              right: twips(margins.right),
            },
          },
        },
        ...(pageNumber === null
          ? {}
          : pageNumber.place === 'TOP'
            ? { headers: { default: new Header({ children: numbered }) } }
            : { footers: { default: new Footer({ children: numbered }) } }),
        children: [
          beside(
            spec,
            spec.left.map((words, at) => paragraph(words, spec.agencyLine && at === agency)),
            spec.right.map((words, at) => paragraph(words, spec.mottoLine && at === motto)),
          ),
          ...spec.across.map((words, at) => paragraph(words, spec.subjectLine === at)),
          new Paragraph({}),
          beside(
            spec,
            spec.endLeft.map((words) => paragraph(words)),
            spec.endRight.map((words) => paragraph(words)),
          ),
          new Paragraph({}),
          ...spec.appendix.map((words) => paragraph(words)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.pack(document, 'uint8array'));
}
