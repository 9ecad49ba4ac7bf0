import type { BookDirection } from '@qlvb/domain/numbering/books';
import { numberCounters, numberLedger, registerBooks } from '../../modules/numbering/numbering.entity.ts';
import type { Batch } from './batch.ts';
import { dateOf, instantAt } from './times.ts';
import type { Person } from './world.ts';

export type Entry = {
  readonly direction: BookDirection;
  readonly seriesKey: string;
  readonly objectType: BookDirection;
  readonly objectId: string;
  /** Số, ký hiệu that comes of the number, for what goes out. */
  readonly symbolOf?: (number: number) => string;
};
export type Books = {
  /** The next number of the book of the year, entered in the ledger; to be called in the order of time. */
  take(by: Person, at: number, entry: Entry): { readonly number: number; readonly year: number };
};

/** The books as `allocate` would have kept them: opened with the first number, without a gap. */
export function createBooks(batch: Batch, nextId: (table: string) => string): Books {
  const books = new Map<string, { readonly id: string; last: number }>();
  return {
    take: (by, at, { direction, seriesKey, objectType, objectId, symbolOf }) => {
      const today = dateOf(at);
      const year = Number(today.slice(0, 4));
      const { agencyId } = by;
      const key = `${agencyId}/${year}/${direction}/${seriesKey}`;
      const book = books.get(key) ?? { id: nextId(registerBooks.table), last: 0 };
      if (!books.has(key)) {
        books.set(key, book);
        batch.add(registerBooks, { id: book.id, agencyId, year, direction, seriesKey, openedOn: today });
      }
      book.last += 1;
      batch.move(numberCounters, book.id, { bookId: book.id, lastNumber: book.last });
      batch.add(numberLedger, {
        bookId: book.id,
        number: book.last,
        objectType,
        objectId,
        allocatedAt: instantAt(at),
        allocatedByPositionId: by.positionId,
        datedOn: today,
        symbol: symbolOf?.(book.last) ?? null,
      });
      return { number: book.last, year };
    },
  };
}
