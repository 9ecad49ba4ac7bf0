import type { BookAction } from '@qlvb/contract/types';
import { decide } from '@qlvb/domain/lifecycle';
import { bookLifecycle, type BookFacts } from '@qlvb/domain/numbering/book-lifecycle';
import type { Database } from '../../platform/db/database.ts';
import type { Reader } from '../../platform/db/reader.ts';
import { inTransaction, type Tx } from '../../platform/db/transaction.ts';
import { decided } from '../../platform/decided.ts';
import { found } from '../../platform/errors.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { figuresOf, gapsOfBook, ownBook } from './books.repo.ts';
import { lockBook } from './counter.ts';
import { type RegisterBookRow, registerBooks } from './numbering.entity.ts';

export const bookState = ({ closedOn }: Pick<RegisterBookRow, 'closedOn'>) => (closedOn === null ? 'OPEN' : 'CLOSED');

/** What the table asks, as it is now; whoever changes the book has locked it. */
export async function factsOfBook(
  reader: Reader,
  book: RegisterBookRow,
): Promise<Omit<BookFacts, 'unstated'> & { readonly unissued: number }> {
  const [figures] = await figuresOf(reader, [book.id]);
  const gaps = await gapsOfBook(reader, book.id);
  const missing = gaps.reduce((sum, { fromNumber, toNumber }) => sum + toNumber - fromNumber + 1, 0);
  return {
    isOutgoing: book.direction === 'OUTGOING',
    held: figures?.held ?? 0,
    unissued: figures?.unissued ?? 0,
    missing,
  };
}

export type Locked = { readonly book: RegisterBookRow; readonly lastNumber: number };

/** Sees the book, stands in the queue of its numbers, decides, acts, and gives the book as it is then. */
export async function actOnBook(
  { db, viewer }: Pick<SignedContext, 'viewer'> & { readonly db: Database },
  { action, bookId, statesUnissued = false }: { action: BookAction; bookId: string; statesUnissued?: boolean },
  act: (tx: Tx, locked: Locked) => Promise<void>,
) {
  return await inTransaction(db, async (tx) => {
    found(await ownBook(tx, viewer, bookId));
    const { book, lastNumber } = await lockBook(tx, bookId);
    const { unissued, ...facts } = await factsOfBook(tx, book);
    const unstated = statesUnissued ? 0 : unissued;
    decided(decide(bookLifecycle, action, bookState(book), { ...facts, unstated }, viewer));
    await act(tx, { book, lastNumber });
    return {
      __typename: 'BookActSuccess' as const,
      book: found(await tx.findOne(registerBooks, { id: bookId })),
    };
  });
}

/** The book as the journal names it. */
export const bookDetails = ({ direction, seriesKey, year }: RegisterBookRow) => ({
  direction,
  series: seriesKey,
  year,
});
