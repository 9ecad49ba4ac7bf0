import type { BookDirection } from '@qlvb/domain/numbering/books';
import type { CivilDate } from '@qlvb/domain/civil-date';
import type { Reader, SqlValue } from '../../platform/db/reader.ts';

/** What is printed of a book: all of it, from number to number, or from day to day. */
export type BookRange = {
  readonly fromNumber: number | null;
  readonly toNumber: number | null;
  readonly fromDay: CivilDate | null;
  readonly toDay: CivilDate | null;
};

export type BookKey = {
  readonly agencyId: string;
  readonly direction: BookDirection;
  readonly year: number;
  readonly series: string;
};

/** The book; null when there is none. */
export async function findBook(
  reader: Reader,
  { agencyId, direction, year, series }: BookKey,
): Promise<{ readonly id: string } | null> {
  const [book] = await reader.query<{ id: string }>(
    'SELECT b.id FROM register_books b WHERE b.agency_id = ? AND b.direction = ? AND b.year = ? AND b.series_key = ?',
    [agencyId, direction, year, series],
  );
  return book === undefined ? null : { id: String(book.id) };
}

export type BookLine = {
  readonly number: number;
  /** `12a`: number and suffix, as written. */
  readonly written: string;
  /** Số, ký hiệu and day that were given with the number; null where the ledger does not say. */
  readonly symbol: string | null;
  readonly datedOn: CivilDate | null;
  readonly objectType: string;
  readonly objectId: string;
  readonly voided: boolean;
  readonly voidReason: string | null;
};

const PER_PAGE = 200;

/** The table of what was numbered, on the alias `o`, and the condition under which the reader of the book sees a row. */
export type NumberedTable = {
  readonly objectType: string;
  readonly table: string;
  /** Column of the day the range is about. */
  readonly day: string;
  readonly visible: { readonly sql: string; readonly params: readonly SqlValue[] };
};

const inRange = ({ fromNumber, toNumber, fromDay, toDay }: BookRange, day: string) => {
  const parts: { readonly sql: string; readonly params: readonly SqlValue[] }[] = [
    ...(fromNumber === null ? [] : [{ sql: 'l.number >= ?', params: [fromNumber] }]),
    ...(toNumber === null ? [] : [{ sql: 'l.number <= ?', params: [toNumber] }]),
    ...(fromDay === null ? [] : [{ sql: `${day} >= ?`, params: [fromDay] }]),
    ...(toDay === null ? [] : [{ sql: `${day} <= ?`, params: [toDay] }]),
  ];
  return parts;
};

/** A number without an object is of the day it was given. */
const dayOf = (day: string): string => `COALESCE(${day}, l.dated_on, DATE(l.allocated_at + INTERVAL 7 HOUR))`;

const from = ({ table, objectType }: NumberedTable) =>
  `FROM number_ledger l LEFT JOIN ${table} o ON l.object_type = '${objectType}' AND o.id = l.object_id`;

function where(bookId: string, range: BookRange, { day, visible }: NumberedTable) {
  const parts = [
    { sql: 'l.book_id = ?', params: [bookId] },
    // A number voided or held has no object of its own and stays on the book (VI-01).
    { sql: `(o.id IS NULL OR (${visible.sql}))`, params: visible.params },
    ...inRange(range, dayOf(day)),
  ];
  return { sql: parts.map(({ sql }) => sql).join(' AND '), params: parts.flatMap(({ params }) => params) };
}

export type BookExtent = {
  readonly rows: number;
  readonly firstNumber: number | null;
  readonly lastNumber: number | null;
  readonly firstDay: CivilDate | null;
  readonly lastDay: CivilDate | null;
};

/** What the cover of the range says, in one statement. */
export async function extentOf(
  reader: Reader,
  bookId: string,
  range: BookRange,
  numbered: NumberedTable,
): Promise<BookExtent> {
  const condition = where(bookId, range, numbered);
  const [row] = await reader.query<
    Readonly<Record<'counted' | 'firstNumber' | 'lastNumber' | 'firstDay' | 'lastDay', string | number | null>>
  >(
    `SELECT COUNT(*) AS counted, MIN(l.number) AS firstNumber, MAX(l.number) AS lastNumber,
       MIN(${dayOf(numbered.day)}) AS firstDay, MAX(${dayOf(numbered.day)}) AS lastDay ${from(numbered)} WHERE ${condition.sql}`,
    condition.params,
  );
  const figure = (value: string | number | null | undefined): number | null => (value == null ? null : Number(value));
  return {
    rows: Number(row?.counted ?? 0),
    firstNumber: figure(row?.firstNumber),
    lastNumber: figure(row?.lastNumber),
    firstDay: row?.firstDay == null ? null : String(row.firstDay),
    lastDay: row?.lastDay == null ? null : String(row.lastDay),
  };
}

/**
 * The lines of a book in the order of their numbers, a page at a time: memory does not grow with the book. Numbers of
 * one value (12 and 12a) come on one page.
 */
export async function* bookLines(
  reader: Reader,
  bookId: string,
  range: BookRange,
  numbered: NumberedTable,
): AsyncGenerator<readonly BookLine[]> {
  const condition = where(bookId, range, numbered);
  let after = 0;
  for (;;) {
    const rows = await reader.query<{
      number: number;
      suffix: string;
      symbol: string | null;
      datedOn: string | null;
      objectType: string;
      objectId: string;
      voided: number;
      voidReason: string | null;
    }>(
      `SELECT l.number, l.suffix, l.symbol, l.dated_on AS datedOn, l.object_type AS objectType, l.object_id AS objectId, l.voided_at IS NOT NULL AS voided,
         l.void_reason AS voidReason ${from(numbered)} WHERE ${condition.sql} AND l.number > ? ORDER BY l.number, l.suffix LIMIT ?`,
      [...condition.params, after, PER_PAGE],
    );
    const lines = rows.map(({ suffix, ...row }) => ({
      ...row,
      written: `${row.number}${suffix}`,
      number: Number(row.number),
      objectId: String(row.objectId),
      voided: Number(row.voided) === 1,
    }));
    const last = lines.at(-1)?.number;
    if (last === undefined) return;
    const whole = lines.length < PER_PAGE ? lines : lines.filter(({ number }) => number < last);
    if (whole.length > 0) yield whole;
    if (lines.length < PER_PAGE) return;
    after = last - 1;
  }
}

export type BookOfYear = {
  readonly direction: 'INCOMING' | 'OUTGOING';
  readonly series: string;
  readonly year: number;
  readonly lastNumber: number;
};

/** The books of văn thư in the order of their series. */
export async function booksOfDirections(
  reader: Reader,
  agencyId: string,
  year: number,
  directions: readonly ('INCOMING' | 'OUTGOING')[],
): Promise<BookOfYear[]> {
  if (directions.length === 0) return [];
  const rows = await reader.query<BookOfYear>(
    `SELECT b.direction, b.series_key AS series, b.year, COALESCE(c.last_number, 0) AS lastNumber
     FROM register_books b LEFT JOIN number_counters c ON c.book_id = b.id
     WHERE b.agency_id = ? AND b.year = ? AND b.direction IN (?) ORDER BY b.direction, b.series_key`,
    [agencyId, year, directions],
  );
  return rows.map((row) => ({ ...row, lastNumber: Number(row.lastNumber) }));
}
