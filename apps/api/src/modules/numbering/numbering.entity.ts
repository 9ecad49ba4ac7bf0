import type { BookDirection } from '@qlvb/domain/numbering/books';
import { civilDate, code, id, instant, int, looseRef, nullable, ref, text } from '../../platform/db/columns.ts';
import { defineEntity, type Row } from '../../platform/db/entity.ts';

/** Sổ: one per agency, year, direction and series. */
export const registerBooks = defineEntity(
  'register_books',
  {
    id: id(),
    agencyId: ref('agencies'),
    year: int(),
    direction: code<BookDirection>(12),
    seriesKey: code(60),
    openedOn: civilDate(),
    closedOn: nullable(civilDate()),
  },
  { uniques: { series: ['agencyId', 'year', 'direction', 'seriesKey'] } },
);

/** The last number of a book. One row, locked for the shortest possible time. */
export const numberCounters = defineEntity(
  'number_counters',
  { bookId: ref('register_books'), lastNumber: int() },
  { primary: ['bookId'] },
);

/** Every number ever given; never deleted, a void stays on record. */
export const numberLedger = defineEntity(
  'number_ledger',
  {
    bookId: ref('register_books'),
    number: int(),
    objectType: code(12),
    objectId: looseRef(),
    allocatedAt: instant(),
    allocatedByPositionId: looseRef(),
    voidedAt: nullable(instant()),
    voidReason: nullable(text(1000)),
  },
  { primary: ['bookId', 'number'], indexes: { object: ['objectType', 'objectId'] } },
);

export type RegisterBookRow = Row<typeof registerBooks>;
export type LedgerRow = Row<typeof numberLedger>;
