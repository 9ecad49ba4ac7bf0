import type { BookDirection } from '@qlvb/domain/numbering/books';
import { refuse } from '../../platform/errors.ts';
import type { Database } from '../../platform/db/database.ts';
import type { Deferred, OrDeferred } from '../../platform/db/deferred.ts';
import { isMissingValue } from '../../platform/db/retry.ts';
import { inTransaction, type Tx } from '../../platform/db/transaction.ts';
import { numberLedger, registerBooks } from './numbering.entity.ts';

/** Which book, and who takes a number from it. */
export type Series = {
  readonly agencyId: string;
  readonly year: number;
  readonly direction: BookDirection;
  /** ASCII; `@qlvb/domain/numbering/series-key`, with the unit's id behind it where units count apart. */
  readonly seriesKey: string;
  readonly byPositionId: string;
  /** Now, as instant. */
  readonly at: string;
  /** Today in Vietnam: the day a book not yet there is opened. */
  readonly today: string;
};

export type NumberedObject = { readonly type: string; readonly id: OrDeferred<string> };

/**
 * Gives the next number of the book and enters it in the ledger. The counter's row is locked until commit, so
 * call it LAST in the transaction; a rollback gives the number back, and no gap arises (VD-01, VI-01).
 * @throws RefusalError BOOK_CLOSED {year}
 */
export async function allocate(tx: Tx, series: Series, object: NumberedObject): Promise<number> {
  const number = await takeNumber(tx, series);
  recordNumber(tx, series, number, object);
  return number;
}

/** What the register says beside the number. */
export type NumberFacts = {
  /** The date it bears; today when left out. */
  readonly datedOn?: string;
  readonly symbol?: string;
  /** Why it is not simply the next one of its day. */
  readonly reason?: string | null;
};

/**
 * The first half of `allocate`, for objects that need their number to be inserted. `recordNumber` must
 * follow in the same transaction; it is written with the statements that come after.
 */
export async function takeNumber(tx: Tx, series: Series): Promise<number> {
  const number = await nextNumber(tx, series);
  if (number !== null) return number;
  await openBook(tx, series);
  return (await nextNumber(tx, series)) ?? refuse('BOOK_CLOSED', { year: String(series.year) });
}

/**
 * The number as the database is going to give it, for acts that are sent in one piece: the counter is then locked for
 * as long as the database needs for the rest, not for a round trip. `recordNumber` must follow, and the act runs in
 * `withBook`.
 */
export const takeNumberAhead = (tx: Tx, series: Series): Deferred => tx.executeAhead(NEXT_OR_FAIL, bookKey(series));

export function recordNumber(
  tx: Tx,
  series: Series,
  number: OrDeferred<number>,
  object: NumberedObject,
  { datedOn = series.today, symbol, reason }: NumberFacts = {},
): void {
  // A document that goes out keeps its number waiting until it is issued.
  const pending = object.type === 'OUTGOING' ? 'UNISSUED' : null;
  tx.later(
    `INSERT INTO ${numberLedger.table}
       (book_id, number, object_type, object_id, allocated_at, allocated_by_position_id, dated_on, symbol, reason, pending)
     VALUES ((SELECT b.id FROM ${registerBooks.table} b WHERE ${BOOK}), ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      ...bookKey(series),
      number,
      object.type,
      object.id,
      new Date(series.at),
      series.byPositionId,
      datedOn,
      symbol ?? null,
      reason ?? null,
      pending,
    ],
  );
}

/** A number that was given to what a letter came in is the letter's from now on; nothing else of it changes. */
export function passNumberOn(
  tx: Tx,
  series: Series,
  number: number,
  from: { readonly type: string; readonly id: string },
  to: { readonly type: string; readonly id: string },
): void {
  tx.later(
    `UPDATE ${numberLedger.table} SET object_type = ?, object_id = ?
     WHERE book_id = (SELECT b.id FROM ${registerBooks.table} b WHERE ${BOOK}) AND number = ? AND object_type = ? AND object_id = ?`,
    [to.type, to.id, ...bookKey(series), number, from.type, from.id],
  );
}

/**
 * Runs an act that takes its number ahead; when there is no book yet it is opened, and the act is done again.
 * @throws RefusalError BOOK_CLOSED {year}
 */
export async function withBook<T>(db: Database, series: Series, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!isMissingValue(error)) throw error;
    await inTransaction(db, async (tx) => await openBook(tx, series));
    const book = await db.findOne(registerBooks, keyOf(series));
    if (book?.closedOn !== null) refuse('BOOK_CLOSED', { year: String(series.year) });
    return await act();
  }
}

const BOOK = 'b.agency_id = ? AND b.year = ? AND b.direction = ? AND b.series_key = ?';
const keyOf = ({ agencyId, year, direction, seriesKey }: Series) => ({ agencyId, year, direction, seriesKey });
const bookKey = (series: Series) => Object.values(keyOf(series));

const OPEN_BOOK = `FROM ${registerBooks.table} b WHERE ${BOOK} AND b.closed_on IS NULL`;
/** A book closed since it was looked at fails as one that is not there: the counter's row is locked, the book's is not. */
const COUNT = 'ON DUPLICATE KEY UPDATE last_number = IF(closed, NULL, LAST_INSERT_ID(last_number + 1))';

/** One statement finds the open book, locks its counter and counts; without an open book it does nothing. */
const NEXT = `INSERT INTO number_counters (book_id, last_number) SELECT b.id, LAST_INSERT_ID(1) ${OPEN_BOOK} ${COUNT}`;
/** The same for statements sent together: without an open book it fails, and nothing behind it is run. */
const NEXT_OR_FAIL = `INSERT INTO number_counters (book_id, last_number) VALUES ((SELECT b.id ${OPEN_BOOK}), LAST_INSERT_ID(1)) ${COUNT}`;

/** Measured against MAX + 1 and SELECT … FOR UPDATE it neither loses a number nor deadlocks. Null without an open book. */
async function nextNumber(tx: Tx, series: Series): Promise<number | null> {
  try {
    const { affectedRows, insertId } = await tx.execute(NEXT, bookKey(series));
    return affectedRows === 0 ? null : Number(insertId);
  } catch (error) {
    if (isMissingValue(error)) return refuse('BOOK_CLOSED', { year: String(series.year) });
    throw error;
  }
}

/** Books open by themselves with their first number; that one may be there already is no error. */
async function openBook(tx: Tx, series: Series): Promise<void> {
  await tx.execute(
    'INSERT INTO register_books (agency_id, year, direction, series_key, opened_on) VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE id = id',
    [...bookKey(series), series.today],
  );
}
