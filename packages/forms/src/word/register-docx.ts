import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeightRule,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { type FormRow, type RegisterForm, sheetOf } from '../form.ts';
import { around, withRows } from '../package-parts.ts';
import { escaped } from '../text.ts';
import { FONT, paragraphsOf, runOf, twips } from './words-docx.ts';

const BODY = 10;
const MARGIN = { left: 20, right: 12, top: 20, bottom: 15 };
const place = (at: number): string => `@@${at}@@`;

/** The Word file of a register in pieces, while its rows are read. */
export async function* registerDocx(form: RegisterForm): AsyncGenerator<Uint8Array> {
  const small = await Packer.pack(documentOf(form), 'uint8array');
  let plain = '';
  let crossed = '';
  yield* withRows(
    new Uint8Array(small),
    'word/document.xml',
    (content) => {
      const first = rowWith(content, 'P');
      const second = rowWith(first.after, 'V');
      plain = first.inside;
      crossed = second.inside;
      return { before: first.before, after: second.after };
    },
    filled(form, (voided) => (voided ? crossed : plain)),
  );
}

async function* filled(form: RegisterForm, model: (voided: boolean) => string): AsyncGenerator<string> {
  for await (const row of form.rows) yield rowOf(model(row.voided === true), row);
}

const rowOf = (model: string, { cells }: FormRow): string =>
  model.replace(/[PV]?@@(\d+)@@/g, (_, at: string) => escaped(cells[Number(at)] ?? ''));

/** The row to copy: `P` plain, `V` crossed out. */
function rowWith(content: string, kind: 'P' | 'V') {
  const mark = content.indexOf(`${kind}${place(0)}`);
  const start = content.lastIndexOf('<w:tr>', mark);
  const { inside, after } = around(content.slice(start), '<w:tr>', '</w:tr>');
  return { before: content.slice(0, start), inside, after };
}

function documentOf(form: RegisterForm): Document {
  const { width, height } = sheetOf(form.paper);
  const portrait = form.paper.orientation === 'portrait';
  const page = {
    size: {
      // The library turns the sheet itself.
      width: twips(portrait ? width : height),
      height: twips(portrait ? height : width),
      orientation: portrait ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
    },
    margin: {
      left: twips(MARGIN.left),
      right: twips(MARGIN.right),
      top: twips(MARGIN.top),
      bottom: twips(MARGIN.bottom),
      header: twips(8),
      footer: twips(7),
    },
  };
  const line = (text: string) => new Paragraph({ children: [runOf(text, { size: 9, italic: true })] });
  return new Document({
    title: form.title,
    creator: 'QLVB',
    styles: { default: { document: { run: { font: FONT, size: BODY * 2, language: { value: 'vi-VN' } } } } },
    sections: [
      ...(form.firstPage === 1
        ? [false, true].map((signed) => ({ properties: { page }, children: coverOf(form, signed) }))
        : []),
      {
        properties: {
          type: SectionType.NEXT_PAGE,
          page: { ...page, pageNumbers: { start: form.firstPage } },
        },
        headers: {
          default: new Header({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: [PageNumber.CURRENT], font: FONT, size: 26 })],
              }),
              line(`${form.title} ${form.series ?? ''} năm ${form.year} – Quyển số: ${form.volume}`),
            ],
          }),
        },
        footers: { default: new Footer({ children: [line(form.mark)] }) },
        children: [tableOf(form, width - MARGIN.left - MARGIN.right)],
      },
    ],
  });
}

function tableOf(form: RegisterForm, room: number): Table {
  const whole = form.columns.reduce((sum, { share }) => sum + share, 0);
  const widths = form.columns.map(({ share }) => twips((share / whole) * room));
  const row = (
    texts: readonly string[],
    style: { readonly bold?: boolean; readonly italic?: boolean; readonly strike?: boolean; readonly head?: boolean },
  ) =>
    new TableRow({
      tableHeader: style.head === true,
      cantSplit: true,
      height: { value: twips(style.head === true ? 5 : 9), rule: HeightRule.ATLEAST },
      children: texts.map(
        (text, at) =>
          new TableCell({
            width: { size: widths[at] ?? 0, type: WidthType.DXA },
            verticalAlign: style.head === true ? VerticalAlign.CENTER : VerticalAlign.TOP,
            children: [
              new Paragraph({
                alignment:
                  style.head === true || form.columns[at]?.align === 'center'
                    ? AlignmentType.CENTER
                    : AlignmentType.LEFT,
                children: [
                  runOf(
                    text,
                    { size: BODY, bold: style.bold ?? false, italic: style.italic ?? false },
                    { strike: style.strike === true && at < texts.length - 1 },
                  ),
                ],
              }),
            ],
          }),
      ),
    });
  const heads = form.columns.map(({ head }) => head);
  const places = (kind: string) => heads.map((_, at) => `${kind}${place(at)}`);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      row(heads, { bold: true, head: true }),
      row(
        heads.map((_, at) => `(${at + 1})`),
        { italic: true, head: true },
      ),
      row(places('P'), {}),
      row(places('V'), { strike: true }),
    ],
  });
}

function coverOf(form: RegisterForm, signed: boolean): Paragraph[] {
  const center = 'center' as const;
  const { superior, name } = form.letterhead;
  return [
    ...(superior === null ? [] : [{ text: superior.toLocaleUpperCase('vi'), size: 14, align: center }]),
    { text: name.toLocaleUpperCase('vi'), size: 14, bold: true, align: center },
    { text: form.title, size: 26, bold: true, align: center, before: 35 },
    ...(form.series === null ? [] : [{ text: form.series, size: 14, bold: true, align: center, before: 2 }]),
    { text: `Năm: ${form.year}`, size: 14, align: center, before: 6 },
    { text: `Từ ngày ${form.dates.from} đến ngày ${form.dates.to}`, size: 14, align: center, before: 2 },
    ...(form.numbers === null
      ? []
      : [{ text: `Từ số ${form.numbers.from} đến số ${form.numbers.to}`, size: 14, align: center, before: 2 }]),
    { text: `Quyển số: ${form.volume}`, size: 14, bold: true, align: center, before: 5 },
    ...(signed
      ? [
          { text: 'NGƯỜI ĐỨNG ĐẦU CƠ QUAN', size: 13, bold: true, align: 'right' as const, before: 15 },
          { text: '(Chữ ký, dấu)', size: 13, italic: true, align: 'right' as const },
        ]
      : []),
  ].flatMap(paragraphsOf);
}
