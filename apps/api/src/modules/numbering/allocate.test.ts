import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inTransaction } from '../../platform/db/transaction.ts';
import { office, type Office } from '../../../test/office.ts';
import { allocate, recordNumber, type Series, takeNumber, takeNumberAhead, withBook } from './allocate.ts';
import { registerBooks } from './numbering.entity.ts';

const seriesOf = ({ clerk, app }: Office, seriesKey = 'QD', year = 2026): Series => ({
  agencyId: clerk.agencyId,
  year,
  direction: 'OUTGOING',
  seriesKey,
  byPositionId: clerk.positionId,
  at: app.clock.now().toISOString(),
  today: '2026-11-23',
});

const ledgerOf = async ({ app, clerk }: Office, seriesKey: string): Promise<number[]> => {
  const rows = await app.db.query<{ number: number }>(
    'SELECT l.number FROM number_ledger l JOIN register_books b ON b.id = l.book_id WHERE b.agency_id = ? AND b.series_key = ? ORDER BY l.number',
    [clerk.agencyId, seriesKey],
  );
  return rows.map(({ number }) => number);
};

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

class TurnedBack extends Error {}

/** Takes one number; a transaction that fails afterwards has to leave no trace. */
async function take(at: Office, series: Series, id: number, fails: boolean): Promise<number | null> {
  return await inTransaction(at.app.db, async (tx) => {
    const number = await allocate(tx, series, { type: 'OUTGOING', id: String(id) });
    if (fails) throw new TurnedBack();
    return number;
  }).catch((error: unknown) => {
    if (error instanceof TurnedBack) return null;
    throw error;
  });
}

describe('numbers of a book', () => {
  it('start at 1 in each agency, year and series', async () => {
    const at = await office();
    const numbers = [];
    for (const series of [seriesOf(at), seriesOf(at), seriesOf(at, 'CV'), seriesOf(at, 'QD', 2027), seriesOf(at)]) {
      numbers.push(await take(at, series, 1, false));
    }
    expect(numbers).toEqual([1, 2, 1, 1, 3]);
  });

  it('can be taken before the object they are for exists', async () => {
    const at = await office();
    const series = seriesOf(at, 'CT');
    const number = await inTransaction(at.app.db, async (tx) => {
      const taken = await takeNumber(tx, series);
      recordNumber(tx, series, taken, { type: 'DIRECTIVE', id: '77' });
      return taken;
    });
    expect(number).toBe(1);
    expect(await ledgerOf(at, 'CT')).toEqual([1]);
  });

  it('have no gap and no double, whatever fails and however many come at once', async () => {
    const at = await office();
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 24 }), async (failures) => {
        run += 1;
        const series = seriesOf(at, `RUN${run}`);
        const given = await Promise.all(failures.map(async (fails, id) => await take(at, series, id, fails)));
        const numbers = given.flatMap((number) => number ?? []).toSorted((a, b) => a - b);
        expect(numbers).toEqual(upTo(failures.filter((fails) => !fails).length));
        expect(await ledgerOf(at, `RUN${run}`)).toEqual(numbers);
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  it('come from an open book only', async () => {
    const at = await office();
    await take(at, seriesOf(at), 1, false);
    await at.app.db.query("UPDATE register_books SET closed_on = '2026-12-31' WHERE agency_id = ?", [
      at.clerk.agencyId,
    ]);
    await expect(take(at, seriesOf(at), 2, false)).rejects.toMatchObject({
      code: 'BOOK_CLOSED',
      params: { year: '2026' },
    });
    expect(await ledgerOf(at, 'QD')).toEqual([1]);
  });

  it('do not come from a book that is closed while somebody waits for one', async () => {
    const at = await office();
    const series = seriesOf(at, 'KH');
    await take(at, series, 1, false);
    const { db } = at.app;
    const waiting: Promise<unknown>[] = [];
    await inTransaction(db, async (tx) => {
      await tx.lock(registerBooks, { agencyId: at.id, seriesKey: 'KH' });
      // They come while the book is open, and stand in the queue behind the one who closes it.
      waiting.push(take(at, series, 2, false).catch((error: unknown) => error));
      waiting.push(
        withBook(db, series, async () => {
          await inTransaction(db, async (other) => {
            const number = takeNumberAhead(other, series);
            recordNumber(other, series, number, { type: 'OUTGOING', id: '3' });
          });
        }).catch((error: unknown) => error),
      );
      await new Promise((resolve) => setTimeout(resolve, 300));
      await tx.execute("UPDATE register_books SET closed_on = '2026-12-31' WHERE agency_id = ? AND series_key = ?", [
        at.id,
        'KH',
      ]);
      await tx.execute(
        'UPDATE number_counters SET closed = 1 WHERE book_id = (SELECT id FROM register_books WHERE agency_id = ? AND series_key = ?)',
        [at.id, 'KH'],
      );
    });
    for (const answer of await Promise.all(waiting)) expect(answer).toMatchObject({ code: 'BOOK_CLOSED' });
    expect(await ledgerOf(at, 'KH')).toEqual([1]);
  });

  it('are never changed or removed from the ledger, only voided once', async () => {
    const at = await office();
    await take(at, seriesOf(at, 'BC'), 5, false);
    const where = 'WHERE book_id = (SELECT id FROM register_books WHERE agency_id = ?)';
    const change = async (set: string) =>
      await at.app.db.query(`UPDATE number_ledger SET ${set} ${where}`, [at.clerk.agencyId]);
    await expect(change('number = 9')).rejects.toThrow('cannot be changed');
    await expect(at.app.db.query(`DELETE FROM number_ledger ${where}`, [at.clerk.agencyId])).rejects.toThrow(
      'cannot be removed',
    );
    await change("voided_at = NOW(3), void_reason = 'Ghi nhầm'");
    await expect(change("void_reason = 'Lý do khác'")).rejects.toThrow('cannot be changed');
  });
});
