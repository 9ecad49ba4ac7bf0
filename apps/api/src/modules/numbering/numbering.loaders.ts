import { manyByKey, oneByKey } from '../../platform/graphql/loaders.ts';
import { type BookFigures, booksOf, figuresOf } from './books.repo.ts';
import { type BlockRow, numberBlocks, numberSeries, type RegisterBookRow, type SeriesRow } from './numbering.entity.ts';

/** Everything an agency has laid down. */
export const seriesRowsOf = manyByKey<SeriesRow>(
  async ({ db }, agencyIds) => await db.find(numberSeries, { agencyId: agencyIds }, { orderBy: 'id' }),
  ({ agencyId }) => agencyId,
);

export const figuresOfBook = oneByKey<BookFigures>(
  async ({ db }, bookIds) => await figuresOf(db, bookIds),
  ({ bookId }) => bookId,
);

export const blockById = oneByKey<BlockRow>(
  async ({ db }, ids) => await db.find(numberBlocks, { id: [...ids] }),
  ({ id }) => id,
);

export const blocksElsewhere = manyByKey<BlockRow>(
  async ({ db }, bookIds) =>
    await db.find(numberBlocks, { bookId: bookIds, kind: 'ELSEWHERE' }, { orderBy: 'book_id, from_number' }),
  ({ bookId }) => bookId,
);

/** Key of the books that count in a year of an agency. */
export const yearKey = (agencyId: string, year: number): string => `${agencyId} ${year}`;

type BookOfYear = RegisterBookRow & { readonly key: string };

/** By `yearKey`. */
export const booksOfYear = manyByKey<BookOfYear>(
  async ({ db }, keys) => {
    const asked = keys.map((key) => key.split(' ') as [string, string]);
    const found = await Promise.all(
      asked.map(async ([agencyId, year]) =>
        (await booksOf(db, agencyId, Number(year))).map((book) => ({ ...book, key: `${agencyId} ${year}` })),
      ),
    );
    return found.flat();
  },
  ({ key }) => key,
);
