import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { pagesOf, partsOf, register, whole } from '../test/read-back.ts';
import { consignmentNotes } from './forms/consignment-note.ts';
import { ENVELOPE_SIZES, envelopes, URGENCY_MARKS } from './forms/envelope.ts';
import { type HandlingSlip, handlingSlip } from './forms/handling-slip.ts';
import { STAMP, stamped } from './pdf/arrival-stamp.ts';
import { blankPlace } from './pdf/blank-place.ts';
import { rendered } from './render.ts';

const letterhead = { superior: 'Ủy ban nhân dân tỉnh Kiên Giang', name: 'Sở Tài chính' };
const mark = 'Người in: Trần Thị Bình, 23/11/2026';

const slip = (overrides: Partial<HandlingSlip> = {}): HandlingSlip => ({
  letterhead,
  placeAndDate: 'Kiên Giang, ngày 23 tháng 11 năm 2026',
  document: 'Công văn số 15/UBND-VX ngày 05/3/2026 của Ủy ban nhân dân huyện Hòn Đất về việc xin kinh phí',
  arrival: 'Số đến: 12, ngày đến: 06/03/2026',
  ofLeaders: [
    {
      text: 'Giao Phòng Ngân sách tham mưu trả lời.',
      given: [
        { to: 'Phòng Ngân sách', role: 'Chủ trì', dueOn: '20/03/2026' },
        { to: 'Văn phòng', role: 'Phối hợp', dueOn: '18/03/2026' },
      ],
      by: 'Giám đốc Nguyễn Văn An',
      on: 'ngày 06 tháng 3 năm 2026',
    },
  ],
  ofUnits: [],
  ofHandlers: [],
  mark,
  ...overrides,
});

describe('phiếu giải quyết văn bản đến', { timeout: 30_000 }, () => {
  it('has quốc hiệu, the document, and three parts, those not said left for the hand', async () => {
    const [page, ...more] = await pagesOf(await whole(rendered(handlingSlip(slip()), 'pdf')));
    expect(more).toEqual([]);
    expect([page?.width, page?.height]).toEqual([210, 297]);
    for (const words of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'PHIẾU GIẢI QUYẾT VĂN BẢN ĐẾN',
      '1. Ý kiến của lãnh đạo cơ quan, tổ chức:',
      'Phòng Ngân sách',
      'Chủ trì',
      '18/03/2026',
      '2. Ý kiến của lãnh đạo đơn vị:',
      '3. Ý kiến đề xuất của người giải quyết:',
      'Ngày ...... tháng ...... năm ..........',
      mark,
    ])
      expect(page?.text).toContain(words);
    const right = page?.items.find(({ text }) => text.startsWith('CỘNG HÒA'));
    const left = page?.items.find(({ text }) => text.startsWith('SỞ TÀI'));
    expect(right?.x).toBeGreaterThan((left?.x ?? 0) + 40);
  });

  it('goes on over pages when much was said', async () => {
    const long = { text: 'Giao tham mưu. '.repeat(300), given: [], by: 'Giám đốc', on: '' };
    const pages = await pagesOf(await whole(rendered(handlingSlip(slip({ ofLeaders: [long, long] })), 'pdf')));
    expect(pages.length).toBeGreaterThan(1);
    for (const { y } of pages.flatMap(({ items }) => items)) expect(y).toBeLessThan(292);
    expect(pages.at(-1)?.text).toContain('3. Ý kiến đề xuất');
  });

  it('is a Word file, too, and no Excel file', async () => {
    const parts = partsOf(await whole(rendered(handlingSlip(slip()), 'docx')));
    expect(parts['word/document.xml']).toContain('PHIẾU GIẢI QUYẾT VĂN BẢN ĐẾN');
    expect(() => rendered(handlingSlip(slip()), 'xlsx')).toThrow(RangeError);
  });
});

