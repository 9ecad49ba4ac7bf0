import type { AllocateNumberInput, DocumentTypeCode } from '@qlvb/contract/types';
import { type CivilDate, yearOf } from '@qlvb/domain/civil-date';
import { documentType } from '@qlvb/domain/document-types';
import { nextSuffix, writeSymbol, writtenNumber } from '@qlvb/domain/numbering/pattern';
import { checkDatedBack } from '@qlvb/domain/numbering/validate';
import type { Reader } from '../../platform/db/reader.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { refuse } from '../../platform/errors.ts';
import { recordNumber, type Series, takeNumber } from './allocate.ts';
import { lockCounter } from './counter.ts';
import { numberBlocks, numberLedger, type RegisterBookRow, registerBooks } from './numbering.entity.ts';
import { type AgencySeries, seriesChoices } from './series.ts';

type Asked = Pick<AllocateNumberInput, 'way' | 'number' | 'issuedOn' | 'reason' | 'acceptOrder' | 'seriesKey'>;

/** What is to be numbered, and how it is written there. */
export type Numbered = {
  readonly id: string;
  readonly agencyId: string;
  readonly typeCode: DocumentTypeCode;
  readonly signedOn: CivilDate;
  /** Abbreviations of the agency and of the drafting unit. */
  readonly agency: string;
  readonly unit: string | null;
};

type By = { readonly byPositionId: string; readonly at: string; readonly today: () => CivilDate };

/** The number as it stands on the document and in the book. */
export type TakenNumber = {
  readonly seriesKey: string;
  /** Year of the book: that of the date, or the first one of the term. */
  readonly year: number;
  readonly value: number;
  readonly suffix: string;
  readonly number: string;
  readonly notation: string;
  readonly symbol: string;
  readonly datedOn: CivilDate;
};

/** A number with its date, before it is written. */
type Drawn = { readonly value: number; readonly suffix: string; readonly datedOn: CivilDate };

/**
 * Cấp số in one of its three ways, entered in the ledger with why it is not simply the next one (NĐ 30/2020 đ.15, VI-01,
 * VI-02). Call it late in the transaction: the counter of the book stays locked until the end.
 */
export async function takeForDocument(tx: Tx, asked: Asked, document: Numbered, by: By): Promise<TakenNumber> {
  const { agencyId, typeCode } = document;
  const day = asked.issuedOn ?? by.today();
  const choices = await seriesChoices(tx, { agencyId, typeCode, day });
  const series = asked.seriesKey ? choices.find(({ key }) => key === asked.seriesKey) : choices[0];
  if (series === undefined) return refuse('SERIES_UNKNOWN', { series: asked.seriesKey ?? '' });
  const book = await bookFor(tx, series, { agencyId, day, by });
  const write = ({ value, suffix, datedOn }: Drawn): TakenNumber => ({
    seriesKey: series.key,
    year: book.year,
    value,
    suffix,
    datedOn,
    ...writeSymbol(series.pattern, {
      typeAbbreviation: documentType(typeCode).abbreviation,
      number: writtenNumber(value, suffix),
      year: yearOf(datedOn),
      agency: document.agency,
      unit: document.unit,
    }),
  });
  const take = { NEXT: takeNext, SUFFIX: takeBehind, HELD: takeHeld }[asked.way ?? 'NEXT'];
  return await take(tx, { asked, series, book, document, by, write });
}

type Taking = {
  readonly asked: Asked;
  readonly series: AgencySeries;
  readonly book: Series;
  readonly document: Numbered;
  readonly by: By;
  readonly write: (drawn: Drawn) => TakenNumber;
};

/** The date is read once the counter is locked: whoever waited over midnight gets the day the number was really given. */
async function takeNext(tx: Tx, { asked, series, book, document, by, write }: Taking): Promise<TakenNumber> {
  if (asked.issuedOn) datedBack(asked.issuedOn, document, by);
  const value = await takeNumber(tx, book);
  const datedOn = asked.issuedOn ?? by.today();
  const last = await lastDatedOn(tx, book, value);
  const otherYear = series.period === 'YEAR' && yearOf(datedOn) !== book.year;
  // The refusal gives the number back.
  if (otherYear || (last !== null && last > datedOn)) {
    const params = { lastIssuedOn: last ?? datedOn };
    if (otherYear || series.dateOrder === 'REFUSE') refuse('NUMBER_DATE_ORDER', params);
    if (!asked.acceptOrder) refuse('NUMBER_DATE_ORDER_ASKED', params);
  }
  const taken = write({ value, suffix: '', datedOn });
  const facts = { datedOn, symbol: taken.symbol, reason: asked.reason ?? null };
  recordNumber(tx, book, value, { type: 'OUTGOING', id: document.id }, facts);
  return taken;
}

