import type { PresentBook, WantedBook } from '@qlvb/domain/bundles/bundle';
import type { Reader } from '../../platform/db/reader.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { refuse, VersionMismatch } from '../../platform/errors.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { numberBlocks, registerBooks } from './numbering.entity.ts';

/** The agency's books of a year with the last number of each; none is 0. */
export async function booksOfYear(reader: Reader, agencyId: string, year: number): Promise<PresentBook[]> {
  const books = await reader.find(registerBooks, { agencyId, year }, { orderBy: 'direction, series_key' });
  if (books.length === 0) return [];
  const counters = await reader.query<{ bookId: string; lastNumber: number }>(
    'SELECT book_id AS bookId, last_number AS lastNumber FROM number_counters WHERE book_id IN (?)',
    [books.map(({ id }) => id)],
  );
  const last = new Map(counters.map(({ bookId, lastNumber }) => [bookId, lastNumber]));
  return books.map(({ id, direction, seriesKey, closedOn }) => ({
    direction,
    series: seriesKey,
    year,
    lastNumber: last.get(id) ?? 0,
    closed: closedOn !== null,
  }));
}

/** As the register says it. */
const ELSEWHERE = 'Số của sổ giấy hoặc hệ thống cũ, trước khi vào hệ thống này';

/**
 * An agency that comes from another system goes on behind its last number (NĐ 30/2020 đ.15, đ.22: one series a year).
 * The counter only rises, and only from where the person saw it: numbers on the ledger are never touched.
 */
export async function continueBook(
  tx: Tx,
  { viewer, agencyId, today, now }: Pick<SignedContext, 'viewer' | 'today' | 'now'> & { readonly agencyId: string },
  { was, book }: { readonly was: number; readonly book: WantedBook },
): Promise<void> {
  const { direction, series, year, lastNumber } = book;
  await tx.execute(
    'INSERT INTO register_books (agency_id, year, direction, series_key, opened_on) VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE id = id',
    [agencyId, year, direction, series, today()],
  );
  const [counter] = await tx.query<{ bookId: string; closed: number; lastNumber: number | null }>(
    `SELECT b.id AS bookId, b.closed_on IS NOT NULL AS closed, c.last_number AS lastNumber
     FROM register_books b LEFT JOIN number_counters c ON c.book_id = b.id
     WHERE b.agency_id = ? AND b.year = ? AND b.direction = ? AND b.series_key = ? FOR UPDATE`,
    [agencyId, year, direction, series],
  );
  if (counter === undefined || Number(counter.closed) === 1) return refuse('BOOK_CLOSED', { year: String(year) });
  if (Number(counter.lastNumber ?? 0) !== was)
    throw new VersionMismatch(counter.bookId, Number(counter.lastNumber), null);
  await tx.execute(
    `INSERT INTO number_counters (book_id, last_number) VALUES (?, ?)
     ON DUPLICATE KEY UPDATE last_number = GREATEST(last_number, VALUES(last_number))`,
    [counter.bookId, lastNumber],
  );
  // What lies between is not on this ledger: it is in the earlier system.
  await tx.insert(numberBlocks, {
    bookId: counter.bookId,
    kind: 'ELSEWHERE',
    fromNumber: was + 1,
    toNumber: lastNumber,
    reason: ELSEWHERE,
    createdByPositionId: viewer.positionId,
    createdAt: now(),
  });
  tx.audit(viewer, {
    action: 'numbering.continue',
    objectType: 'AGENCY',
    objectId: agencyId,
    details: { series, year, was, lastNumber },
  });
}
