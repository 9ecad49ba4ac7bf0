import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { arrival, pagesOf, partsOf, register, these, whole } from '../test/read-back.ts';
import type { FormRow } from './form.ts';
import { rendered } from './render.ts';

const arrivals = (count: number) => Array.from({ length: count }, (_, at) => arrival(at + 1));
const pdfOf = async (...form: Parameters<typeof register>) =>
  await pagesOf(await whole(rendered(register(...form), 'pdf')));

describe('a register as PDF', { timeout: 30_000 }, () => {
  it('has a cover, a first page to sign, and rows under heads repeated on numbered pages', async () => {
    const [cover, first, ...pages] = await pdfOf(arrivals(60));
    for (const page of [cover, first])
      for (const words of [
        'SỞ TÀI CHÍNH',
        'SỔ ĐĂNG KÝ VĂN BẢN ĐẾN',
        'Năm: 2026',
        'Từ ngày 01/01/2026 đến ngày 31/03/2026',
        'Từ số 1 đến số 60',
        'Quyển số: 01',
      ])
        expect(page?.text).toContain(words);
    expect(first?.text).toContain('(Chữ ký, dấu)');
    expect(pages.length).toBeGreaterThan(3);
    pages.forEach((page, at) => {
      for (const head of ['Ngày đến', 'Tác giả', 'Ký nhận', 'Ghi chú', '(10)']) expect(page.text).toContain(head);
      expect(page.items[0]?.text).toBe(String(at + 1));
      expect(page.text).toContain('Người in: Trần Thị Bình, văn thư, 08:15 ngày 23/11/2026');
    });
    const text = pages.map((page) => page.text).join(' ');
    for (const number of [1, 30, 60]) expect(text).toContain(`${number}/UBND-VX`);
  });

  it.each([
    [{ size: 'A4', orientation: 'landscape' }, 297, 210],
    [{ size: 'A3', orientation: 'landscape' }, 420, 297],
    [{ size: 'A4', orientation: 'portrait' }, 210, 297],
  ] as const)('has the real size of its paper: %j', async (paper, width, height) => {
    for (const page of await pdfOf(arrivals(2), { paper })) expect([page.width, page.height]).toEqual([width, height]);
  });

  it('keeps inside its margins whatever is written, and goes on over pages with what is longer than one', async () => {
    const endless = arrival(1, {
      cells: arrival(1).cells.map((cell, at) => (at === 5 ? 'chữ '.repeat(4000) : at === 3 ? 'A'.repeat(90) : cell)),
    });
    const pages = (await pdfOf([endless, arrival(2)], { firstPage: 5 })).filter(({ text }) => text !== '');
    expect(pages.length).toBeGreaterThan(2);
    for (const { x, y, width } of pages.flatMap(({ items }) => items)) {
      expect(x).toBeGreaterThan(19);
      expect(x + width).toBeLessThan(297 - 11);
      expect(y).toBeLessThan(210 - 5);
    }
    const text = pages.map((page) => page.text).join(' ');
    expect(text.match(/chữ/g)).toHaveLength(4000);
    expect(text).toContain('2/UBND-VX');
  });

  it('crosses out a voided number, and leaves the reason to be read', async () => {
    const plain = await pdfOf([arrival(1)], { firstPage: 2 });
    const voided = await pdfOf([arrival(1, { voided: true })], { firstPage: 2 });
    // Eight filled cells, one line or more each.
    expect((voided[0]?.strokes ?? 0) - (plain[0]?.strokes ?? 0)).toBeGreaterThanOrEqual(8);
    expect(voided[0]?.text).toContain('1/UBND-VX');
  });

  it('goes on from a page with no new cover', async () => {
    const pages = await pdfOf(arrivals(3), { firstPage: 41 });
    expect(pages).toHaveLength(1);
    expect(pages[0]?.items[0]?.text).toBe('41');
  });

  it('has every Vietnamese letter, also when it comes in pieces', async () => {
    const every = 'ẵẳặằắẫẩậầấễểệềếỗổộồốỡởợờớữửựừứỹỷỵỳýĩịỉđĐỮẶỢỸ';
    const row = (text: string): FormRow => ({ cells: ['', '1', text, '', '', '', '', '', '', ''] });
    for (const text of [every, every.normalize('NFD')]) {
      const [page] = await pdfOf([row(text)], { firstPage: 2 });
      expect(page?.text.replace(/\s/gu, '')).toContain(every);
    }
  });

  it('gives its first pages before the last row is read, and reads no more when nobody wants them', async () => {
    let read = 0;
    let given = false;
    async function* counted(): AsyncGenerator<FormRow> {
      try {
        for (; read < 10_000; read += 1) yield arrival(read + 1);
      } finally {
        given = true;
      }
    }
    const pieces = rendered(register([], { rows: counted() }), 'pdf');
    await pieces.next();
    expect(read).toBeLessThan(200);
    await pieces.return(undefined);
    expect(given).toBe(true);
    expect(read).toBeLessThan(200);
  });
});