/** 12a: behind a number already given, with its date, for what was left out of the register. */
async function takeBehind(tx: Tx, { asked, book, document, by, write }: Taking): Promise<TakenNumber> {
  const { id } = await openBookOf(tx, book);
  await lockCounter(tx, id);
  const number = asked.number ?? 0;
  const rows = await tx.find(numberLedger, { bookId: id, number });
  const base = rows.find(({ suffix }) => suffix === '');
  if (!base?.datedOn || base.pending === 'HELD') return refuse('NUMBER_NOT_IN_BOOK', { number: String(number) });
  datedBack(base.datedOn, document, by);
  const suffix = nextSuffix(rows.map((row) => row.suffix).filter((each) => each !== ''));
  if (suffix === null) return refuse('SUFFIXES_USED_UP', { number: String(number) });
  const taken = write({ value: number, suffix, datedOn: base.datedOn });
  tx.insertLater(numberLedger, [
    {
      bookId: id,
      number,
      suffix,
      objectType: 'OUTGOING',
      objectId: document.id,
      allocatedAt: by.at,
      allocatedByPositionId: by.byPositionId,
      way: 'SUFFIX',
      pending: 'UNISSUED',
      symbol: taken.symbol,
      datedOn: base.datedOn,
      reason: asked.reason ?? null,
    },
  ]);
  return taken;
}

/** A held number may bear an earlier date than those behind it: that is what it was held for (VI-02). */
async function takeHeld(tx: Tx, { asked, book, document, by, write }: Taking): Promise<TakenNumber> {
  const { id } = await openBookOf(tx, book);
  await lockCounter(tx, id);
  const number = asked.number ?? 0;
  const params = { number: String(number) };
  const row = await tx.findOne(numberLedger, { bookId: id, number, suffix: '', pending: 'HELD' });
  if (row === null) return refuse('NUMBER_NOT_HELD', params);
  const block = await tx.findOne(numberBlocks, { id: row.blockId ?? '0' });
  const until = block?.until ?? null;
  if (until !== null && until < by.today()) return refuse('NUMBER_HELD_UNTIL', { ...params, until });
  const datedOn = asked.issuedOn ?? by.today();
  datedBack(datedOn, document, by);
  const taken = write({ value: number, suffix: '', datedOn });
  await tx.update(
    numberLedger,
    { bookId: id, number, suffix: '' },
    {
      objectType: 'OUTGOING',
      objectId: document.id,
      pending: 'UNISSUED',
      symbol: taken.symbol,
      datedOn,
      reason: asked.reason ?? null,
    },
  );
  return taken;
}

function datedBack(on: CivilDate, { signedOn }: Numbered, { today }: By): void {
  const refused = checkDatedBack({ on, today: today(), signedOn });
  if (refused !== null) refuse(refused.code, refused.params);
}

/** A book of one year opens with its first number; a term has to be opened, which says how long it is. */
async function bookFor(
  reader: Reader,
  { key, name, period }: AgencySeries,
  { agencyId, day, by }: { readonly agencyId: string; readonly day: CivilDate; readonly by: By },
): Promise<Series> {
  const { byPositionId, at } = by;
  const today = by.today();
  const found = { agencyId, direction: 'OUTGOING', seriesKey: key, byPositionId, at, today } as const;
  if (period === 'YEAR') return { ...found, year: yearOf(day) };
  const term = await termBook(reader, { agencyId, key, year: yearOf(day) });
  return term === null
    ? refuse('BOOK_NOT_OPEN', { series: name, year: String(yearOf(day)) })
    : { ...found, year: term.year };
}

/** The open book of the term that a year lies in; the latest, where two terms meet. */
export async function termBook(
  reader: Reader,
  { agencyId, key, year }: { readonly agencyId: string; readonly key: string; readonly year: number },
): Promise<RegisterBookRow | null> {
  const [book] = await reader.select(
    registerBooks,
    'b',
    `WHERE b.agency_id = ? AND b.direction = 'OUTGOING' AND b.series_key = ? AND b.year <= ? AND b.last_year >= ?
       AND b.closed_on IS NULL ORDER BY b.year DESC LIMIT 1`,
    [agencyId, key, year, year],
  );
  return book ?? null;
}

async function openBookOf(reader: Reader, { agencyId, direction, seriesKey, year }: Series): Promise<RegisterBookRow> {
  const book = await reader.findOne(registerBooks, { agencyId, direction, seriesKey, year });
  if (book === null) return refuse('BOOK_NOT_OPEN', { series: seriesKey, year: String(year) });
  return book.closedOn === null ? book : refuse('BOOK_CLOSED', { year: String(year) });
}

/** Date of the number in front, of those given in turn; to be read while the counter is locked. */
export async function lastDatedOn(
  reader: Reader,
  { agencyId, direction, seriesKey, year }: Pick<Series, 'agencyId' | 'direction' | 'seriesKey' | 'year'>,
  before: number,
): Promise<CivilDate | null> {
  const [row] = await reader.query<{ datedOn: string }>(
    `SELECT l.dated_on AS datedOn FROM ${registerBooks.table} b JOIN ${numberLedger.table} l ON l.book_id = b.id
     WHERE b.agency_id = ? AND b.year = ? AND b.direction = ? AND b.series_key = ?
       AND l.number < ? AND l.suffix = '' AND l.way = 'NEXT' AND l.dated_on IS NOT NULL ORDER BY l.number DESC LIMIT 1`,
    [agencyId, year, direction, seriesKey, before],
  );
  return row?.datedOn ?? null;
}
