import { yearOf } from '@qlvb/domain/civil-date';
import { writtenNumber } from '@qlvb/domain/numbering/pattern';
import { can } from '@qlvb/domain/permissions';
import type { Resolvers } from '../../generated/resolvers.ts';
import { forbidden, found } from '../../platform/errors.ts';
import { type Context, signedIn } from '../../platform/graphql/context.ts';
import { connection, pageOf } from '../../platform/graphql/keyset.ts';
import { positionById } from '../identity/identity.loaders.ts';
import { incomingById } from '../incoming/incoming.loaders.ts';
import { agencyById } from '../organizations/organizations.loaders.ts';
import { outgoingById } from '../outgoing/outgoing.loaders.ts';
import { bookState } from './act-on-book.ts';
import { actionsOf, exampleOf, isBookOf, openingOf } from './book-answers.ts';
import { duplicatesOf, gapsOfBook, ledgerPage, ownBook, stateOf } from './books.repo.ts';
import { closeBook, reopenBook } from './close-book.ts';
import { explainGap, giveBackNumber, holdNumbers } from './hold-numbers.ts';
import { numberChoices } from './number-choices.ts';
import type { LedgerRow } from './numbering.entity.ts';
import { blockById, blocksElsewhere, booksOfYear, figuresOfBook, seriesRowsOf, yearKey } from './numbering.loaders.ts';
import { openBook } from './open-book.ts';
import { saveSeries } from './save-series.ts';
import { dayOfYear, seriesOfAgency, seriesOfBook, type SeriesOfYear } from './series.ts';

const reading = (context: Context) => {
  const signed = signedIn(context);
  if (!can(signed.viewer, 'numbering.read')) throw forbidden();
  return signed;
};

const positionOrNull = async (id: string | null, { load }: Context) =>
  id === null ? null : await load(positionById, id);

const writtenOf = ({ number, suffix }: LedgerRow): string => writtenNumber(number, suffix);

export const numberingResolvers: Resolvers = {
  Query: {
    numberSeries: async (_, args, context) => {
      const { db, viewer, today, load } = reading(context);
      const year = args.year ?? yearOf(today());
      const { agencyId } = viewer;
      const series = await seriesOfAgency(db, agencyId, dayOfYear(year, today()));
      const known = series
        .filter(({ direction }) => direction === 'INCOMING' || direction === 'OUTGOING')
        .map((each): SeriesOfYear => ({ ...each, agencyId, year }));
      // A book stays to be seen after its kinds have gone elsewhere.
      const [books, rows] = await Promise.all([
        load(booksOfYear, yearKey(agencyId, year)),
        load(seriesRowsOf, agencyId),
      ]);
      const left = books.filter((book) => !known.some((each) => isBookOf(book, each)));
      const all = [...known, ...left.map((book) => ({ ...seriesOfBook(rows, book), year }))];
      const used = (each: SeriesOfYear): number => Number(!books.some((book) => isBookOf(book, each)));
      return all.toSorted((a, b) => Number(b.kind === 'ARRIVAL') - Number(a.kind === 'ARRIVAL') || used(a) - used(b));
    },
    registerBook: async (_, { id }, context) => {
      const { db, viewer } = reading(context);
      return found(await ownBook(db, viewer, id));
    },
    bookNumbers: async (_, { bookId, filter, ...args }, context) => {
      const { db, viewer } = reading(context);
      found(await ownBook(db, viewer, bookId));
      const page = pageOf(args, 2);
      const asked = { states: filter?.states ?? null, number: filter?.number ?? null };
      const rows = await ledgerPage(db, bookId, asked, page);
      return connection(rows, page, ({ number, suffix }) => [number, suffix]);
    },
    numberChoices: async (_, { outgoingId }, context) => await numberChoices(signedIn(context), outgoingId),
  },
  Mutation: {
    saveSeries: async (_, { input }, context) => {
      const saved = await saveSeries(context, input);
      if (saved.__typename !== 'SeriesSuccess') return saved;
      const { viewer, today } = signedIn(context);
      const series = { ...saved.series, agencyId: viewer.agencyId, year: yearOf(today()) };
      return { __typename: 'SeriesSuccess' as const, series };
    },
    openBook: async (_, { input }, context) => await openBook(context, input),
    closeBook: async (_, { input }, context) => await closeBook(context, input),
    reopenBook: async (_, { input }, context) => await reopenBook(context, input),
    holdNumbers: async (_, { input }, context) => await holdNumbers(context, input),
    giveBackNumber: async (_, { input }, context) => await giveBackNumber(context, input),
    explainGap: async (_, { input }, context) => await explainGap(context, input),
  },
  NumberSeries: {
    typeCodes: ({ typeCodes }) => [...typeCodes],
    example: async (series, _, { load }) =>
      exampleOf(series, found(await load(agencyById, series.agencyId)).abbreviation),
    book: async (series, _, { load }) =>
      (await load(booksOfYear, yearKey(series.agencyId, series.year))).find((book) => isBookOf(book, series)) ?? null,
    opening: async (series, _, context) => await openingOf(series, context),
  },
  RegisterBook: {
    series: async (book, _, { load }) => seriesOfBook(await load(seriesRowsOf, book.agencyId), book),
    state: (book) => bookState(book),
    openedBy: async ({ openedByPositionId }, _, context) => await positionOrNull(openedByPositionId, context),
    closedBy: async ({ closedByPositionId }, _, context) => await positionOrNull(closedByPositionId, context),
    lastNumber: async ({ id }, _, { load }) => (await load(figuresOfBook, id))?.lastNumber ?? 0,
    held: async ({ id }, _, { load }) => (await load(figuresOfBook, id))?.held ?? 0,
    unissued: async ({ id }, _, { load }) => (await load(figuresOfBook, id))?.unissued ?? 0,
    gaps: async ({ id }, _, { db }) => (await gapsOfBook(db, id)).map((gap) => ({ ...gap, reason: null })),
    elsewhere: async ({ id }, _, { load }) =>
      (await load(blocksElsewhere, id)).map(({ fromNumber, toNumber, reason }) => ({ fromNumber, toNumber, reason })),
    duplicates: async (book, _, { db }) => await duplicatesOf(db, book),
    availableActions: async (book, _, context) => await actionsOf(book, context),
  },
  HeldNumbers: {
    heldFor: ({ heldFor }) => heldFor ?? '',
    until: ({ until }) => found(until),
    heldBy: async ({ createdByPositionId }, _, { load }) => found(await load(positionById, found(createdByPositionId))),
  },
  NumberEntry: {
    id: (row) => `${row.bookId}-${writtenOf(row)}`,
    written: writtenOf,
    state: stateOf,
    takenAt: ({ allocatedAt }) => allocatedAt,
    takenBy: async ({ allocatedByPositionId }, _, { load }) => found(await load(positionById, allocatedByPositionId)),
    held: async ({ blockId }, _, { load }) => (blockId === null ? null : await load(blockById, blockId)),
    voidedBy: async ({ voidedByPositionId }, _, context) => await positionOrNull(voidedByPositionId, context),
    outgoing: async ({ objectType, objectId }, _, { load }) =>
      objectType === 'OUTGOING' ? await load(outgoingById, objectId) : null,
    incoming: async ({ objectType, objectId }, _, { load }) =>
      objectType === 'INCOMING' ? await load(incomingById, objectId) : null,
  },
};
