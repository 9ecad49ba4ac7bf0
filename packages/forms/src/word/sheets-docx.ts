import {
  AlignmentType,
  Document,
  Footer,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  WidthType,
} from 'docx';
import { type Block, type Placed, type Sheet, type SheetForm, sheetOf, type Words } from '../form.ts';
import { dottedLine, FONT, NO_BORDERS, paragraphsOf, runOf, twips } from './words-docx.ts';

/** The Word file of slips and envelopes; each sheet is a section. */
export async function* sheetsDocx(form: SheetForm): AsyncGenerator<Uint8Array> {
  const { width, height } = sheetOf(form.paper);
  const portrait = form.paper.orientation === 'portrait';
  const [top, right, bottom, left] = form.margins;
  const page = {
    size: {
      width: twips(portrait ? width : height),
      height: twips(portrait ? height : width),
      orientation: portrait ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
    },
    margin: { top: twips(top), right: twips(right), bottom: twips(bottom), left: twips(left), footer: twips(7) },
  };
  const { mark } = form;
  const footers =
    mark === null
      ? {}
      : {
          footers: {
            default: new Footer({ children: [new Paragraph({ children: [runOf(mark, { size: 9, italic: true })] })] }),
          },
        };
  const document = new Document({
    title: form.title,
    creator: 'QLVB',
    styles: { default: { document: { run: { font: FONT, size: 26, language: { value: 'vi-VN' } } } } },
    sections: form.sheets.map((sheet) => ({
      properties: { page },
      ...footers,
      children: childrenOf(sheet, width - left - right),
    })),
  });
  yield new Uint8Array(await Packer.pack(document, 'uint8array'));
}

function childrenOf({ blocks = [], placed = [] }: Sheet, room: number): (Paragraph | Table)[] {
  return [...blocks.flatMap((block) => blockOf(block, room)), ...placed.map((each) => frameOf(each))];
}

function blockOf(block: Block, room: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'words':
      return paragraphsOf(block.words);
    case 'gap':
      return [new Paragraph({ spacing: { before: twips(block.mm) }, children: [] })];
    case 'dotted':
      return Array.from({ length: block.lines }, () => dottedLine(room));
    case 'pair': {
      const share = block.leftShare ?? 0.5;
      const side = (words: readonly Words[], part: number) =>
        new TableCell({
          width: { size: twips(room * part), type: WidthType.DXA },
          children: words.flatMap(paragraphsOf),
        });
      return [
        new Table({
          borders: NO_BORDERS,
          width: { size: twips(room), type: WidthType.DXA },
          columnWidths: [twips(room * share), twips(room * (1 - share))],
          rows: [new TableRow({ children: [side(block.left, share), side(block.right, 1 - share)] })],
        }),
      ];
    }
    case 'table': {
      const whole = block.columns.reduce((sum, { share }) => sum + share, 0);
      const widths = block.columns.map(({ share }) => twips((share / whole) * room));
      const row = (cells: readonly string[], head: boolean) =>
        new TableRow({
          tableHeader: head,
          children: widths.map(
            (size, at) =>
              new TableCell({
                width: { size, type: WidthType.DXA },
                children: paragraphsOf({
                  text: cells[at] ?? '',
                  size: 12,
                  bold: head,
                  align: head ? 'center' : (block.columns[at]?.align ?? 'left'),
                }),
              }),
          ),
        });
      const heads = block.columns.map(({ head }) => head);
      return [
        new Table({
          width: { size: twips(room), type: WidthType.DXA },
          columnWidths: widths,
          rows: [row(heads, true), ...block.rows.map((cells) => row(cells, false))],
        }),
      ];
    }
  }
}

/** Text at a place of the sheet: a table that floats there. */
function frameOf({ x, y, width, words, frame, red = false }: Placed): Table {
  const line = { style: 'single' as const, size: 8, color: red ? 'C81414' : '000000' };
  return new Table({
    float: {
      horizontalAnchor: 'page',
      verticalAnchor: 'page',
      absoluteHorizontalPosition: twips(x),
      absoluteVerticalPosition: twips(y),
    },
    alignment: AlignmentType.LEFT,
    width: { size: twips(width), type: WidthType.DXA },
    columnWidths: [twips(width)],
    borders: frame === undefined ? NO_BORDERS : { ...NO_BORDERS, top: line, bottom: line, left: line, right: line },
    rows: [
      new TableRow({
        children: [
          new TableCell({ width: { size: twips(width), type: WidthType.DXA }, children: words.flatMap(paragraphsOf) }),
        ],
      }),
    ],
  });
}
