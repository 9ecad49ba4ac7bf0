import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bookOf, tryBook, tryNumber, waitingForNumbers } from '../../../test/language/numbering.ts';
import { actOn, reasonOn, readOutgoing, tryTo } from '../../../test/language/outgoing.ts';
import { newAgency, office, type Office } from '../../../test/office.ts';

const REASON = 'Lãnh đạo yêu cầu, có phiếu đề nghị';
const CLIENTS = 50;

/** What one clerk does; `pick` says with which document or number. */
type Act = { readonly does: (typeof ACTS)[number]; readonly pick: number };
const ACTS = ['next', 'next', 'next', 'behind', 'held', 'hold', 'giveBack', 'void', 'close', 'reopen'] as const;
const act: fc.Arbitrary<Act> = fc.record({ does: fc.constantFrom(...ACTS), pick: fc.nat(CLIENTS - 1) });

type Waiting = { readonly id: string };

/** One act as a clerk would do it now; that it is refused is one of the answers. */
async function carryOut(place: Office, bookId: string, documents: readonly Waiting[], { does, pick }: Act) {
  const { clerk } = place;
  const { id = '' } = documents[pick] ?? {};
  const reason = REASON;
  switch (does) {
    case 'next':
      return await tryNumber(clerk, await readOutgoing(clerk, id), {});
    case 'behind':
      return await tryNumber(clerk, await readOutgoing(clerk, id), { way: 'SUFFIX', number: (pick % 7) + 1, reason });
    case 'held':
      return await tryNumber(clerk, await readOutgoing(clerk, id), { way: 'HELD', number: (pick % 9) + 1, reason });
    case 'void':
      return await tryTo(clerk, 'voidNumber', reasonOn(await readOutgoing(clerk, id), reason));
    case 'hold': {
      const held = { bookId, count: (pick % 3) + 1, heldFor: 'Phòng Ngân sách', reason, until: '2026-11-30' };
      return await tryBook(clerk, 'holdNumbers', held);
    }
    case 'giveBack':
      return await tryBook(clerk, 'giveBackNumber', { bookId, number: (pick % 9) + 1, reason });
    case 'close': {
      const { version } = await bookOf(clerk, 'CV');
      return await tryBook(clerk, 'closeBook', { bookId, version, statesUnissued: true });
    }
    case 'reopen': {
      const { version } = await bookOf(clerk, 'CV');
      return await tryBook(clerk, 'reopenBook', { bookId, version, reason });
    }
  }
}

type Row = {
  number: number;
  suffix: string;
  objectType: string;
  objectId: string;
  voided: number;
  symbol: string | null;
};

/** The book as the law wants it, read with nothing of the product in between. */
async function audit({ app, id }: Office, bookId: string): Promise<void> {
  const rows = await app.db.query<Row>(
    `SELECT number, suffix, object_type AS objectType, object_id AS objectId, voided_at IS NOT NULL AS voided, symbol
     FROM number_ledger WHERE book_id = ? ORDER BY number, suffix`,
    [bookId],
  );
  const blocks = await app.db.query<{ fromNumber: number; toNumber: number }>(
    "SELECT from_number AS fromNumber, to_number AS toNumber FROM number_blocks WHERE book_id = ? AND kind = 'ELSEWHERE'",
    [bookId],
  );
  const [counter] = await app.db.query<{ last: number }>(
    'SELECT last_number AS last FROM number_counters WHERE book_id = ?',
    [bookId],
  );
  const whole = rows.filter(({ suffix }) => suffix === '').map(({ number }) => number);
  const explained = new Set([
    ...whole,
    ...blocks.flatMap(({ fromNumber, toNumber }) =>
      Array.from({ length: toNumber - fromNumber + 1 }, (_, step) => fromNumber + step),
    ),
  ]);
  expect(new Set(whole).size).toBe(whole.length);
  const unexplained = Array.from({ length: counter?.last ?? 0 }, (_, at) => at + 1).filter((n) => !explained.has(n));
  expect(unexplained).toEqual([]);
  expect(Math.max(0, ...whole)).toBeLessThanOrEqual(counter?.last ?? 0);
  // What stands behind a number stands behind one of the ledger.
  for (const { number, suffix } of rows) if (suffix !== '') expect(whole).toContain(number);
  // Every document with a number has one entry that is not crossed out, and the other way round.
  const live = rows.filter(({ objectType, voided }) => objectType === 'OUTGOING' && Number(voided) === 0);
  const documents = await app.db.query<{ id: string; symbol: string }>(
    "SELECT id, symbol FROM outgoing_documents WHERE agency_id = ? AND state IN ('NUMBERED','ISSUED')",
    [id],
  );
  expect(live.map(({ objectId, symbol }) => `${objectId} ${symbol}`).toSorted()).toEqual(
    documents.map((document) => `${document.id} ${document.symbol}`).toSorted(),
  );
  expect(new Set(documents.map(({ symbol }) => symbol)).size).toBe(documents.length);
}

it('has no double and no unexplained gap after whatever fifty clerks do at once', async () => {
  const place = await office();
  await fc.assert(
    fc.asyncProperty(
      fc.array(act, { minLength: CLIENTS, maxLength: CLIENTS }),
      fc.array(act, { minLength: CLIENTS, maxLength: CLIENTS }),
      fc.integer({ min: 1, max: 60 }),
      async (first, second, firstNumber) => {
        const here: Office = { ...place, ...(await newAgency(place.app)) };
        const documents = await waitingForNumbers(here, CLIENTS);
        const opened = await tryBook(here.clerk, 'openBook', {
          direction: 'OUTGOING',
          seriesKey: 'CV',
          year: 2026,
          firstNumber,
          note: 'Số trước ở sổ giấy của cơ quan',
        });
        const bookId = opened.book?.id ?? '';
        for (const acts of [first, second]) {
          const answers = await Promise.all(acts.map(async (each) => await carryOut(here, bookId, documents, each)));
          expect(answers.some(({ __typename }) => __typename.endsWith('Success'))).toBe(true);
          await audit(here, bookId);
        }
        expect((await bookOf(here.clerk, 'CV')).gaps).toEqual([]);
      },
    ),
    { numRuns: 4 },
  );
}, 180_000);

it('gives no number of a book that is closed at the same moment', async () => {
  const place = await office();
  const documents = await waitingForNumbers(place, 20);
  const versions = await Promise.all(documents.map(async ({ id }) => await readOutgoing(place.clerk, id)));
  const book = await tryBook(place.clerk, 'openBook', {
    direction: 'OUTGOING',
    seriesKey: 'CV',
    year: 2026,
    firstNumber: 1,
  });
  const bookId = book.book?.id ?? '';
  const [closed, ...given] = await Promise.all([
    tryBook(place.clerk, 'closeBook', { bookId, version: 1, statesUnissued: true }),
    ...versions.map(async (seen) => await tryTo(place.clerk, 'allocateNumber', actOn(seen))),
  ]);
  expect(closed.__typename).toBe('BookActSuccess');
  const numbered = given.filter(({ __typename }) => __typename === 'OutgoingActSuccess').length;
  const refused = given.filter(({ code }) => code === 'BOOK_CLOSED').length;
  expect(numbered + refused).toBe(20);
  // What the closing act stated is what the book has.
  expect(closed.book?.lastNumber).toBe(numbered);
  expect(await bookOf(place.clerk, 'CV')).toMatchObject({ lastNumber: numbered, unissued: numbered, gaps: [] });
}, 60_000);
