import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { BREAKS } from '../../test/breaks.ts';
import { DECISION, LETTER, type PaperSpec } from '@qlvb/demo/draft/paper-spec';
import type { Words } from '@qlvb/forms/paper/layout';
import { writeDocx } from '@qlvb/forms/paper/write-docx';
import { checkForm } from '../check.ts';
import { FORM_RULES } from '../rules.ts';
import { mendDocx } from './mend.ts';
import { readDocx } from './read.ts';

const textOf = (bytes: Uint8Array): string[] => readDocx(bytes).paper.lines.map(({ text }) => text);
const ALL = FORM_RULES.map(({ code }) => code);
const MENDED = FORM_RULES.filter(({ mending }) => mending !== null).map(
  ({ code, mending }) => [code, mending] as const,
);
const breakOf = (code: string): PaperSpec => BREAKS[code] ?? LETTER;

describe('mending a Word file', () => {
  it.each(MENDED)('%s (%s): the copy has no finding, the file stays as it was', async (code, mending) => {
    const spec = breakOf(code);
    const bytes = await writeDocx(spec);
    const before = bytes.slice();
    const { bytes: copy, changes } = mendDocx(bytes, spec.facts, [code]);
    expect(changes.map(({ rule }) => rule)).toEqual([code]);
    expect(await checkForm(copy, spec.facts)).toEqual([]);
    expect(bytes).toEqual(before);
    if (mending === 'LAYOUT') expect(textOf(copy)).toEqual(textOf(bytes));
    else expect(textOf(copy).filter((text, at) => text !== textOf(bytes)[at])).toHaveLength(1);
  });

  it('leaves alone what was not asked for', async () => {
    const spec = { ...breakOf('page.left'), mottoLine: false };
    const { bytes, changes } = mendDocx(await writeDocx(spec), spec.facts, ['text.font']);
    expect(changes).toEqual([]);
    expect((await checkForm(bytes, spec.facts)).map(({ rule }) => rule)).toEqual(['page.left', 'motto.line']);
  });

  it('keeps the parts it does not touch byte for byte', async () => {
    const spec = breakOf('page.left');
    const bytes = zipSync({ ...unzipSync(await writeDocx(spec)), 'word/media/seal.png': strToU8('a picture') });
    const was = unzipSync(bytes);
    const is = unzipSync(mendDocx(bytes, spec.facts, ['page.left']).bytes);
    expect(Object.keys(is).toSorted()).toEqual(Object.keys(was).toSorted());
    for (const name of Object.keys(was).filter((each) => !/document\.xml$|header\d*\.xml$/.test(each)))
      expect(is[name], name).toEqual(was[name]);
    expect(strFromU8(is['word/document.xml'] ?? new Uint8Array())).not.toBe('');
  });

  /** A look that may be wrong in any way a program can mend. */
  const look = fc.record(
    {
      size: fc.constantFrom(9, 11, 12, 13, 14, 16),
      bold: fc.boolean(),
      italic: fc.boolean(),
      font: fc.constantFrom('Times New Roman', 'Arial', 'Calibri'),
      colour: fc.constantFrom('000000', 'FF0000'),
      before: fc.constantFrom(0, 6),
      leading: fc.constantFrom(0.8, 1, 1.3, 2.5),
    },
    { requiredKeys: [] },
  );
  const margins = fc.record({
    top: fc.integer({ min: 10, max: 40 }),
    bottom: fc.integer({ min: 10, max: 40 }),
    left: fc.integer({ min: 10, max: 45 }),
    right: fc.integer({ min: 5, max: 40 }),
  });
  const body = (words: readonly Words[], looks: readonly Partial<Words>[]): Words[] =>
    words.map((each, at) => ({ ...each, ...looks[at % Math.max(1, looks.length)] }));

  it(
    'whatever the looks: nothing mendable is left after it, and no letter has changed',
    { timeout: 120_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(LETTER, DECISION),
          fc.array(look, { maxLength: 4 }),
          margins,
          async (base, looks, sides) => {
            const across =
              base === LETTER ? [...base.across.slice(0, 3), ...body(base.across.slice(3), looks)] : base.across;
            const spec: PaperSpec = { ...base, margins: sides, across, endLeft: body(base.endLeft, looks) };
            const bytes = await writeDocx(spec);
            const { bytes: copy } = mendDocx(bytes, spec.facts, ALL);
            expect((await checkForm(copy, spec.facts)).filter(({ mendable }) => mendable)).toEqual([]);
            expect(textOf(copy)).toEqual(textOf(bytes));
          },
        ),
        { numRuns: 40 },
      );
    },
  );
});
