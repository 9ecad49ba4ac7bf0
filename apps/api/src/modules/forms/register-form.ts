import type { FormRow, RegisterForm } from '@qlvb/forms/form';
import { REGISTER_LAYOUTS } from '@qlvb/forms/forms/registers';
import { documentType, DOCUMENT_TYPE_CODES } from '@qlvb/domain/document-types';
import { covers } from '@qlvb/domain/permissions';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { type BookRange, bookLines, extentOf, findBook } from '../numbering/book-lines.ts';
import { headOfAgency } from '../organizations/letterhead.ts';
import { printedBy } from './mark.ts';
import type { PrintRequest } from './print-request.ts';
import { numberedTable, REGISTER_KINDS, type RegisterKind } from './register-rows.ts';
import { day, SERIES_ON_PAPER } from './words.ts';

type RegisterRequest = Extract<PrintRequest, { kind: 'register' }>;

const READING = { INCOMING: 'incoming.read', OUTGOING: 'outgoing.read' } as const;

/** A book is of whoever sees everything it registers; within it every row is asked for again (incoming.visibility.ts). */
export const mayPrintBook = ({ viewer }: SignedContext, direction: RegisterKind['direction']): boolean =>
  covers(viewer, READING[direction], viewer.agencyId);

/** What is counted in a book, in the words of the cover; null where an agency has one book only. */
export function seriesOnPaper(direction: RegisterKind['direction'], series: string): string | null {
  if (direction === 'INCOMING') return null;
  const type = DOCUMENT_TYPE_CODES.find((code) => code === series);
  return type === undefined ? (SERIES_ON_PAPER[series] ?? series) : documentType(type).name;
}

/** The book as it is printed, and how many lines it has; null when there is none, or none for the viewer. */
export async function registerForm(
  context: SignedContext,
  { form, options }: RegisterRequest,
): Promise<{ readonly form: RegisterForm; readonly rows: number } | null> {
  const { db, viewer, today } = context;
  const { direction, rows } = REGISTER_KINDS[form];
  if (!mayPrintBook(context, direction)) return null;
  const book = await findBook(db, { agencyId: viewer.agencyId, direction, year: options.year, series: options.series });
  if (book === null) return null;
  const range: BookRange = {
    fromNumber: options.fromNumber ?? null,
    toNumber: options.toNumber ?? null,
    fromDay: options.fromDay ?? null,
    toDay: options.toDay ?? null,
  };
  const numbered = numberedTable(context, direction);
  const extent = await extentOf(db, book.id, range, numbered);
  const head = await headOfAgency(db, viewer.agencyId, today());
  const layout = REGISTER_LAYOUTS[form];

  async function* lines(bookId: string): AsyncGenerator<FormRow> {
    for await (const page of bookLines(db, bookId, range, numbered)) {
      yield* await rows(context, page);
      // What was looked up for one page is of no use to the next, and would grow with the book.
      context.forget();
    }
  }
  return {
    rows: extent.rows,
    form: {
      kind: 'register',
      title: layout.title,
      series: seriesOnPaper(direction, options.series),
      letterhead: { superior: head.superior, name: head.name },
      year: options.year,
      dates: { from: day(range.fromDay ?? extent.firstDay) || '…', to: day(range.toDay ?? extent.lastDay) || '…' },
      numbers: { from: String(extent.firstNumber ?? '…'), to: String(extent.lastNumber ?? '…') },
      volume: options.volume,
      paper: { size: options.paper, orientation: options.orientation ?? layout.paper.orientation },
      columns: layout.columns,
      rows: lines(book.id),
      firstPage: options.firstPage ?? 1,
      mark: printedBy(context),
    },
  };
}
