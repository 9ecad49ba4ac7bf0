import { afterEach, describe, expect, it } from 'vitest';
import { testApp } from '../../../test/app.ts';
import { numberOf, onBook, onDay, tryNumber, trySeries } from '../../../test/language/numbering.ts';
import { giveNumber, issued, signedDraft } from '../../../test/language/outgoing.ts';
import { office } from '../../../test/office.ts';

const REASON = 'Bỏ sót khi vào sổ, có phiếu đề nghị';
afterEach(async () => (await testApp()).clock.set('2026-11-23T02:00:00.000Z'));

describe('a number behind another', () => {
  it('has its letter and its date, and no date before the signature', async () => {
    const monday = await office();
    const forgotten = await signedDraft(monday);
    await giveNumber(monday.clerk, await signedDraft(monday));
    const place = await onDay(monday, '2026-11-25');
    const { clerk } = place;
    await giveNumber(clerk, await signedDraft(place));
    const bare = await tryNumber(clerk, forgotten, { way: 'SUFFIX', number: 1 });
    expect(bare.problems).toEqual([{ path: 'reason', code: 'REQUIRED' }]);
    const { outgoing } = await tryNumber(clerk, forgotten, { way: 'SUFFIX', number: 1, reason: REASON });
    expect(outgoing).toMatchObject({ number: '01a', issuedOn: '2026-11-23', symbol: `01a/${place.abbreviation}-NS` });
    const behind = async (number: number) => await numberOf(place, { way: 'SUFFIX', number, reason: REASON });
    expect((await behind(2)).outgoing?.number).toBe('02a');
    expect((await behind(2)).outgoing?.number).toBe('02b');
    expect(await behind(1)).toMatchObject({ code: 'DATED_BEFORE_SIGNATURE' });
    expect(await behind(7)).toMatchObject({ code: 'NUMBER_NOT_IN_BOOK' });
    expect((await giveNumber(clerk, await signedDraft(place))).number).toBe('03');
  });
});

describe('a number dated back', () => {
  it('is given with a reason, within the days of the rule, in the order of dates (VI-02)', async () => {
    const monday = await office();
    const [first, second] = [await signedDraft(monday), await signedDraft(monday)];
    const { clerk } = await onDay(monday, '2026-11-25');
    const back = { issuedOn: '2026-11-24' };
    expect((await tryNumber(clerk, first, back)).problems).toEqual([{ path: 'reason', code: 'REQUIRED' }]);
    const { outgoing } = await tryNumber(clerk, first, { ...back, reason: REASON });
    expect(outgoing).toMatchObject({ number: '01', issuedOn: '2026-11-24' });
    const early = { issuedOn: '2026-11-23', reason: REASON };
    expect(await tryNumber(clerk, second, early)).toMatchObject({ code: 'NUMBER_DATE_ORDER' });
    const later = await onDay(monday, '2026-12-15');
    expect(await tryNumber(later.clerk, second, { ...early, issuedOn: '2026-11-24' })).toMatchObject({
      code: 'DATED_TOO_FAR_BACK',
      params: [{ name: 'earliest', value: '2026-12-08' }],
    });
    expect((await giveNumber(later.clerk, second)).number).toBe('02');
  });

  it('is asked about and not refused where the series says so', async () => {
    const monday = await office();
    await trySeries(monday.clerk, { key: 'CV', name: 'Công văn', typeCodes: ['CV'], dateOrder: 'WARN' });
    const [early, late] = [await signedDraft(monday), await signedDraft(monday)];
    const { clerk } = await onDay(monday, '2026-11-25');
    await giveNumber(clerk, early);
    const back = { issuedOn: '2026-11-24', reason: REASON };
    expect(await tryNumber(clerk, late, back)).toMatchObject({ code: 'NUMBER_DATE_ORDER_ASKED' });
    expect((await tryNumber(clerk, late, { ...back, acceptOrder: true })).outgoing).toMatchObject({
      number: '02',
      issuedOn: '2026-11-24',
    });
  });
});

