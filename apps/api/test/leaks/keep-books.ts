import type { TestApp } from '../app.ts';
import type { Done, Given } from './acts.ts';

type Acts = {
  /** `knows` is left out for what stands on a list; what only the ledger of the book tells is on none. */
  readonly act: (mutation: string, given: Given, knows?: string) => Promise<Done>;
  /** A document with its number, as the input of an act names it. */
  readonly numbered: () => Promise<Given>;
};

/** What văn thư does with series, books and numbers: a series of its own, so that nothing else is numbered otherwise. Gives its book. */
export async function keepBooks(app: TestApp, { act, numbered }: Acts): Promise<string> {
  await act('saveSeries', {
    version: 0,
    key: 'BCDTT',
    kind: 'BODY',
    typeCodes: [],
    pattern: '{số}/{loại}-BCĐTT',
    period: 'YEAR',
    dateOrder: 'REFUSE',
    validFrom: '2026-01-01',
    validTo: null,
  });
  const opened = { direction: 'OUTGOING', seriesKey: 'BCDTT', year: 2026, lastYear: null, firstNumber: 5 };
  const { id: bookId } = await act('openBook', opened);
  const hold = async () => await act('holdNumbers', { bookId, count: 1, until: '2026-12-10' }, '');
  await hold();
  const { version } = await act('giveBackNumber', { bookId, number: 5 }, '');
  // A number nobody can account for, as a register could have that was brought in by hand.
  await app.db.query('UPDATE number_counters SET last_number = 6 WHERE book_id = ?', [bookId]);
  await act('explainGap', { bookId, fromNumber: 6, toNumber: 6 });
  const closed = await act('closeBook', { bookId, version, statesUnissued: true }, '');
  await act('reopenBook', { bookId, version: closed.version });
  await hold();
  await act('voidNumber', await numbered());
  return bookId;
}
