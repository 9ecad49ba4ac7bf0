import { finding, findingOf, type Judged, several, written } from '../findings.ts';
import type { Line, Paper, Section, Side } from '../paper.ts';

/** A printer's accuracy. Millimetres. */
const NEAR = 0.6;
const A4 = { width: 210, height: 297 } as const;
const MARGINS: Readonly<Record<Side, readonly [number, number]>> = {
  top: [20, 25],
  bottom: [20, 25],
  left: [30, 35],
  right: [15, 20],
};
/** Phụ lục I, Phần I, I.4: Times New Roman; the others are cut to its measures and stand for it in a PDF. */
const FAMILY = /^(times ?new ?roman|times$|times-)/i;
const SUBSTITUTES = /^(tinos|liberation ?serif|nimbus ?rom|texgyretermes|freeserif)/i;
const BULLETS = /^(symbol|wingdings|webdings)/i;
/** Fonts of the code pages before Unicode (TCVN3, VNI): the letters themselves are others. */
const OLD_CODE = /^(\.?vn(time|arial|aristote|ava|bodoni|bla|cooper|helv|tim)|vni[- ])/i;

/** Phụ lục I, Phần I, Mục I: paper, margins, font, colour, numbers of the pages. */
export function judgeWhole(paper: Paper): Judged[] {
  return [...judgeSheets(paper), ...judgeLetters(paper), ...judgePageNumbers(paper)];
}

function judgeSheets({ sections }: Paper): Judged[] {
  const isA4 = ({ width, height }: Section) =>
    Math.abs(Math.min(width, height) - A4.width) <= 1 && Math.abs(Math.max(width, height) - A4.height) <= 1;
  const wrong = sections.filter((section) => !isA4(section));
  const [first] = sections;
  const [other] = wrong;
  const size =
    other === undefined
      ? []
      : [
          finding('page.size', {
            found: `${written(other.width)} × ${written(other.height)} mm`,
            mends: wrong.map(({ id, width, height }) => ({
              kind: 'SHEET',
              section: id,
              width: width > height ? A4.height : A4.width,
              height: width > height ? A4.width : A4.height,
            })),
          }),
        ];
  const turned = first !== undefined && first.width > first.height ? [finding('page.orientation')] : [];
  return [
    ...size,
    ...turned,
    ...(['top', 'bottom', 'left', 'right'] as const).flatMap((side) => judgeSide(sections, side)),
  ];
}

function judgeSide(sections: readonly Section[], side: Side): Judged[] {
  const [least, most] = MARGINS[side];
  // A sheet lying on its side is bound at another edge; only upright ones are measured.
  const wrong = sections.flatMap(({ id, width, height, margins }) => {
    const found = margins[side];
    if (found === null || width > height || (found >= least - NEAR && found <= most + NEAR)) return [];
    return [{ id, found }];
  });
  if (wrong.length === 0) return [];
  return [
    finding(`page.${side}`, {
      found: several(wrong.map(({ found }) => `${written(found)} mm`)),
      mends: wrong.map(({ id, found }) => ({ kind: 'MARGIN', section: id, side, to: found < least ? least : most })),
    }),
  ];
}

const lettersOf = ({ pieces }: Line) => pieces.filter(({ text }) => text.trim() !== '');

function judgeLetters({ lines, source }: Paper): Judged[] {
  const isRight = (font: string) =>
    font === '' || FAMILY.test(font) || BULLETS.test(font) || (source === 'PDF' && SUBSTITUTES.test(font));
  const withPiece = (test: (piece: Line['pieces'][number]) => boolean) =>
    lines.filter((line) => lettersOf(line).some(test));
  const fonts = (found: readonly Line[], test: (font: string) => boolean) =>
    several(found.flatMap((line) => lettersOf(line).flatMap(({ font }) => (test(font) ? [font] : []))));
  const isOther = (font: string) => !isRight(font) && !OLD_CODE.test(font);
  const other = withPiece(({ font }) => isOther(font));
  const old = withPiece(({ font }) => OLD_CODE.test(font));
  const isColoured = (colour: string | null) => colour !== null && colour !== '000000';
  const coloured = withPiece(({ colour }) => isColoured(colour));
  return [
    ...findingOf('text.font', other, {
      found: fonts(other, isOther),
      mends: other.map(({ id }) => ({ kind: 'LETTERS', line: id, to: { font: 'Times New Roman' } })),
    }),
    ...findingOf('text.encoding', old, { found: fonts(old, (font) => OLD_CODE.test(font)) }),
    ...findingOf('text.colour', coloured, {
      found: several(
        coloured.flatMap((line) => lettersOf(line).flatMap(({ colour }) => (isColoured(colour) ? [`#${colour}`] : []))),
      ),
      mends: coloured.map(({ id }) => ({ kind: 'LETTERS', line: id, to: { colour: '000000' } })),
    }),
  ];
}

function judgePageNumbers({ pageNumbers, pageCount }: Paper): Judged[] {
  if (pageNumbers === null)
    return pageCount < 2 ? [] : [finding('page-number.missing', { mends: [{ kind: 'PAGE_NUMBER', what: 'ADD' }] })];
  const { place, centred, size, upright, onFirst } = pageNumbers;
  if (place === 'BOTTOM') return [finding('page-number.place')];
  const letters = [{ kind: 'PAGE_NUMBER', what: 'LETTERS' }] as const;
  return [
    ...(centred ? [] : [finding('page-number.centred', { mends: [{ kind: 'PAGE_NUMBER', what: 'CENTRE' }] })]),
    ...(onFirst ? [finding('page-number.first', { mends: [{ kind: 'PAGE_NUMBER', what: 'NOT_FIRST' }] })] : []),
    ...(size >= 13 && size <= 14 ? [] : [finding('page-number.size', { found: written(size), mends: letters })]),
    ...(upright ? [] : [finding('page-number.upright', { mends: letters })]),
  ];
}
