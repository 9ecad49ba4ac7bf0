import type { DateOrderRule, NumberWay, SeriesKind, SeriesPeriod } from '@qlvb/contract/types';
import type { BookDirection } from '@qlvb/domain/numbering/books';
import {
  bool,
  civilDate,
  code,
  id,
  instant,
  int,
  looseRef,
  nullable,
  ref,
  text,
  version,
  withDefault,
} from '../../platform/db/columns.ts';
import { defineEntity, type Row } from '../../platform/db/entity.ts';

/** Dãy số that an agency has laid down; beside them the usual grouping holds (domain/numbering/rule-sets.ts). */
export const numberSeries = defineEntity(
  'number_series',
  {
    id: id(),
    agencyId: ref('agencies'),
    direction: code<BookDirection>(12),
    seriesKey: code(60),
    name: text(150),
    kind: code<SeriesKind>(12),
    /** Kinds of document apart by a comma; empty means all that no other one counts. */
    typeCodes: code<string>(400),
    pattern: text(60),
    period: code<SeriesPeriod>(8),
    dateOrder: code<DateOrderRule>(8),
    basis: text(500),
    validFrom: civilDate(),
    validTo: nullable(civilDate()),
    createdByPositionId: nullable(ref('positions')),
    createdAt: instant(),
    version: version(),
  },
  {
    uniques: { key: ['agencyId', 'direction', 'seriesKey'] },
    indexes: { created_by: ['createdByPositionId'] },
  },
);

/** Sổ: one per agency, year, direction and series. */
export const registerBooks = defineEntity(
  'register_books',
  {
    id: id(),
    agencyId: ref('agencies'),
    /** Its year, or the first one of its term. */
    year: int(),
    direction: code<BookDirection>(12),
    seriesKey: code(60),
    openedOn: civilDate(),
    closedOn: nullable(civilDate()),
    /** Last year of a term; null counts one year. */
    lastYear: nullable(int()),
    /** Null when it opened with its first number. */
    openedByPositionId: nullable(looseRef()),
    closedByPositionId: nullable(looseRef()),
    note: nullable(text(1000)),
    version: version(),
  },
  { uniques: { series: ['agencyId', 'year', 'direction', 'seriesKey'] } },
);

/** The last number of a book. One row, locked for the shortest possible time. */
export const numberCounters = defineEntity(
  'number_counters',
  {
    bookId: ref('register_books'),
    lastNumber: int(),
    /** As the book says; here too, because only what is locked is sure when somebody counts at the same moment. */
    closed: withDefault(bool(), false),
  },
  { primary: ['bookId'] },
);

/** Runs of numbers: held for somebody, or elsewhere (paper book, earlier system), which explains why they are not on the ledger. */
export const numberBlocks = defineEntity(
  'number_blocks',
  {
    id: id(),
    bookId: ref('register_books'),
    kind: code<'HELD' | 'ELSEWHERE'>(12),
    fromNumber: int(),
    toNumber: int(),
    heldFor: nullable(text(200)),
    reason: text(1000),
    until: nullable(civilDate()),
    createdByPositionId: nullable(ref('positions')),
    createdAt: instant(),
  },
  { indexes: { book: ['bookId', 'kind', 'fromNumber'], created_by: ['createdByPositionId'] } },
);

/** Every number ever given or held; never deleted, a void stays on record. */
export const numberLedger = defineEntity(
  'number_ledger',
  {
    bookId: ref('register_books'),
    number: int(),
    /** `a` of 12a; empty with every other number. */
    suffix: withDefault(code(2), ''),
    /** `HELD` is a number that waits; `objectId` then is its block. */
    objectType: code(12),
    objectId: looseRef(),
    allocatedAt: instant(),
    allocatedByPositionId: looseRef(),
    voidedAt: nullable(instant()),
    voidReason: nullable(text(1000)),
    way: withDefault(code<NumberWay>(8), 'NEXT'),
    /** Taken and not done with: held, or of a document not issued. Null otherwise, so that lists of these scan no history. */
    pending: nullable(code<'HELD' | 'UNISSUED'>(8)),
    blockId: nullable(looseRef()),
    symbol: nullable(text(100)),
    datedOn: nullable(civilDate()),
    /** Why it is not simply the next one of its day. */
    reason: nullable(text(1000)),
    voidedByPositionId: nullable(looseRef()),
  },
  {
    primary: ['bookId', 'number', 'suffix'],
    indexes: {
      object: ['objectType', 'objectId'],
      pending: ['bookId', 'pending', 'number'],
      voided: ['bookId', 'voidedAt', 'number'],
    },
  },
);

export type SeriesRow = Row<typeof numberSeries>;
export type RegisterBookRow = Row<typeof registerBooks>;
export type BlockRow = Row<typeof numberBlocks>;
export type LedgerRow = Row<typeof numberLedger>;