describe('a series laid down by the agency', () => {
  it('counts kinds together, writes them as it says, and never gives the same symbol twice', async () => {
    const place = await office();
    const { clerk, abbreviation } = place;
    expect((await giveNumber(clerk, await signedDraft(place, { typeCode: 'BC' }))).symbol).toBe(
      `01/BC-${abbreviation}`,
    );
    expect(await trySeries(clerk, {})).toMatchObject({ series: { key: 'KHBC', version: 1, onRecord: true } });
    const again = await signedDraft(place, { typeCode: 'BC' });
    expect(await tryNumber(clerk, again, {})).toMatchObject({ code: 'SYMBOL_TAKEN' });
    expect((await giveNumber(clerk, await signedDraft(place, { typeCode: 'KH' }))).symbol).toBe(
      `01/KH-${abbreviation}`,
    );
    expect((await giveNumber(clerk, again)).symbol).toBe(`02/BC-${abbreviation}`);
    expect(await trySeries(clerk, { key: 'TBBC', typeCodes: ['TB', 'BC'] })).toMatchObject({ code: 'SERIES_OVERLAPS' });
    expect(await trySeries(clerk, {})).toMatchObject({ __typename: 'VersionConflict' });
    expect(await trySeries(place.leader, { key: 'X' })).toMatchObject({ code: 'NO_PERMISSION' });
    expect((await trySeries(clerk, { key: 'Y', pattern: '{số}', basis: '' })).problems).toHaveLength(2);
  });

  it('of legal documents has the year inside, of an advisory body its own name', async () => {
    const place = await office();
    const { clerk, abbreviation, other } = place;
    const pattern = '{số}/{năm}/{loại}-{cơ quan}';
    await trySeries(clerk, { key: 'QPPLQD', name: 'Quyết định QPPL', kind: 'LEGAL', typeCodes: ['QD'], pattern });
    const body = { key: 'BCD', name: 'Ban Chỉ đạo', kind: 'BODY' as const, typeCodes: [] };
    expect((await trySeries(clerk, { ...body, pattern: '{số}/{loại}-{cơ quan}' })).problems).toHaveLength(1);
    await trySeries(clerk, { ...body, pattern: '{số}/{loại}-BCĐPCTT' });
    const [legal, own] = [
      await signedDraft(place, { typeCode: 'QD', recipientAgencyIds: [other.id] }),
      await signedDraft(place, { typeCode: 'QD' }),
    ];
    const symbol = async (seen: typeof legal, seriesKey: string) =>
      (await tryNumber(clerk, seen, { seriesKey })).outgoing?.symbol;
    expect(await symbol(legal, 'QPPLQD')).toBe(`01/2026/QĐ-${abbreviation}`);
    expect(await symbol(own, 'BCD')).toBe('01/QĐ-BCĐPCTT');
    expect((await giveNumber(clerk, await signedDraft(place, { typeCode: 'QD' }))).symbol).toBe(
      `01/QĐ-${abbreviation}`,
    );
    expect(await numberOf(place, { seriesKey: 'CV' }, { typeCode: 'QD' })).toMatchObject({ code: 'SERIES_UNKNOWN' });
  });

  it('of a term counts on through its years, once its book is open', async () => {
    const place = await office();
    const { clerk } = place;
    const pattern = '{số}-{loại}/TU';
    await trySeries(clerk, { key: 'NQTU', name: 'Nghị quyết', typeCodes: ['NQ'], pattern, period: 'TERM' });
    const first = await signedDraft(place, { typeCode: 'NQ', recipientAgencyIds: [place.other.id] });
    expect(await tryNumber(clerk, first, {})).toMatchObject({ code: 'BOOK_NOT_OPEN' });
    const book = { direction: 'OUTGOING', seriesKey: 'NQTU', year: 2025, lastYear: 2030, firstNumber: 8 } as const;
    await onBook(clerk, 'openBook', { ...book, note: 'Số 1 đến 7 ở sổ của nhiệm kỳ' });
    expect((await giveNumber(clerk, first)).symbol).toBe('08-NQ/TU');
    const second = await issued(await onDay(place, '2027-03-02'), [place.other.id], { typeCode: 'NQ' });
    expect(second.symbol).toBe('09-NQ/TU');
    expect(second.document?.symbol).toBe('09-NQ/TU');
  });
});
