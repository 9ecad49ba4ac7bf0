import { type CellStyle, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { type FormRow, type RegisterForm, sheetOf } from '../form.ts';
import { around, withRows } from '../package-parts.ts';
import { clean, escaped } from '../text.ts';

const PART = 'xl/worksheets/sheet1.xml';
const FONT = 'Times New Roman';
const THIN = { style: 'thin' } as const;
const BORDER = { top: THIN, right: THIN, bottom: THIN, left: THIN };
/** Characters of a column for a millimetre of paper. */
const CHARACTERS = 0.55;
const INCH = 25.4;

const styles = (voided: boolean): CellStyle => ({
  font: { name: FONT, size: 10, strikethrough: voided },
  border: BORDER,
  alignment: { wrapText: true, vertical: 'top' },
});
const HEAD: CellStyle = {
  font: { name: FONT, size: 10, bold: true },
  border: BORDER,
  alignment: { wrapText: true, horizontal: 'center', vertical: 'center' },
};
const TITLE: CellStyle = { font: { name: FONT, size: 14, bold: true }, alignment: { horizontal: 'center' } };
const LINE: CellStyle = { font: { name: FONT, size: 12 }, alignment: { horizontal: 'center' } };

/** The Excel file of a register in pieces: what the cover says above the heads, which are repeated on every page. */
export async function* registerXlsx(form: RegisterForm): AsyncGenerator<Uint8Array> {
  const { sheet, models } = sheetWith(form);
  const small = await writeXlsx({ sheets: [sheet] });
  let model: Readonly<Record<'plain' | 'voided', readonly string[]>> = { plain: [], voided: [] };
  yield* withRows(
    new Uint8Array(small),
    PART,
    (content) => {
      const plain = around(content, `<row r="${models}"`, '</row>');
      const voided = around(plain.after, `<row r="${models + 1}"`, '</row>');
      model = { plain: stylesOf(plain.inside), voided: stylesOf(voided.inside) };
      // The extent is told by the rows themselves.
      return { before: plain.before.replace(/<dimension [^>]*\/>/, ''), after: voided.after };
    },
    written(form, models, () => model),
  );
}

/** The style of each cell of a row, by column. */
const stylesOf = (row: string): string[] =>
  [...row.matchAll(/<c [^>]*>/g)].map(([cell]) => / s="(\d+)"/.exec(cell)?.[1] ?? '0');

async function* written(
  form: RegisterForm,
  first: number,
  model: () => Readonly<Record<'plain' | 'voided', readonly string[]>>,
): AsyncGenerator<string> {
  const widths = widthsOf(form);
  let at = first;
  for await (const row of form.rows) {
    yield rowOf(row, at, model()[row.voided === true ? 'voided' : 'plain'], heightOf(row, widths));
    at += 1;
  }
}

/** A line of text of 10 points, and a row no lower than one to sign in; points. */
const LINE_POINTS = 13;
const LOWEST_POINTS = 26;

/** Programs do not all fit the height of a row to its text when they open a file. */
function heightOf({ cells }: FormRow, widths: readonly number[]): number {
  const lines = widths.map((width, at) => Math.ceil(clean(cells[at] ?? '').length / Math.max(4, width * 0.95)));
  return Math.max(LOWEST_POINTS, Math.max(...lines) * LINE_POINTS + 3);
}

/** Values are texts, also one that begins like a formula. */
const rowOf = ({ cells }: FormRow, at: number, style: readonly string[], height: number): string =>
  `<row r="${at}" ht="${height}" customHeight="1">${style
    .map((each, column) => {
      const text = escaped(cells[column] ?? '');
      const head = `<c r="${letterOf(column)}${at}" s="${each}"`;
      return text === '' ? `${head}/>` : `${head} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
    })
    .join('')}</row>`;

const letterOf = (column: number): string => String.fromCharCode(65 + column);

/** In characters. */
function widthsOf({ paper, columns }: RegisterForm): number[] {
  const { width } = sheetOf(paper);
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  return columns.map(({ share }) => Math.max(6, (share / whole) * (width - 32) * CHARACTERS));
}

function sheetWith(form: RegisterForm): { readonly sheet: WriteSheet; readonly models: number } {
  const last = form.columns.length - 1;
  const words: [string, CellStyle][] = [
    ...(form.letterhead.superior === null
      ? []
      : [[form.letterhead.superior.toLocaleUpperCase('vi'), LINE] as [string, CellStyle]]),
    [form.letterhead.name.toLocaleUpperCase('vi'), TITLE],
    [form.title, TITLE],
    ...(form.series === null ? [] : [[form.series, LINE] as [string, CellStyle]]),
    [`Năm: ${form.year}. Từ ngày ${form.dates.from} đến ngày ${form.dates.to}`, LINE],
    [
      `${form.numbers === null ? '' : `Từ số ${form.numbers.from} đến số ${form.numbers.to}. `}Quyển số: ${form.volume}`,
      LINE,
    ],
  ];
  const heads = form.columns.map(({ head }) => head);
  const rows = [
    ...words.map(([text]) => [clean(text)]),
    heads,
    heads.map((_, at) => `(${at + 1})`),
    heads.map(() => 'x'),
    heads.map(() => 'x'),
  ];
  const head = words.length;
  const models = head + 3;
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  const put = (row: number, column: number, style: CellStyle) =>
    cells.set(`${row},${column}`, { value: rows[row]?.[column] ?? '', type: 'string', style });
  words.forEach(([, style], at) => put(at, 0, style));
  heads.forEach((_, column) => {
    put(head, column, HEAD);
    put(head + 1, column, { ...HEAD, font: { name: FONT, size: 9, italic: true } });
    put(head + 2, column, styles(false));
    put(head + 3, column, styles(column < last));
  });
  const sheet: WriteSheet = {
    name: 'Sổ',
    rows,
    cells,
    columns: widthsOf(form).map((width) => ({ width })),
    rowDefs: new Map([[head, { height: 3 * LINE_POINTS + 3 }]]),
    merges: words.map((_, at) => ({ startRow: at, startCol: 0, endRow: at, endCol: last })),
    freezePane: { rows: head + 2 },
    pageSetup: {
      paperSize: form.paper.size === 'A3' ? 'a3' : 'a4',
      orientation: form.paper.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: {
        left: 20 / INCH,
        right: 12 / INCH,
        top: 20 / INCH,
        bottom: 15 / INCH,
        header: 8 / INCH,
        footer: 7 / INCH,
      },
      printTitlesRow: `$${head + 1}:$${head + 2}`,
    },
    headerFooter: { oddHeader: '&C&P', oddFooter: `&L${clean(form.mark).replaceAll('&', '&&')}` },
  };
  return { sheet, models };
}
