import { documentType } from '@qlvb/domain/document-types';
import { availableActions } from '@qlvb/domain/lifecycle';
import { bookLifecycle } from '@qlvb/domain/numbering/book-lifecycle';
import { writeSymbol, writtenNumber } from '@qlvb/domain/numbering/pattern';
import { can, rolesWith } from '@qlvb/domain/permissions';
import type { RefusalCode } from '@qlvb/domain/refusals';
import { type Context, signedIn } from '../../platform/graphql/context.ts';
import { wireParams } from '../../platform/graphql/results.ts';
import { positionsOfAgency } from '../identity/identity.loaders.ts';
import { bookState, factsOfBook } from './act-on-book.ts';
import type { RegisterBookRow } from './numbering.entity.ts';
import { booksOfYear, yearKey } from './numbering.loaders.ts';
import type { SeriesOfYear } from './series.ts';

/** Whether a book counts this series. */
export const isBookOf = (book: RegisterBookRow, { direction, key }: SeriesOfYear): boolean =>
  book.direction === direction && book.seriesKey === key;

/** `05/QĐ-UBND`: what the pattern makes of the first kind it counts. */
export function exampleOf({ pattern, kind, typeCodes, year }: SeriesOfYear, agency: string): string {
  if (pattern === '') return writtenNumber(5);
  const typeAbbreviation = kind === 'COPY' ? 'SY' : documentType(typeCodes[0] ?? 'QD').abbreviation;
  return writeSymbol(pattern, { typeAbbreviation, number: writtenNumber(5), year, agency, unit: 'VP' }).symbol;
}

/** Whether the viewer may open a book of the series for its year, or why not. */
export async function openingOf({ name, year, direction, key, agencyId }: SeriesOfYear, context: Context) {
  const { viewer, load } = signedIn(context);
  if (!can(viewer, 'numbering.manage')) {
    const params = { permission: 'numbering.manage', roles: rolesWith('numbering.manage').join(',') };
    return await reasonOf(context, 'NO_PERMISSION', params);
  }
  const books = await load(booksOfYear, yearKey(agencyId, year));
  const there = books.some((book) => book.direction === direction && book.seriesKey === key);
  return await reasonOf(context, there ? 'BOOK_ALREADY_OPEN' : null, there ? { series: name, year: String(year) } : {});
}

/** Every act on the book with its reason. */
export async function actionsOf(book: RegisterBookRow, context: Context) {
  const { db, viewer } = signedIn(context);
  const { unissued: _, ...facts } = await factsOfBook(db, book);
  const states = availableActions(bookLifecycle, bookState(book), { ...facts, unstated: 0 }, viewer);
  return await Promise.all(
    states.map(async ({ action, available, code, params = {} }) => ({
      action,
      available,
      reason: await reasonOf(context, code ?? null, params),
    })),
  );
}

async function reasonOf(context: Context, code: RefusalCode | null, params: Readonly<Record<string, string>>) {
  const whoCould = code === 'NO_PERMISSION' ? await clerksOf(context) : [];
  return { code, params: wireParams(params), whoCould };
}

/** Who of the agency keeps the books. */
async function clerksOf(context: Context): Promise<string[]> {
  const { viewer, load } = signedIn(context);
  const people = await load(positionsOfAgency, viewer.agencyId);
  return people.filter((post) => can(post, 'numbering.manage')).map(({ fullName, title }) => `${fullName} – ${title}`);
}
