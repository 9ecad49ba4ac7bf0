import { createHash } from 'node:crypto';
import { documentDate } from '@qlvb/domain/civil-date';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { letterPdf } from './letter-pdf.ts';
import { type DemoLetter, letter, letters } from './letters.ts';
import { agency, AGENCY } from './province.ts';

const today = '2026-11-22';
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function read(bytes: Uint8Array): Promise<{ pages: number; text: string }> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let index = 1; index <= document.numPages; index += 1) {
    const page = await document.getPage(index);
    const content = await page.getTextContent();
    pages.push(content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''));
  }
  return { pages: document.numPages, text: pages.join(' ').replace(/\s+/gu, ' ') };
}

const ofKind = (typeCode: DemoLetter['typeCode']): DemoLetter => {
  const found = letters(79, { today }).find((each) => each.typeCode === typeCode);
  if (!found) throw new Error(`no ${typeCode}`);
  return found;
};

describe('letterPdf', () => {
  it('gives the same bytes for the same letter and others for another', async () => {
    const first = await letterPdf(letter());
    expect(sha256(await letterPdf(letter()))).toBe(sha256(first));
    expect(sha256(await letterPdf(letter({ number: 77 })))).not.toBe(sha256(first));
  });

  it('keeps every Vietnamese letter readable as text', async () => {
    const every = 'ẵ ẳ ặ ằ ắ ẫ ẩ ậ ầ ấ ễ ể ệ ề ế ỗ ổ ộ ồ ố ỡ ở ợ ờ ớ ữ ử ự ừ ứ ỹ ỷ ỵ ỳ ý ĩ ị ỉ đ Đ Ữ Ặ Ợ Ỹ';
    const { text } = await read(await letterPdf(letter({ subject: `Xin ý kiến ${every}` })));
    expect(text).toContain(every);
  });

  it('lays out an official letter: heading, number, place and date, V/v, receiver, signature', async () => {
    const made = letter();
    const { text, pages } = await read(await letterPdf(made));
    expect(pages).toBeLessThanOrEqual(2);
    for (const part of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'BỘ TÀI CHÍNH',
      `Số: ${made.symbol}`,
      `Hà Nội, ${documentDate(made.issuedOn)}`,
      'V/v đẩy nhanh tiến độ giải ngân vốn đầu tư công',
      'Kính gửi: Ủy ban nhân dân tỉnh Kiên Giang.',
      'KT. BỘ TRƯỞNG',
      'THỨ TRƯỞNG',
      made.signer.fullName,
      'Nơi nhận:',
      `- Lưu: VT, ${made.unitAbbreviation}.`,
      './.',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('writes QUYẾT ĐỊNH twice and the issuing authority between', async () => {
    const made = ofKind('QD');
    const { text } = await read(await letterPdf(made));
    const authority = agency(made.issuerCode).letterhead.name.join(' ');
    expect(text).toMatch(new RegExp(`QUYẾT ĐỊNH ${made.subject}.*${authority}.*QUYẾT ĐỊNH: Điều 1\\.`, 'u'));
  });

  it.each(['TTR', 'BC', 'KH', 'TB', 'GM', 'CT', 'HD', 'CD'] as const)(
    'makes a %s of one or two pages',
    async (kind) => {
      const made = ofKind(kind);
      const bytes = await letterPdf(made);
      expect(bytes.length).toBeLessThan(60_000);
      const { pages, text } = await read(bytes);
      expect(pages).toBeLessThanOrEqual(2);
      expect(text).toContain(made.subject);
      expect(text).toContain(made.signer.fullName);
    },
  );

  it('stamps what is urgent and nothing else', async () => {
    const stamped = async (urgency: DemoLetter['urgency']) => (await read(await letterPdf(letter({ urgency })))).text;
    expect(await stamped('EXPRESS')).toContain('HỎA TỐC');
    expect(await stamped('NORMAL')).not.toMatch(/KHẨN|HỎA TỐC/u);
  });

  it('signs for a committee on its behalf', async () => {
    const [made] = letters(1, { today, from: AGENCY.THO_SON });
    if (!made) throw new Error('no letter');
    const { text } = await read(await letterPdf(made));
    expect(text).toContain('TM. ỦY BAN NHÂN DÂN');
    expect(text).toContain('XÃ THỔ SƠN');
  });
});
