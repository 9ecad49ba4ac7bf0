import { AlignmentType, BorderStyle, type IRunOptions, Paragraph, TabStopType, TextRun, UnderlineType } from 'docx';
import type { Words } from '../form.ts';
import { clean } from '../text.ts';

export const FONT = 'Times New Roman';
const SIZE = 13;
/** Twentieths of a point in a millimetre. */
export const TWIP = 1440 / 25.4;
export const twips = (mm: number): number => Math.round(mm * TWIP);

const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
} as const;

export const runOf = (
  text: string,
  { size = SIZE, bold = false, italic = false }: Partial<Words> = {},
  more: IRunOptions = {},
) => new TextRun({ text: clean(text), font: FONT, size: size * 2, bold, italics: italic, ...more });

/** A text of a form; each line of it is a paragraph of its own. */
export const paragraphsOf = (words: Words): Paragraph[] =>
  words.text.split('\n').map(
    (line, at) =>
      new Paragraph({
        alignment: ALIGN[words.align ?? 'left'],
        spacing: { before: at === 0 ? twips(words.before ?? 0) : 0 },
        children: [runOf(line, words, words.rule === undefined ? {} : { underline: { type: UnderlineType.SINGLE } })],
      }),
  );

/** An empty line for the hand, dotted over the width given in millimetres. */
export const dottedLine = (width: number): Paragraph =>
  new Paragraph({
    spacing: { before: twips(2) },
    tabStops: [{ type: TabStopType.RIGHT, position: twips(width), leader: 'dot' }],
    children: [new TextRun({ text: '\t', font: FONT, size: SIZE * 2 })],
  });

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
export const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};
