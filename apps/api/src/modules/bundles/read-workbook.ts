import { type CellValue, readXlsx } from 'hucre/xlsx';
import type { BundleDraft, DraftRow } from '@qlvb/domain/bundles/bundle';
import { SHEETS, type Sheet } from '@qlvb/domain/bundles/sheets';
import { MAX_ROWS } from '@qlvb/domain/bundles/validate';
import { sameText } from '@qlvb/domain/bundles/words';
import { CODE_LABEL, GUIDE, headingsOf } from './workbook-layout.ts';
import { withinZipLimits } from './zip-limits.ts';

const WIDEST = 'Z';
type Cells = readonly (readonly CellValue[])[];

/**
 * The rows of the Excel template as texts; formulas are not evaluated, the value that Excel stored counts. Null when it
 * is none of our workbooks, is broken, or unpacks to more than one can be.
 */
export async function draftOfWorkbook(file: Buffer): Promise<BundleDraft | null> {
  if (!withinZipLimits(file)) return null;
  const sheets = await readXlsx(file, { range: `A1:${WIDEST}${MAX_ROWS + 2}` }).then(
    (workbook) => workbook.sheets,
    () => null,
  );
  const cellsOf = (name: string): Cells | null =>
    sheets?.find((sheet) => sameText(sheet.name) === sameText(name))?.rows ?? null;
  const guide = cellsOf(GUIDE);
  if (guide === null) return null;
  const missing: { sheet: Sheet; heading: string }[] = [];
  const rowsOf = (sheet: Sheet): DraftRow[] => {
    const [head = [], ...rows] = cellsOf(SHEETS[sheet].title) ?? [];
    const places = headingsOf(sheet).map(({ column, heading }) => ({
      column,
      heading,
      at: head.findIndex((cell) => sameText(textOf(cell)) === sameText(heading)),
    }));
    const lost = places.filter(({ at }) => at < 0);
    if (rows.length > 0) missing.push(...lost.map(({ heading }) => ({ sheet, heading })));
    return lost.length > 0 ? [] : draftRows(places, rows);
  };
  const code = guide.find(([label]) => sameText(textOf(label ?? null)) === sameText(CODE_LABEL));
  const agencyCode = textOf(code?.[1] ?? null);
  const rows = {
    UNITS: rowsOf('UNITS'),
    PEOPLE: rowsOf('PEOPLE'),
    POSTS: rowsOf('POSTS'),
    SIGNING: rowsOf('SIGNING'),
    BOOKS: rowsOf('BOOKS'),
  };
  return { agencyCode, missing, ...rows };
}

type Place = { readonly column: string; readonly at: number };

function draftRows(places: readonly Place[], rows: Cells): DraftRow[] {
  return rows.flatMap((row, index) => {
    const cells: Record<string, string> = {};
    for (const { column, at } of places) {
      const typed = textOf(row[at] ?? null);
      if (typed !== '') cells[column] = cells[column] === undefined ? typed : `${cells[column]};${typed}`;
    }
    // The heading is row 1 of the sheet.
    return Object.keys(cells).length === 0 ? [] : [{ row: index + 2, cells }];
  });
}

/** As a person reads the cell: a date without its hour, a number without a point. */
function textOf(value: CellValue): string {
  if (value === null) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return String(value).normalize('NFC').trim();
}
