import { type Cell, type CellValue, type DataValidation, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { Present } from '@qlvb/domain/bundles/bundle';
import { BOOK_SERIES, BOOK_WORDS, SHEET_NAMES, SHEETS, type Sheet } from '@qlvb/domain/bundles/sheets';
import { FORM_WORDS, ROLE_WORDS } from '@qlvb/domain/bundles/words';
import { CODE_LABEL, GUIDE, headingsOf, letterOf, LISTS, ROLE_CELLS } from './workbook-layout.ts';

const DAYS = new Set(['validFrom', 'validTo', 'changeFrom', 'birthOn']);
/** Texts that may look like numbers, or begin with a zero. */
const TEXTS = new Set(['identifier', 'abbreviation', 'unit', 'username', 'series', 'basis']);
/** In characters; what is not here is as wide as a date with its heading. */
const WIDTHS: Readonly<Record<string, number>> = {
  username: 24,
  fullName: 30,
  name: 40,
  title: 32,
  identifier: 20,
  roles: 28,
  basis: 44,
  matters: 44,
  fields: 28,
  through: 24,
  direction: 20,
};
/** Empty rows that have drop-downs and forms, for what is added. */
const ROOM = 500;
const HEADING = { font: { bold: true }, alignment: { wrapText: true } } as const;

type Agency = { readonly code: string; readonly name: string };

/** The agency as it is, as an Excel workbook to go on in. */
export async function workbookOf(present: Present, agency: Agency): Promise<Buffer> {
  const lists = listsOf(present);
  const data = SHEET_NAMES.map((sheet) => dataSheet(sheet, rowsOf(sheet, present), lists));
  const sheets = [
    guideOf(agency),
    ...data,
    { name: LISTS, rows: listRows(lists), columns: LIST_NAMES.map(() => ({ width: 30 })) },
  ];
  return Buffer.from(await writeXlsx({ sheets, activeSheet: 0 }));
}

/** Each value on its own: a text is written as a text, also one that begins like a formula. */
type Value = string | number | null;

function rowsOf(
  sheet: Sheet,
  { units, people, posts, grants, books }: Present,
): readonly Readonly<Record<string, Value>>[] {
  switch (sheet) {
    case 'UNITS':
      return units.map(({ abbreviation, name, validFrom, validTo }) => ({ abbreviation, name, validFrom, validTo }));
    case 'PEOPLE':
      return people.map(({ username, fullName, identifier, birthOn }) => ({ username, fullName, identifier, birthOn }));
    case 'POSTS':
      return posts.map(({ username, title, unit, roles, validFrom, validTo }) => ({
        username,
        title,
        unit,
        validFrom,
        validTo,
        ...rolesInCells(roles.map((role) => ROLE_WORDS[role])),
      }));
    case 'SIGNING':
      return grants.map(
        ({ form, typeCodes, fieldIds, username, title, through, matters, basis, validFrom, validTo }) => ({
          username,
          title,
          form: FORM_WORDS[form],
          types: typeCodes.join(';') || null,
          fields: fieldIds.join(';') || null,
          through,
          matters,
          basis,
          validFrom,
          validTo,
        }),
      );
    case 'BOOKS':
      return books.map(({ direction, series, year, lastNumber }) => ({
        direction: BOOK_WORDS[direction] ?? direction,
        series,
        year,
        lastNumber,
      }));
  }
}

/** One a cell, the rest together in the last. */
function rolesInCells(words: readonly string[]): Record<string, string> {
  const cells = [...words.slice(0, ROLE_CELLS - 1), words.slice(ROLE_CELLS - 1).join(';')];
  return Object.fromEntries(cells.flatMap((word, at) => (word === '' ? [] : [[`roles ${at}`, word]])));
}

type Lists = {
  readonly roles: string[];
  readonly units: string[];
  readonly books: string[];
  readonly series: string[];
  readonly forms: string[];
};
const listsOf = ({ units }: Present): Lists => ({
  roles: Object.values(ROLE_WORDS),
  units: units.map(({ abbreviation }) => abbreviation),
  books: Object.values(BOOK_WORDS),
  series: Object.values(BOOK_SERIES).flat(),
  forms: Object.values(FORM_WORDS),
});
const LIST_NAMES = ['roles', 'units', 'books', 'series', 'forms'] as const satisfies readonly (keyof Lists)[];
const LIST_HEADINGS = ['Vai trò', 'Đơn vị', 'Sổ', 'Mã dãy số', 'Hình thức ký'];

function listRows(lists: Lists): CellValue[][] {
  const longest = Math.max(...LIST_NAMES.map((name) => lists[name].length));
  const rows = Array.from({ length: longest }, (_, at) => LIST_NAMES.map((name) => lists[name][at] ?? null));
  return [LIST_HEADINGS, ...rows];
}

/** The cells a drop-down takes its values from; units are read from their own sheet, so that new ones are offered. */
function sourceOf(column: string, lists: Lists): string | null {
  if (column === 'unit') return `'${SHEETS.UNITS.title}'!$A$2:$A$${ROOM}`;
  const name = { roles: 'roles', direction: 'books', series: 'series', form: 'forms' }[column] as
    | keyof Lists
    | undefined;
  if (name === undefined) return null;
  const at = letterOf(LIST_NAMES.indexOf(name));
  return `'${LISTS}'!$${at}$2:$${at}$${lists[name].length + 1}`;
}

function dataSheet(sheet: Sheet, rows: readonly Readonly<Record<string, Value>>[], lists: Lists): WriteSheet {
  const headings = headingsOf(sheet);
  const last = rows.length + ROOM;
  const seen = new Map<string, number>();
  const keys = headings.map(({ column }) => {
    const at = seen.get(column) ?? 0;
    seen.set(column, at + 1);
    return column === 'roles' ? `roles ${at}` : column;
  });
  const validations = headings.flatMap(({ column }, at): DataValidation[] => {
    const source = sourceOf(column, lists);
    if (source === null) return [];
    const range = `${letterOf(at)}2:${letterOf(at)}${last}`;
    return [
      {
        type: 'list',
        formula1: source,
        range,
        allowBlank: true,
        showErrorMessage: true,
        errorStyle: 'warning',
        errorTitle: 'Ngoài danh sách',
        errorMessage: 'Chọn một giá trị trong danh sách.',
      },
    ];
  });
  return {
    name: SHEETS[sheet].title,
    rows: [
      headings.map(({ heading }) => heading),
      ...rows.map((row) => keys.map((key) => cellOf(key, row[key] ?? null))),
    ],
    columns: headings.map(({ column }) => ({ width: WIDTHS[column] ?? 16, ...formOf(column) })),
    cells: new Map([
      ...headings.map(({ heading }, at) => [`0,${at}`, { value: heading, type: 'string', style: HEADING }] as const),
      ...emptyForms(headings, { from: rows.length + 1, to: last }),
    ]),
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    freezePane: { rows: 1 },
    dataValidations: validations,
  };
}

/** What is typed into an empty row keeps its form: a number's leading zeros, a day as a day. */
function emptyForms(
  headings: readonly { readonly column: string }[],
  { from, to }: { readonly from: number; readonly to: number },
): (readonly [string, Partial<Cell>])[] {
  return headings.flatMap(({ column }, at) => {
    const style = formOf(column);
    if (style === null) return [];
    return Array.from(
      { length: to - from },
      (_, row) => [`${from + row},${at}`, { value: null, type: 'empty', style }] as const,
    );
  });
}

/** How the cells of a column take what is typed; null leaves it to Excel. */
function formOf(column: string): { readonly numFmt: string } | null {
  if (DAYS.has(column)) return { numFmt: 'dd/mm/yyyy' };
  return TEXTS.has(column) ? { numFmt: '@' } : null;
}

const cellOf = (column: string, value: Value): CellValue =>
  typeof value === 'string' && DAYS.has(column) ? new Date(`${value}T00:00:00Z`) : value;

const SHEET_WORD = 'Trang ';

function guideOf({ code, name }: Agency): WriteSheet {
  const sentences = [
    'Mỗi trang là một danh sách, dòng 1 là tên cột. Không đổi tên trang và tên cột.',
    'Các dòng có sẵn là hiện trạng. Sửa dòng để thay đổi, thêm dòng ở dưới để thêm mới.',
    'Xóa một dòng không xóa gì trong hệ thống. Muốn kết thúc thì ghi “Đến hết ngày”.',
    'Người mới cần một dòng ở trang Người và ít nhất một dòng ở trang Chức vụ, cùng tên đăng nhập.',
    'Ngày viết dd/mm/yyyy, ví dụ 05/03/2026.',
    'Lưu tệp, rồi thả vào trang Quản trị → Nhập, xuất. Hệ thống chỉ xem thử, chưa ghi gì, cho đến khi bấm xác nhận.',
  ];
  const columns = SHEET_NAMES.flatMap((sheet) => {
    const shown = headingsOf(sheet).filter(({ heading }) => !/ [2-9]$/.test(heading));
    return [
      ['', ''],
      [`${SHEET_WORD}${SHEETS[sheet].title}`, ''],
      ...shown.map(({ heading, hint }) => [heading, hint]),
    ];
  });
  const rows = [
    ['Nhập, xuất dữ liệu cơ quan', ''],
    ['', ''],
    [CODE_LABEL, code],
    ['Cơ quan', name],
    ['', ''],
  ];
  const all = [...rows, ...sentences.map((sentence, at) => [String(at + 1), sentence]), ...columns];
  return {
    name: GUIDE,
    rows: all,
    columns: [{ width: 30 }, { width: 100, style: { alignment: { wrapText: true, vertical: 'top' } } }],
    cells: new Map(
      all.flatMap(([first = ''], at) =>
        at === 0 || first.startsWith(SHEET_WORD)
          ? [[`${at},0`, { value: first, type: 'string', style: HEADING }] as const]
          : [],
      ),
    ),
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}
