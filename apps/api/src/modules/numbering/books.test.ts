import { afterEach, describe, expect, it } from 'vitest';
import { testApp } from '../../../test/app.ts';
import {
  bookOf,
  ledgerOf,
  numberOf,
  onBook,
  onDay,
  seriesOf,
  tryBook,
  tryNumber,
} from '../../../test/language/numbering.ts';
import * as incoming from '../../../test/language/incoming.ts';
import { actOn, giveNumber, issue, reasonOn, seal, signedDraft, tryTo } from '../../../test/language/outgoing.ts';
import { office, type Office } from '../../../test/office.ts';

const WHY = 'Số 1 đến 56 ở sổ giấy năm 2026';
const REASON = 'Lãnh đạo yêu cầu, có phiếu đề nghị';
afterEach(async () => (await testApp()).clock.set('2026-11-23T02:00:00.000Z'));

const atBook = async ({ clerk }: Office, firstNumber = 1) =>
  await onBook(clerk, 'openBook', {
    direction: 'OUTGOING',
    seriesKey: 'CV',
    year: 2026,
    firstNumber,
    note: firstNumber > 1 ? WHY : null,
  });
const hold = async ({ clerk }: Office, bookId: string, count = 3) =>
  await onBook(clerk, 'holdNumbers', {
    bookId,
    count,
    heldFor: 'Phòng Ngân sách',
    reason: REASON,
    until: '2026-11-30',
  });

