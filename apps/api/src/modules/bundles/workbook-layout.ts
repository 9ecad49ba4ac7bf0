import { columnsOf, SHEETS, type Sheet } from '@qlvb/domain/bundles/sheets';

/** Roles stand in cells of their own, one drop-down each: Excel offers one value per cell. */
export const ROLE_CELLS = 4;
export const GUIDE = 'Hướng dẫn';
export const LISTS = 'Danh mục';
/** On the guide, before the code of the agency that the file is of. */
export const CODE_LABEL = 'Mã định danh cơ quan';

export type Heading = { readonly column: string; readonly heading: string; readonly hint: string };

type Column = { readonly heading: string; readonly hint: string };

/** The headings of a sheet from left to right; `column` repeats where several cells make one value. */
export function headingsOf(sheet: Sheet): readonly Heading[] {
  const known: Readonly<Record<string, Column>> = SHEETS[sheet].columns;
  return columnsOf(sheet).flatMap((column) => {
    const { heading = column, hint = '' } = known[column] ?? {};
    if (column !== 'roles') return [{ column, heading, hint }];
    return Array.from({ length: ROLE_CELLS }, (_, at) => ({ column, heading: `${heading} ${at + 1}`, hint }));
  });
}

/** 0 is A. */
export const letterOf = (column: number): string => String.fromCharCode(65 + column);
