import type { NumberState } from '@qlvb/contract/types';
import type { Reader, SqlValue } from '../../platform/db/reader.ts';
import { afterSql, orderSql, type Page, type SortKey } from '../../platform/graphql/keyset.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { numberLedger, type LedgerRow, type RegisterBookRow, registerBooks } from './numbering.entity.ts';

/** Books văn thư keeps; the codes of directives and work files count by themselves. */
const KEPT = ['INCOMING', 'OUTGOING'] as const;

/** A book of the viewer's own agency, null for every other. */
export async function ownBook(
  reader: Reader,
  { agencyId }: Pick<Viewer, 'agencyId'>,
  id: string,
): Promise<RegisterBookRow | null> {
  return await reader.findOne(registerBooks, { id, agencyId, direction: [...KEPT] });
}

/** Books that count in a year: those of the year, and of terms it lies in. */
export async function booksOf(reader: Reader, agencyId: string, year: number): Promise<RegisterBookRow[]> {
  return await reader.select(
    registerBooks,
    'b',
    `WHERE b.agency_id = ? AND b.direction IN (?) AND b.year <= ? AND COALESCE(b.last_year, b.year) >= ?
     ORDER BY b.year, b.direction, b.series_key`,
    [agencyId, KEPT, year, year],
  );
}

export type BookFigures = {
  readonly bookId: string;
  readonly lastNumber: number;
  readonly held: number;
  readonly unissued: number;
};

/** Of many books at once; what waits has its own index, so no history is read. */
export async function figuresOf(reader: Reader, bookIds: readonly string[]): Promise<BookFigures[]> {
  if (bookIds.length === 0) return [];
  const pending = (state: string) =>
    `(SELECT COUNT(*) FROM ${numberLedger.table} l WHERE l.book_id = b.id AND l.pending = '${state}')`;
  const rows = await reader.query<{ bookId: string; lastNumber: number | null; held: string; unissued: string }>(
    `SELECT b.id AS bookId, c.last_number AS lastNumber, ${pending('HELD')} AS held, ${pending('UNISSUED')} AS unissued
     FROM ${registerBooks.table} b LEFT JOIN number_counters c ON c.book_id = b.id WHERE b.id IN (?)`,
    [bookIds],
  );
  return rows.map(({ bookId, lastNumber, held, unissued }) => ({
    bookId,
    lastNumber: Number(lastNumber ?? 0),
    held: Number(held),
    unissued: Number(unissued),
  }));
}

export type Gap = { readonly fromNumber: number; readonly toNumber: number };

/** Numbers up to the highest that neither the ledger has nor a block explains; the first hundred runs. */
export async function gapsOfBook(reader: Reader, bookId: string): Promise<Gap[]> {
  const rows = await reader.query<{ fromNumber: string | number; toNumber: string | number }>(
    `SELECT g.covered + 1 AS fromNumber, g.start - 1 AS toNumber FROM (
       SELECT s.start, COALESCE(MAX(s.stop) OVER (ORDER BY s.start, s.stop ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS covered
       FROM (SELECT number AS start, number AS stop FROM number_ledger WHERE book_id = ? AND suffix = ''
         UNION ALL SELECT from_number, to_number FROM number_blocks WHERE book_id = ? AND kind = 'ELSEWHERE'
         UNION ALL SELECT last_number + 1, last_number + 1 FROM number_counters WHERE book_id = ?) s) g
     WHERE g.start > g.covered + 1 ORDER BY g.start LIMIT 100`,
    [bookId, bookId, bookId],
  );
  return rows.map(({ fromNumber, toNumber }) => ({ fromNumber: Number(fromNumber), toNumber: Number(toNumber) }));
}

/** Số, ký hiệu that stand twice among the numbers of the agency in the year, once of them in this book. */
export async function duplicatesOf(reader: Reader, { id, agencyId, year }: RegisterBookRow): Promise<string[]> {
  const rows = await reader.query<{ symbol: string }>(
    `SELECT own.symbol FROM (SELECT DISTINCT symbol FROM number_ledger WHERE book_id = ? AND symbol IS NOT NULL AND voided_at IS NULL) own
     JOIN register_books b ON b.agency_id = ? AND b.year = ? AND b.direction = 'OUTGOING'
     JOIN number_ledger l ON l.book_id = b.id AND l.symbol = own.symbol AND l.voided_at IS NULL
     GROUP BY own.symbol HAVING COUNT(*) > 1 ORDER BY own.symbol LIMIT 100`,
    [id, agencyId, year],
  );
  return rows.map(({ symbol }) => symbol);
}

const NUMBER_SORT = [
  { column: 'l.number', direction: 'DESC' },
  { column: 'l.suffix', direction: 'DESC' },
] as const satisfies readonly SortKey[];

const STATE_SQL: Readonly<Record<NumberState, string>> = {
  HELD: "l.pending = 'HELD'",
  NOT_ISSUED: "l.pending = 'UNISSUED'",
  GIVEN: '(l.voided_at IS NULL AND l.pending IS NULL)',
  VOID: "(l.voided_at IS NOT NULL AND l.object_type <> 'HELD')",
  GIVEN_BACK: "(l.voided_at IS NOT NULL AND l.object_type = 'HELD')",
};

/** One state at the least, in the words of STATE_SQL. */
export function stateOf({ voidedAt, objectType, pending }: LedgerRow): NumberState {
  if (voidedAt !== null) return objectType === 'HELD' ? 'GIVEN_BACK' : 'VOID';
  if (pending === null) return 'GIVEN';
  return pending === 'HELD' ? 'HELD' : 'NOT_ISSUED';
}

/** The highest number first; `bookId` is one the caller has found to be the viewer's. */
export async function ledgerPage(
  reader: Reader,
  bookId: string,
  { states, number }: { readonly states: readonly NumberState[] | null; readonly number: number | null },
  page: Page,
): Promise<LedgerRow[]> {
  const after = afterSql(NUMBER_SORT, page);
  const conditions = ['l.book_id = ?', after.sql];
  const params: SqlValue[] = [bookId, ...after.params];
  if (states !== null) conditions.push(`(${states.map((state) => STATE_SQL[state]).join(' OR ') || 'FALSE'})`);
  if (number !== null) {
    conditions.push('l.number = ?');
    params.push(number);
  }
  return await reader.select(
    numberLedger,
    'l',
    `WHERE ${conditions.join(' AND ')} ORDER BY ${orderSql(NUMBER_SORT)} LIMIT ?`,
    [...params, page.limit + 1],
  );
}