describe('bì văn bản', { timeout: 30_000 }, () => {
  it.each([
    ['DL', 220, 110],
    ['C5', 229, 162],
    ['C4', 324, 229],
  ] as const)('%s is one sheet of its real size for each receiver', async (size, width, height) => {
    expect(ENVELOPE_SIZES).toContain(size);
    const receivers = [
      { name: 'Ủy ban nhân dân huyện Hòn Đất' },
      { name: 'Sở Nông nghiệp và Phát triển nông thôn tỉnh Kiên Giang' },
    ];
    const form = envelopes({ size, letterhead, symbol: '15/STC-NS', urgency: URGENCY_MARKS.EXPRESS, receivers });
    const pages = await pagesOf(await whole(rendered(form, 'pdf')));
    expect(pages.map((page) => [page.width, page.height])).toEqual([
      [width, height],
      [width, height],
    ]);
    expect(pages[1]?.text).toContain('HỎA TỐC');
    expect(pages[0]?.text).toContain('Số: 15/STC-NS');
    for (const { x, width: long, y } of pages.flatMap(({ items }) => items)) {
      expect(x + long).toBeLessThan(width - 4);
      expect(y).toBeLessThan(height - 4);
    }
    expect(pages[0]?.text).not.toContain('Người in');
  });
});

describe('phiếu gửi', { timeout: 30_000 }, () => {
  it('has one note for each receiver', async () => {
    const document = { symbol: '15/STC-NS', issuedOn: '05/03/2026', subject: 'Về việc xin kinh phí' };
    const receivers = [{ name: 'Sở A' }, { name: 'Sở B' }];
    const pages = await pagesOf(
      await whole(rendered(consignmentNotes({ letterhead, placeAndDate: '', document, receivers, mark }), 'pdf')),
    );
    expect(pages.map(({ text }) => /Kính gửi: Sở (.)/.exec(text)?.[1])).toEqual(['A', 'B']);
    expect(pages[0]?.text).toContain('NGƯỜI NHẬN');
  });
});

describe('dấu ĐẾN', { timeout: 30_000 }, () => {
  const stamp = {
    agency: 'Sở Tài chính',
    number: '12',
    arrivedOn: '06/03/2026',
    to: 'Phòng Ngân sách',
    file: '',
    mark,
  };
  const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  const paper = async () => await whole(rendered(handlingSlip(slip()), 'pdf'));

  it('stands on a copy where there is no text, and leaves what it was given alone', async () => {
    const given = await paper();
    const before = sha(given);
    const copy = await stamped(given, stamp);
    expect(sha(given)).toBe(before);
    const [page] = await pagesOf(copy);
    for (const words of ['ĐẾN', 'Số: 12', 'Ngày: 06/03/2026', 'Chuyển: Phòng Ngân sách', 'Số và ký hiệu HS:'])
      expect(page?.text).toContain(words);
    const place = await blankPlace(given, STAMP);
    const [original] = await pagesOf(given);
    const covered = original?.items.filter(
      ({ x, y, width }) =>
        x < place.x + place.width && x + width > place.x && y < place.y + place.height && y > place.y,
    );
    expect(covered).toEqual([]);
    expect([STAMP.width, STAMP.height]).toEqual([50, 35]);
  });

  it('marks every page of the copy with who made it', async () => {
    const given = await whole(rendered(register([]), 'pdf'));
    for (const page of await pagesOf(await stamped(given, stamp))) expect(page.text).toContain(mark);
  });

  it('refuses what is no PDF', async () => {
    await expect(stamped(new TextEncoder().encode('no pdf'), stamp)).rejects.toMatchObject({ name: 'UnreadablePdf' });
  });
});

describe('dấu ĐẾN on a page written full', { timeout: 30_000 }, () => {
  it('goes where there is room and covers no line', async () => {
    const text = { text: 'Thực hiện chương trình công tác năm. '.repeat(75) };
    const given = await whole(
      rendered(
        {
          kind: 'sheets',
          title: 'Đầy',
          paper: { size: 'A4', orientation: 'portrait' },
          margins: [20, 18, 20, 30],
          mark: null,
          sheets: [{ blocks: [{ kind: 'words', words: text }] }],
        },
        'pdf',
      ),
    );
    const place = await blankPlace(given, STAMP);
    const [page] = await pagesOf(given);
    const lowest = Math.max(...(page?.items.map(({ y }) => y) ?? []));
    expect(lowest).toBeGreaterThan(190);
    expect(place.y).toBeGreaterThan(120);
    const covered = page?.items.filter(
      ({ x, y, width }) =>
        x < place.x + place.width && x + width > place.x && y - 3 < place.y + place.height && y > place.y,
    );
    expect(covered).toEqual([]);
    expect(place.y + place.height).toBeLessThan(297);
  });
});
