import { documentType } from '@qlvb/domain/document-types';
import { writeSymbol, writtenNumber } from '@qlvb/domain/numbering/pattern';
import { can } from '@qlvb/domain/permissions';
import { yearOf } from '@qlvb/domain/civil-date';
import { forbidden, found } from '../../platform/errors.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { numberedAs } from '../outgoing/allocate-number.ts';
import { outgoingById } from '../outgoing/outgoing.loaders.ts';
import { figuresOf } from './books.repo.ts';
import { type LedgerRow, numberLedger, registerBooks } from './numbering.entity.ts';
import { type AgencySeries, seriesChoices, type SeriesOfYear } from './series.ts';
import { lastDatedOn, termBook } from './take-for-document.ts';

/** What a document would get in a series, should it be numbered now. */
export type NumberChoiceRow = {
  readonly series: SeriesOfYear;
  readonly usual: boolean;
  readonly symbol: string | null;
  readonly lastDatedOn: string | null;
  readonly held: LedgerRow[];
};

/** For the one who is about to number a signed document; of any other there is nothing to choose. */
export async function numberChoices(context: SignedContext, outgoingId: string): Promise<NumberChoiceRow[]> {
  const { db, viewer, today, load } = context;
  if (!can(viewer, 'outgoing.number')) throw forbidden();
  const row = found(await load(outgoingById, outgoingId));
  if (row.state !== 'SIGNED' || row.agencyId !== viewer.agencyId) return [];
  const day = today();
  const document = await numberedAs(db, row, day);
  const choices = await seriesChoices(db, { agencyId: row.agencyId, typeCode: row.typeCode, day });
  return await Promise.all(
    choices.map(async (series, at) => {
      const book = await openBook(context, row.agencyId, series);
      const year = book?.year ?? yearOf(day);
      const [figures] = book === null ? [] : await figuresOf(db, [book.id]);
      const next = (figures?.lastNumber ?? 0) + 1;
      const key = { agencyId: row.agencyId, direction: 'OUTGOING', seriesKey: series.key, year } as const;
      // A book of one year opens with its first number, a term does not, and a closed one gives none.
      const gives = book === null ? series.period === 'YEAR' : book.closedOn === null;
      return {
        series: { ...series, agencyId: row.agencyId, year },
        usual: at === 0,
        symbol: gives
          ? writeSymbol(series.pattern, {
              ...document,
              typeAbbreviation: documentType(row.typeCode).abbreviation,
              number: writtenNumber(next),
              year: yearOf(day),
            }).symbol
          : null,
        lastDatedOn: await lastDatedOn(db, key, next),
        held:
          book === null
            ? []
            : await db.find(numberLedger, { bookId: book.id, pending: 'HELD' }, { orderBy: 'number', limit: 100 }),
      };
    }),
  );
}

async function openBook({ db, today }: SignedContext, agencyId: string, { key, period }: AgencySeries) {
  const year = yearOf(today());
  if (period === 'TERM') return await termBook(db, { agencyId, key, year });
  return await db.findOne(registerBooks, { agencyId, direction: 'OUTGOING', seriesKey: key, year });
}
