import type { Tx } from '../../platform/db/transaction.ts';
import { found, refuse } from '../../platform/errors.ts';
import { numberCounters, registerBooks, type RegisterBookRow } from './numbering.entity.ts';

/**
 * Whoever changes what a book has given stands in the same queue as whoever takes a number. The book is locked first and
 * its counter behind it, as an INSERT into the counters does, so that two never wait for each other.
 * @returns the highest number given; 0 without one
 * @throws RefusalError BOOK_CLOSED {year}
 */
export async function lockCounter(tx: Tx, bookId: string): Promise<number> {
  const { book, lastNumber } = await lockBook(tx, bookId);
  return book.closedOn === null ? lastNumber : refuse('BOOK_CLOSED', { year: String(book.year) });
}

/** The same for what may also be done with a closed book, which is given as it is behind the lock. */
export async function lockBook(tx: Tx, bookId: string): Promise<{ book: RegisterBookRow; lastNumber: number }> {
  const book = found(await tx.lock(registerBooks, { id: bookId }));
  await tx.execute(
    'INSERT INTO number_counters (book_id, last_number) VALUES (?, 0) ON DUPLICATE KEY UPDATE last_number = last_number',
    [bookId],
  );
  const counter = await tx.lock(numberCounters, { bookId });
  return { book, lastNumber: counter?.lastNumber ?? 0 };
}
