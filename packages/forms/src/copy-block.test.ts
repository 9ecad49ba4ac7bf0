import { createHash } from 'node:crypto';
import { degrees, PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { pagesOf, whole } from '../test/read-back.ts';
import { type CopyBlock, copied, extracted, pageCountOf } from './pdf/copy-block.ts';
import { rendered } from './render.ts';

const block = (over: Partial<CopyBlock> = {}): CopyBlock => ({
  form: 'SAO Y',
  ofCopy: false,
  part: null,
  superior: 'Ủy ban nhân dân tỉnh Kiên Giang',
  agency: 'Sở Tài chính',
  symbol: '05/SY-STC',
  placeAndDate: 'Rạch Giá, ngày 06 tháng 3 năm 2026',
  sealedAt: '06/03/2026 09:05:11 +07:00',
  signature: ['TL. GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG'],
  signer: 'Nguyễn Thị Hoa',
  recipients: ['- UBND huyện Hòn Đất;', '- Lưu: VT.'],
  ...over,
});

const paper = async (texts: readonly string[]): Promise<Uint8Array> =>
  await whole(
    rendered(
      {
        kind: 'sheets',
        title: 'Văn bản',
        paper: { size: 'A4', orientation: 'portrait' },
        margins: [20, 18, 20, 30],
        mark: null,
        sheets: texts.map((text) => ({ blocks: [{ kind: 'words', words: { text } }] })),
      },
      'pdf',
    ),
  );
/** Where on the page as it lies the upper right corner is that a reader sees. */
const CORNER_OF: Readonly<Record<number, string>> = { 90: 'left above', 180: 'left below', 270: 'right below' };
const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('a copy of a PDF', { timeout: 30_000 }, () => {
  it('says form, agency and time in the upper right corner of page 1 alone, above the text, in type 10', async () => {
    const given = await paper(['Trang một', 'Trang hai']);
    const before = sha(given);
    const pages = await pagesOf(await copied(given, block()));
    expect(sha(given)).toBe(before);
    expect(pages).toHaveLength(3);
    const corner = pages[0]?.items.filter(({ text }) => /Sao y|Sở Tài chính|Thời gian ký/.test(text)) ?? [];
    expect(corner.map(({ text }) => text)).toEqual([
      'Sao y',
      'Sở Tài chính',
      'Thời gian ký: 06/03/2026 09:05:11 +07:00',
    ]);
    for (const { x, y, width } of corner) {
      expect(x).toBeGreaterThan(125);
      expect(x + width).toBeLessThan(203);
      expect(y).toBeLessThan(20);
    }
    expect(pages[0]?.text).toContain('Trang một');
    expect(pages[1]?.text).toContain('Trang hai');
    expect(pages[1]?.text).not.toContain('Sao y');
  });

  it('has number, place and date, signer and nơi nhận under a rule behind the last page', async () => {
    const last = (await pagesOf(await copied(await paper(['Một']), block({ form: 'TRÍCH SAO', part: 'Điều 3' })))).at(
      -1,
    );
    const at = (words: string) => last?.items.find(({ text }) => text.includes(words));
    for (const left of ['SỞ TÀI CHÍNH', 'Số: 05/SY-STC', 'Nơi nhận:', '- UBND huyện Hòn Đất;'])
      expect([left, (at(left)?.x ?? 999) < 100]).toEqual([left, true]);
    for (const right of [
      'TRÍCH SAO',
      '(Điều 3)',
      'Rạch Giá, ngày 06',
      'TL. GIÁM ĐỐC',
      'CHÁNH VĂN PHÒNG',
      'Nguyễn Thị Hoa',
    ])
      expect([right, (at(right)?.x ?? 0) > 100]).toEqual([right, true]);
    expect(at('Số: 05/SY-STC')?.y).toBe(at('Rạch Giá')?.y);
    expect(last?.strokes).toBeGreaterThan(0);
  });

  it('stands upright in the corner as the page is seen, also where a scanner turned it', async () => {
    for (const angle of [90, 180, 270]) {
      const document = await PDFDocument.load(await paper(['Quét']));
      document.getPage(0).setRotation(degrees(angle));
      const copy = await PDFDocument.load(await copied(await document.save(), block()));
      expect(copy.getPage(0).getRotation().angle).toBe(angle);
      const [page] = await pagesOf(await copy.save());
      const words = page?.items.find(({ text }) => text === 'Sao y');
      const side = [(words?.x ?? 0) > 105 ? 'right' : 'left', (words?.y ?? 0) > 148 ? 'below' : 'above'].join(' ');
      expect([angle, side]).toEqual([angle, CORNER_OF[angle]]);
    }
  });

  it('stands left of the block of the copy it is a copy of', async () => {
    const agency = 'Ủy ban nhân dân huyện Hòn Đất, tỉnh Kiên Giang – Văn phòng Ủy ban nhân dân';
    const first = await copied(await paper(['Một']), block({ agency }));
    const [page] = await pagesOf(await copied(first, block({ form: 'SAO LỤC', ofCopy: true, agency })));
    const corner = page?.items.filter(({ y }) => y < 20) ?? [];
    const former = corner.filter(({ x }) => x > 120);
    const later = corner.filter(({ x }) => x < 120);
    expect(former.map(({ text }) => text)[0]).toBe('Sao y');
    expect(later.map(({ text }) => text)[0]).toBe('Sao lục');
    expect(later).toHaveLength(former.length);
    expect(Math.max(...later.map(({ x, width }) => x + width))).toBeLessThan(Math.min(...former.map(({ x }) => x)));
  });

  it('gives the pages of an extract in a file of their own', async () => {
    const given = await paper(['Một', 'Hai', 'Ba']);
    expect(await pageCountOf(given)).toBe(3);
    const pages = await pagesOf(await extracted(given, [1, 3]));
    expect(pages.map(({ text }) => text)).toEqual(['Một', 'Ba']);
    await expect(extracted(given, [4])).rejects.toThrow(RangeError);
  });

  it('refuses what is no PDF', async () => {
    const words = new TextEncoder().encode('no pdf');
    for (const attempt of [copied(words, block()), extracted(words, [1]), pageCountOf(words)])
      await expect(attempt).rejects.toMatchObject({ name: 'UnreadablePdf' });
  });
});
