import { badUserInput } from '../errors.ts';
import type { SqlValue } from '../db/reader.ts';

const MAX_PAGE = 100;

export type PageArgs = { readonly first: number; readonly after?: string | null | undefined };
export type Page = { readonly limit: number; readonly after: readonly string[] | null };
export type SortKey = { readonly column: string; readonly direction: 'ASC' | 'DESC' };

/**
 * @param keys how many values a cursor of this list has
 * @throws BAD_USER_INPUT for a page size outside 1…100 and for a cursor of another list
 */
export function pageOf(args: PageArgs, keys: number): Page {
  if (args.first < 1 || args.first > MAX_PAGE) throw badUserInput(`first must be between 1 and ${MAX_PAGE}`);
  return { limit: args.first, after: args.after ? decodeCursor(args.after, keys) : null };
}

/** Plain JSON: made for every row of every list, and nobody but this file reads it. */
export const encodeCursor = (values: readonly (string | number)[]): string => JSON.stringify(values.map(String));

export function decodeCursor(cursor: string, keys: number): readonly string[] {
  try {
    const values: unknown = JSON.parse(cursor);
    if (Array.isArray(values) && values.length === keys && values.every((value) => typeof value === 'string'))
      return values;
  } catch {
    // Not JSON: the same answer as for a cursor of another list.
  }
  throw badUserInput('after is not a cursor of this list');
}

/**
 * The condition for the rows after the cursor, as `a < ? OR (a = ? AND id < ?)`: the row-value form
 * `(a, id) < (?, ?)` reads everything before it, as bad as OFFSET. Empty text on the first page.
 */
export function afterSql(
  sort: readonly SortKey[],
  page: Page,
): { readonly sql: string; readonly params: readonly SqlValue[] } {
  const { after } = page;
  if (after === null) return { sql: 'TRUE', params: [] };
  const params: SqlValue[] = [];
  const branches = sort.map(({ column, direction }, level) => {
    const equal = sort.slice(0, level).map((key, index) => {
      params.push(keyValue(after[index]));
      return `${key.column} = ?`;
    });
    params.push(keyValue(after[level]));
    return `(${[...equal, `${column} ${direction === 'ASC' ? '>' : '<'} ?`].join(' AND ')})`;
  });
  return { sql: `(${branches.join(' OR ')})`, params };
}

export const orderSql = (sort: readonly SortKey[]): string =>
  sort.map(({ column, direction }) => `${column} ${direction}`).join(', ');

/** @param rows one more than the page asked for, when there are more */
export function connection<T>(rows: readonly T[], page: Page, cursorOf: (row: T) => readonly (string | number)[]) {
  const edges = rows.slice(0, page.limit).map((node) => ({ cursor: encodeCursor(cursorOf(node)), node }));
  return { edges, pageInfo: { endCursor: edges.at(-1)?.cursor ?? null, hasNextPage: rows.length > page.limit } };
}

/** Instants travel in ISO form and are compared as datetime. */
function keyValue(value: string | undefined): SqlValue {
  if (value === undefined) return null;
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? new Date(value) : value;
}