describe('a book', () => {
  it('is opened in mid-year behind the last number of the paper book', async () => {
    const place = await office();
    const book = await atBook(place, 57);
    expect(book).toMatchObject({
      state: 'OPEN',
      lastNumber: 56,
      gaps: [],
      elsewhere: [{ fromNumber: 1, toNumber: 56, reason: WHY }],
    });
    expect((await giveNumber(place.clerk, await signedDraft(place))).number).toBe('57');
    const again = await tryBook(place.clerk, 'openBook', {
      direction: 'OUTGOING',
      seriesKey: 'CV',
      year: 2026,
      firstNumber: 1,
    });
    expect(again).toMatchObject({ code: 'BOOK_ALREADY_OPEN' });
    const unexplained = await tryBook(place.clerk, 'openBook', {
      direction: 'OUTGOING',
      seriesKey: 'QD',
      year: 2026,
      firstNumber: 9,
    });
    expect(unexplained.problems).toEqual([{ path: 'note', code: 'REQUIRED' }]);
  });

  it('is shown beside its series, with what can be done and why not', async () => {
    const place = await office();
    const book = await atBook(place);
    const clerks = await seriesOf(place.clerk);
    expect(clerks.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['ARRIVAL', 'CV', 'QD', 'CT', 'TB', 'BC', 'KH', 'TTR', 'GM', 'COMMON']),
    );
    expect(clerks.slice(0, 2).map(({ key }) => key)).toEqual(['ARRIVAL', 'CV']);
    const letters = clerks[1];
    expect(letters).toMatchObject({ onRecord: false, example: `05/${place.abbreviation}-VP`, book: { id: book.id } });
    expect(letters?.opening).toEqual({ code: 'BOOK_ALREADY_OPEN', whoCould: [] });
    const [leaders] = await seriesOf(place.leader);
    expect(leaders?.opening).toEqual({ code: 'NO_PERMISSION', whoCould: [`${place.clerk.fullName} – Văn thư`] });
    await expect(seriesOf(place.specialist)).rejects.toThrow(/allowed|FORBIDDEN|permission/i);
    const theirs = await place.other.clerk.raw('query ($id: ID!) { registerBook(id: $id) { id } }', { id: book.id });
    expect(theirs.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const held = await place.other.clerk.raw(
      'mutation ($input: CloseBookInput!) { closeBook(input: $input) { __typename } }',
      { input: { bookId: book.id, version: 1 } },
    );
    expect(held.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('is closed with nothing in it unexplained, gives no number then, and is opened again with a reason', async () => {
    const place = await office();
    const { clerk } = place;
    const { id } = await atBook(place, 57);
    await hold(place, id, 1);
    const close = async (over = {}) => {
      const { version } = await bookOf(clerk, 'CV');
      return await tryBook(clerk, 'closeBook', { bookId: id, version, ...over });
    };
    expect(await close()).toMatchObject({ code: 'BOOK_HAS_HELD', params: [{ name: 'count', value: '1' }] });
    await onBook(clerk, 'giveBackNumber', { bookId: id, number: 57, reason: REASON });
    const numbered = await giveNumber(clerk, await signedDraft(place, { recipientAgencyIds: [place.other.id] }));
    expect(numbered.number).toBe('58');
    expect(await close()).toMatchObject({ code: 'BOOK_HAS_UNISSUED' });
    expect(await close({ statesUnissued: true })).toMatchObject({ book: { state: 'CLOSED', unissued: 1 } });
    const late = await signedDraft(place);
    expect(await tryTo(clerk, 'allocateNumber', actOn(late))).toMatchObject({ code: 'BOOK_CLOSED' });
    expect(await tryNumber(clerk, late, { way: 'SUFFIX', number: 58, reason: REASON })).toMatchObject({
      code: 'BOOK_CLOSED',
    });
    // What has its number is still issued: the book gave it while it was open.
    expect((await issue(clerk, await seal(clerk, numbered))).state).toBe('ISSUED');
    const { version } = await bookOf(clerk, 'CV');
    const open = await onBook(clerk, 'reopenBook', { bookId: id, version, reason: REASON });
    expect(open).toMatchObject({ state: 'OPEN', gaps: [], unissued: 0 });
    expect((await giveNumber(clerk, late)).number).toBe('59');
  });

  it('takes letters of 31/12 in January, and no more in February', async () => {
    const january = await onDay(await office(), '2027-01-04');
    const old = { issuedOn: '2026-12-30', arrivedOn: '2026-12-31' };
    expect(await incoming.register(january.clerk, old)).toMatchObject({ arrivalNumber: 1, arrivalYear: 2026 });
    expect(await incoming.register(january.clerk, { issuedOn: '2027-01-04' })).toMatchObject({ arrivalYear: 2027 });
    const { clerk } = await onDay(january, '2027-02-01');
    expect(await incoming.tryToRegister(clerk, incoming.letterInput(old))).toMatchObject({ code: 'OLD_YEAR_OVER' });
  });

  it('says where a gap is, and how it is explained', async () => {
    const place = await office();
    const { clerk, app } = place;
    const { id } = await atBook(place);
    await app.db.query('UPDATE number_counters SET last_number = 4 WHERE book_id = ?', [id]);
    await giveNumber(clerk, await signedDraft(place));
    const { gaps, version } = await bookOf(clerk, 'CV');
    expect(gaps).toEqual([{ fromNumber: 1, toNumber: 4 }]);
    expect(await tryBook(clerk, 'closeBook', { bookId: id, version })).toMatchObject({ code: 'BOOK_HAS_GAPS' });
    const explain = async (fromNumber: number, toNumber: number) =>
      await tryBook(clerk, 'explainGap', { bookId: id, fromNumber, toNumber, reason: REASON });
    expect(await explain(3, 5)).toMatchObject({ code: 'GAP_NOT_THERE' });
    expect(await explain(1, 2)).toMatchObject({ book: { gaps: [{ fromNumber: 3, toNumber: 4 }] } });
    expect(await explain(3, 4)).toMatchObject({ book: { gaps: [] } });
  });
});

describe('numbers that are held', () => {
  it('are used once, given back, or refused after their day; the next one goes on behind them', async () => {
    const place = await office();
    const { clerk } = place;
    const { id } = await atBook(place, 57);
    expect(await hold(place, id)).toMatchObject({ lastNumber: 59, held: 3, gaps: [] });
    expect((await giveNumber(clerk, await signedDraft(place))).number).toBe('60');
    const used = await numberOf(place, { way: 'HELD', number: 58, reason: REASON });
    expect(used.outgoing).toMatchObject({ number: '58', state: 'NUMBERED' });
    expect(await numberOf(place, { way: 'HELD', number: 58, reason: REASON })).toMatchObject({
      code: 'NUMBER_NOT_HELD',
    });
    await onBook(clerk, 'giveBackNumber', { bookId: id, number: 57, reason: REASON });
    expect(await tryBook(clerk, 'giveBackNumber', { bookId: id, number: 57, reason: REASON })).toMatchObject({
      code: 'NUMBER_NOT_HELD',
    });
    const ledger = await ledgerOf(clerk, id);
    expect(ledger.map(({ written, way, state }) => [written, way, state])).toEqual([
      ['60', 'NEXT', 'NOT_ISSUED'],
      ['59', 'HELD', 'HELD'],
      ['58', 'HELD', 'NOT_ISSUED'],
      ['57', 'HELD', 'GIVEN_BACK'],
    ]);
    expect(ledger[3]).toMatchObject({ voidReason: REASON, held: { heldFor: 'Phòng Ngân sách', until: '2026-11-30' } });
    expect((await ledgerOf(clerk, id, ['HELD'])).map(({ written }) => written)).toEqual(['59']);
    const december = await onDay(place, '2026-12-01');
    expect(await numberOf(december, { way: 'HELD', number: 59, reason: REASON })).toMatchObject({
      code: 'NUMBER_HELD_UNTIL',
    });
  });

  it('are few and not for long, in books of outgoing documents only', async () => {
    const place = await office();
    const { clerk } = place;
    const { id } = await atBook(place);
    const wrong = await tryBook(clerk, 'holdNumbers', {
      bookId: id,
      count: 21,
      heldFor: '',
      reason: 'vội',
      until: '2027-03-01',
    });
    expect(wrong.problems?.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'count OUT_OF_RANGE',
      'heldFor REQUIRED',
      'reason TOO_SHORT',
      'until DATE_AFTER_WHOLE',
    ]);
    await incoming.register(clerk);
    const arrivals = await bookOf(clerk, 'ARRIVAL');
    const held = { bookId: arrivals.id, count: 1, heldFor: 'Ai đó', reason: REASON, until: '2026-11-30' };
    expect(await tryBook(clerk, 'holdNumbers', held)).toMatchObject({ code: 'HELD_IN_OUTGOING_ONLY' });
    expect(await tryBook(place.leader, 'holdNumbers', { ...held, bookId: id })).toMatchObject({
      code: 'NO_PERMISSION',
    });
  });
});

describe('a number that is crossed out', () => {
  it('stays on the ledger with its reason, and the document takes another one', async () => {
    const place = await office();
    const { clerk, specialist } = place;
    const numbered = await giveNumber(clerk, await signedDraft(place, { recipientAgencyIds: [place.other.id] }));
    expect(await tryTo(specialist, 'voidNumber', reasonOn(numbered, REASON))).toMatchObject({ code: 'NO_PERMISSION' });
    expect((await tryTo(clerk, 'voidNumber', reasonOn(numbered, 'vội'))).problems).toHaveLength(1);
    const crossed = await tryTo(clerk, 'voidNumber', reasonOn(numbered, REASON));
    const waiting = crossed.outgoing;
    if (waiting === undefined) throw new Error(JSON.stringify(crossed));
    expect(waiting).toMatchObject({ state: 'SIGNED', number: null, symbol: null, issuedOn: null });
    const again = await giveNumber(clerk, waiting);
    expect(again.number).toBe('02');
    const { id, unissued, gaps } = await bookOf(clerk, 'CV');
    expect([unissued, gaps]).toEqual([1, []]);
    expect((await ledgerOf(clerk, id)).map(({ written, state, voidReason }) => [written, state, voidReason])).toEqual([
      ['02', 'NOT_ISSUED', null],
      ['01', 'VOID', REASON],
    ]);
    const issued = await issue(clerk, await seal(clerk, again));
    expect(await tryTo(clerk, 'voidNumber', reasonOn(issued, REASON))).toMatchObject({ code: 'WRONG_STATE' });
    expect((await bookOf(clerk, 'CV')).unissued).toBe(0);
  });
});