describe('a register as Word', { timeout: 30_000 }, () => {
  it('has the rows, heads that Word repeats, the paper, the cover and crossed-out numbers', async () => {
    const rows = [
      arrival(1),
      arrival(2, { voided: true }),
      arrival(3, { cells: ['', '3', '<Sở & ban>', '', '', '', '', '', '', ''] }),
    ];
    const parts = partsOf(await whole(rendered(register(rows), 'docx')));
    const document = parts['word/document.xml'] ?? '';
    expect(document).toContain('SỔ ĐĂNG KÝ VĂN BẢN ĐẾN');
    expect(document).toContain('&lt;Sở &amp; ban&gt;');
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    expect(document).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
    expect(document).not.toContain('@@');
    const rowsOf = document.split('<w:tr>').slice(-3);
    expect(rowsOf.map((row) => /<w:strike\/>/.test(row))).toEqual([false, true, false]);
    expect(Object.values(parts).join('')).toContain('Người in: Trần Thị Bình');
  });
});

describe('a register as Excel', { timeout: 30_000 }, () => {
  it('opens with the same rows, prints its heads on every page, and takes no formula from a text', async () => {
    const rows = [
      arrival(1),
      arrival(2, { voided: true }),
      arrival(3, { cells: ['', '3', '=HYPERLINK("x")', '', '', '', '', '', '', ''] }),
    ];
    const bytes = await whole(rendered(register(rows), 'xlsx'));
    const { sheets } = await readXlsx(bytes, { readStyles: true });
    const found = (sheets[0]?.rows ?? []).map((row) => row.map((cell) => String(cell ?? '')));
    const at = found.findIndex((row) => row[0] === 'Ngày đến');
    expect(found[at + 2]?.slice(0, 4)).toEqual(['05/03/2026', '1', 'Ủy ban nhân dân huyện Hòn Đất', '1/UBND-VX']);
    expect(found[at + 4]?.[2]).toBe('=HYPERLINK("x")');
    const parts = partsOf(bytes);
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
    expect(sheet).not.toContain('<f>');
    expect(sheet).toMatch(/<pageSetup[^>]*orientation="landscape"/);
    expect(parts['xl/workbook.xml']).toContain(`$${at + 1}:$${at + 2}`);
    const styleOf = (row: number) => new RegExp(`r="B${row}" s="(\\d+)"`).exec(sheet)?.[1];
    expect(styleOf(at + 4)).not.toBe(styleOf(at + 3));
  });
});

describe('every format', { timeout: 30_000 }, () => {
  it.each(['pdf', 'docx', 'xlsx'] as const)('is read row by row: %s', async (format) => {
    let ended = false;
    async function* rows(): AsyncGenerator<FormRow> {
      yield* these(arrivals(5));
      ended = true;
    }
    expect((await whole(rendered(register([], { rows: rows() }), format))).length).toBeGreaterThan(1000);
    expect(ended).toBe(true);
  });
});
