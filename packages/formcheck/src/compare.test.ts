import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changed, LETTER } from '@qlvb/demo/draft/paper-spec';
import { writeDocx } from '@qlvb/forms/paper/write-docx';
import { type ComparedParagraph, compareParagraphs, compareWords, textOfPaper } from './compare.ts';
import { writePdf } from '../test/write-pdf.ts';

/** `[-gone-]` and `{+come+}`. */
const shown = (paragraphs: readonly ComparedParagraph[]): string[] =>
  paragraphs.map(({ parts }) =>
    parts
      .map(({ change, text }) => (change === 'SAME' ? text : change === 'DELETED' ? `[-${text}-]` : `{+${text}+}`))
      .join(''),
  );
const read = (paragraphs: readonly ComparedParagraph[], without: 'INSERTED' | 'DELETED'): string[] =>
  paragraphs
    .filter(({ parts }) => parts.some(({ change }) => change !== without))
    .map(({ parts }) =>
      parts
        .filter(({ change }) => change !== without)
        .map(({ text }) => text)
        .join(''),
    );

describe('comparing words', () => {
  it.each([
    ['gửi trước ngày 20 tháng 01', 'gửi trước ngày 25 tháng 01', 'gửi trước ngày [-20-]{+25+} tháng 01'],
    ['Sở Tài chính đề nghị;', 'Sở Tài chính đề nghị.', 'Sở Tài chính đề nghị[-;-]{+.+}'],
    ['thực hiện một hai việc', 'thực hiện ba bốn việc', 'thực hiện [-một hai-]{+ba bốn+} việc'],
    ['thủ trưởng', 'thủ trưởng đơn vị', 'thủ trưởng{+ đơn vị+}'],
  ])('%s → %s', (older, newer, expected) => {
    expect(shown([{ parts: compareWords(older, newer) }])).toEqual([expected]);
  });
});

describe('comparing paragraphs', () => {
  it('keeps what stayed, pairs what changed and tells what came and went', () => {
    const older = [
      'Kính gửi: Sở Y tế',
      'Thực hiện chương trình công tác năm 2026.',
      'Đoạn này bị bỏ hẳn.',
      'Trân trọng./.',
    ];
    const newer = [
      'Kính gửi: Sở Y tế',
      'Một ý hoàn toàn mới.',
      'Thực hiện chương trình công tác năm 2027.',
      'Trân trọng./.',
    ];
    expect(shown(compareParagraphs(older, newer))).toEqual([
      'Kính gửi: Sở Y tế',
      '{+Một ý hoàn toàn mới.+}',
      'Thực hiện chương trình công tác năm [-2026-]{+2027+}.',
      '[-Đoạn này bị bỏ hẳn.-]',
      'Trân trọng./.',
    ]);
  });

  it('gives back both texts, whatever they are', () => {
    const word = fc.constantFrom('Sở', 'Tài', 'chính', 'năm', '2026', 'ngày', '.');
    const paragraph = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
    const text = fc.array(paragraph, { maxLength: 8 });
    fc.assert(
      fc.property(text, text, (older, newer) => {
        const compared = compareParagraphs(older, newer);
        expect(read(compared, 'INSERTED')).toEqual(older);
        expect(read(compared, 'DELETED')).toEqual(newer);
      }),
    );
  });

  it('ends with two long texts that have nothing in common', () => {
    const long = (of: string) => Array.from({ length: 5_000 }, (_, at) => `${of} ${at}`);
    const began = performance.now();
    expect(compareParagraphs(long('một'), long('hai'))).toHaveLength(10_000);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

describe('the text of a file', () => {
  it('is the same when only looks and blanks changed, in Word', async () => {
    const looks = changed(LETTER, 'across', 3, { size: 13, bold: true, text: `${LETTER.across[3]?.text}  ` });
    const [older, newer] = await Promise.all(
      [LETTER, looks].map(async (spec) => await textOfPaper(await writeDocx(spec))),
    );
    expect(older?.paragraphs).toEqual(newer?.paragraphs);
    expect(older?.paragraphs).toContain('- Sở Kế hoạch và Đầu tư;');
  });

  it('is read from a PDF, where a changed word is found again', async () => {
    const other = changed(LETTER, 'across', 1, { text: '- Sở Kế hoạch và Tài chính;' });
    const [older, newer] = await Promise.all(
      [LETTER, other].map(async (spec) => await textOfPaper(await writePdf(spec))),
    );
    const found = shown(compareParagraphs(older?.paragraphs ?? [], newer?.paragraphs ?? []));
    expect(found.filter((line) => /[[{][-+]/.test(line))).toEqual(['- Sở Kế hoạch và [-Đầu tư-]{+Tài chính+};']);
    expect(older?.partial).toBe(false);
  });

  it.each([
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47]), 'OTHER_KIND'],
    ['nothing of a PDF', new TextEncoder().encode('%PDF-1.7\nnothing'), 'BROKEN'],
  ])('%s says why it cannot be read', async (_, bytes, why) => {
    await expect(textOfPaper(bytes)).rejects.toMatchObject({ why });
  });
});
