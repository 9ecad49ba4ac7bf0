import { letterPdf } from '@qlvb/demo/letter-pdf';
import { letters } from '@qlvb/demo/letters';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { BREAKS, LONG } from '../test/breaks.ts';
import { changed, DECISION, LETTER } from '@qlvb/demo/draft/paper-spec';
import { writePdf } from '../test/write-pdf.ts';
import { checkForm } from './check.ts';
import { FORM_RULES } from './rules.ts';

/** Broken so that a writer of PDF can write it: an old code has no font here, the standard fonts have no Vietnamese. */
const OWN: typeof BREAKS = {
  'text.font': changed(LETTER, 'across', 4, { font: 'Arial', text: 'Bao cao nay.', indent: 12 }),
  // A second sheet is needed to see them.
  'page.bottom': { ...LONG, margins: { ...LONG.margins, bottom: 6 } },
  ...Object.fromEntries(
    ['place', 'centred', 'size', 'upright'].map((what) => {
      const code = `page-number.${what}`;
      return [code, { ...LONG, pageNumber: BREAKS[code]?.pageNumber ?? null }];
    }),
  ),
};
const NOT_WRITTEN = new Set(['text.encoding']);
const READ = FORM_RULES.flatMap(({ code, reads }) => {
  const spec = OWN[code] ?? BREAKS[code];
  return reads.includes('PDF') && !NOT_WRITTEN.has(code) && spec !== undefined ? [[code, spec] as const] : [];
});

describe('a PDF', () => {
  it.each([LETTER, DECISION])('that is right has no finding', async (spec) => {
    expect(await checkForm(await writePdf(spec), spec.facts)).toEqual([]);
  });

  it.each(READ)('broken in %s has exactly that finding', async (code, spec) => {
    const found = await checkForm(await writePdf(spec), spec.facts);
    expect(found.map(({ rule }) => rule)).toEqual([code]);
    expect(found.every(({ mendable }) => !mendable)).toBe(true);
  });

  const kinds = [...new Map(letters(79, { today: '2026-11-22' }).map((each) => [each.typeCode, each])).values()];
  it.each(kinds)('of the demonstration has no finding: $typeCode', async (letter) => {
    const facts = {
      typeCode: letter.typeCode,
      letterhead: null,
      signatureBlock: [],
      signerName: letter.signer.fullName,
    };
    for (const draft of [true, false]) expect(await checkForm(await letterPdf(letter, { draft }), facts)).toEqual([]);
  });

  it('without text is told to be a scan', async () => {
    const scan = await PDFDocument.create();
    scan.addPage().drawRectangle({ x: 10, y: 10, width: 100, height: 100 });
    await expect(checkForm(await scan.save(), LETTER.facts)).rejects.toMatchObject({ why: 'NO_TEXT' });
  });
});
