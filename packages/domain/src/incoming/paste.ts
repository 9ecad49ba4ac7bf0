import type { DocumentTypeCode } from '@qlvb/contract/types';
import { parseCivilDate } from '../civil-date.ts';
import { DOCUMENT_TYPES } from '../document-types.ts';
import { parseSymbol } from '../numbering/symbol.ts';
import { foldText as fold } from '../text/fold.ts';
import type { IncomingForm } from './validate.ts';

/** Columns in the order of the register (NĐ 30/2020 Phụ lục IV), each with what its head may say. */
export const PASTE_COLUMNS = {
  symbol: ['so ky hieu', 'so, ky hieu', 'so va ky hieu', 'symbol'],
  issuedOn: ['ngay van ban', 'ngay thang', 'ngay, thang', 'date'],
  issuerName: ['co quan ban hanh', 'tac gia', 'noi gui', 'issuer'],
  typeCode: ['loai', 'loai van ban', 'ten loai', 'type'],
  subject: ['trich yeu', 'noi dung', 'trich yeu noi dung', 'subject'],
  arrivedOn: ['ngay den', 'arrival'],
  pageCount: ['so trang', 'so to', 'pages'],
  dueOn: ['han', 'han tra loi', 'han xu ly', 'thoi han', 'due'],
  signerName: ['nguoi ky', 'ho ten nguoi ky', 'signer'],
  note: ['ghi chu', 'note'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type PasteColumn = keyof typeof PASTE_COLUMNS;
const ORDER = Object.keys(PASTE_COLUMNS) as readonly PasteColumn[];

export type PastedRow = {
  /** Line in what was pasted, from 1. */
  readonly line: number;
  readonly form: IncomingForm;
};

/**
 * What a spreadsheet puts on the clipboard, as letters. A first row of heads says which column is which; without
 * one they stand in the order of the register. What is no date or figure is left as it is, for the check to name.
 */
export function parsePasted(text: string): PastedRow[] {
  const table = cellsOf(text).map((cells, at) => ({ cells, line: at + 1 }));
  const filled = table.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const heads = headsOf(filled[0]?.cells ?? []);
  return (heads === null ? filled : filled.slice(1)).map(({ cells, line }) => {
    const values: Partial<Record<PasteColumn, string>> = {};
    for (const [at, name] of (heads ?? ORDER).entries()) if (name !== null && cells[at]) values[name] = cells[at];
    return { line, form: formOf(values) };
  });
}

/** Tabs between cells; a cell with a line break or a quote in it stands in quotes. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r?\n|$)/gy;
  for (let found = cell.exec(text); found !== null; found = cell.exec(text)) {
    const [, quoted, plain = '', end] = found;
    row.push((quoted?.replaceAll('""', '"').replaceAll(/\s*\n\s*/g, ' ') ?? plain).trim());
    if (end === '\t') continue;
    rows.push(row);
    row = [];
    if (end === '') break;
  }
  return rows;
}

function headsOf(cells: readonly string[]): (PasteColumn | null)[] | null {
  const heads = cells.map((cell) => {
    const said = fold(cell).trim();
    return ORDER.find((name) => (PASTE_COLUMNS[name] as readonly string[]).includes(said)) ?? null;
  });
  return heads.filter((head) => head !== null).length >= 2 ? heads : null;
}

function formOf(values: Partial<Record<PasteColumn, string>>): IncomingForm {
  const symbol = values.symbol ?? '';
  const stroke = symbol.indexOf('/');
  const parsed = parseSymbol(symbol);
  const number = stroke < 0 ? symbol : (parsed?.number ?? symbol.slice(0, stroke)).trim();
  const notation = stroke < 0 ? '' : symbol.slice(stroke + 1).trim();
  const date = (value: string | undefined) => (value ? (parseCivilDate(value) ?? value) : null);
  return {
    number: number || null,
    notation: notation || null,
    issuedOn: date(values.issuedOn),
    issuerName: values.issuerName ?? '',
    typeCode: typeOf(values.typeCode, notation),
    subject: values.subject ?? '',
    urgency: 'NORMAL',
    arrivedOn: date(values.arrivedOn),
    pageCount: values.pageCount ? Number(values.pageCount) : null,
    dueOn: date(values.dueOn),
    signerName: values.signerName ?? null,
    note: values.note ?? null,
  };
}

/** By name or abbreviation; else what the notation says, and công văn where it says nothing. */
function typeOf(said: string | undefined, notation: string): DocumentTypeCode {
  const wanted = (said ?? notation.split(/[-–/ ]/)[0] ?? '').toLocaleUpperCase('vi').trim();
  const known = DOCUMENT_TYPES.find(
    ({ name, abbreviation }) =>
      abbreviation?.toLocaleUpperCase('vi') === wanted || name.toLocaleUpperCase('vi') === wanted,
  );
  return known?.code ?? 'CV';
}
