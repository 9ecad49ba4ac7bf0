import type { Align, Column, Line, Piece, Setting } from '../paper.ts';
import { attr, below, child, type Element, elements } from './xml.ts';
import { type Look, type ParagraphLook, readParagraph, type Styles } from './styles.ts';

/** A place in the text of a line and the element that holds it. */
export type TextNode = { readonly node: Element; readonly start: number; readonly length: number };
/** What a line is made of, for mending. */
export type LineNodes = {
  readonly paragraph: Element;
  readonly runs: readonly Element[];
  readonly texts: readonly TextNode[];
};

type Run = { readonly element: Element; readonly piece: Piece; readonly nodes: readonly TextNode[] };
export type Place = { readonly column: Column; readonly table: number | null; readonly cell: number | null };
export type Read = { readonly line: Line; readonly nodes: LineNodes };

const WRAPPERS = new Set(['hyperlink', 'ins', 'smartTag', 'sdt', 'sdtContent', 'fldSimple', 'moveTo']);
/** Both halves of one paragraph that a tab sets side by side, as in a head without a table. */
const RIGHT_HALF = /^(cộng h[òo]a|cộng ho[àa]|độc lập|[^.;:]{2,40},\s*ngày|tm\.|kt\.|tl\.|tuq\.|q\.)/i;
const FIRST_SINGLE = 1.15;

/** The runs of a paragraph, without those of text boxes. */
function runsIn(parent: Element): Element[] {
  return elements(parent).flatMap((each) => {
    if (each.localName === 'r') return [each];
    return each.localName !== null && WRAPPERS.has(each.localName) ? runsIn(each) : [];
  });
}

function readRun(element: Element, styles: Styles, look: Look, start: number): Run {
  const rPr = child(element, 'rPr');
  const merged = { ...look.run, ...styles.ofRun(attr(child(rPr, 'rStyle'), 'val')), ...styles.runOf(rPr) };
  let text = '';
  const nodes: TextNode[] = [];
  for (const each of elements(element)) {
    if (each.localName === 't') {
      const content = each.textContent ?? '';
      nodes.push({ node: each, start: start + text.length, length: content.length });
      text += merged.caps === true ? content.toLocaleUpperCase('vi') : content;
    } else if (each.localName === 'tab') text += '\t';
    else if (each.localName === 'br' || each.localName === 'cr') text += '\n';
    else if (each.localName === 'noBreakHyphen') text += '-';
  }
  return {
    element,
    nodes,
    piece: {
      text,
      font: merged.font ?? 'Times New Roman',
      size: merged.size ?? 10,
      bold: merged.bold ?? false,
      italic: merged.italic ?? false,
      colour: merged.colour ?? null,
    },
  };
}

/** The same run, from `at` on or up to it. */
function cut(run: Run, from: number, from0: number, to: number): Run {
  const text = run.piece.text.slice(Math.max(0, from - from0), Math.max(0, to - from0));
  const nodes = run.nodes
    .filter(({ start, length }) => start < to && start + length > from)
    .map((each) => ({ ...each, start: each.start - from }));
  return { ...run, nodes, piece: { ...run.piece, text } };
}

function leadingOf({ leading }: ParagraphLook, size: number): number {
  if (leading === undefined) return 1;
  if (leading.rule === 'auto') return leading.value / 240;
  const lines = leading.value / 20 / (size * FIRST_SINGLE);
  return leading.rule === 'atLeast' ? Math.max(1, lines) : lines;
}

function settingOf(look: ParagraphLook, size: number, startsWithTab: boolean): Setting {
  const align: Align = look.align ?? 'LEFT';
  const indent = (look.left ?? 0) + (look.firstLine ?? 0);
  return {
    align,
    // A tab at the beginning goes to the first stop, half an inch as Office sets it.
    indent: startsWithTab && indent < 1 ? 12.7 : indent,
    before: look.before ?? 0,
    after: look.after ?? 0,
    leading: leadingOf(look, size),
  };
}

/** Whether a line is drawn by the paragraph: a shape, a border below, or a row of strokes. */
export function drawsLine(paragraph: Element): boolean {
  const border = child(child(child(paragraph, 'pPr'), 'pBdr'), 'bottom');
  if (border !== null && attr(border, 'val') !== 'nil' && attr(border, 'val') !== 'none') return true;
  if (below(paragraph, 'drawing').length > 0 || below(paragraph, 'pict').length > 0) return true;
  return /^[\s_\-–—]*[_\-–—]{5,}[\s_\-–—]*$/.test(textOf(paragraph));
}

export const textOf = (paragraph: Element): string =>
  runsIn(paragraph)
    .flatMap((run) => elements(run))
    .map((each) => (each.localName === 't' ? (each.textContent ?? '') : each.localName === 'tab' ? '\t' : ''))
    .join('');

/** One line, or two where a tab sets two parts side by side. */
export function readLines(
  paragraph: Element,
  styles: Styles,
  place: Place,
  more: { readonly nextId: () => number; readonly page: number | null; readonly blankBefore: boolean },
): Read[] {
  const pPr = child(paragraph, 'pPr');
  const look = styles.of(attr(child(pPr, 'pStyle'), 'val'));
  const own = { ...look.paragraph, ...readParagraph(pPr) };
  const runs: Run[] = [];
  let length = 0;
  for (const element of runsIn(paragraph)) {
    const run = readRun(element, styles, look, length);
    length += run.piece.text.length;
    runs.push(run);
  }
  const text = runs.map(({ piece }) => piece.text).join('');
  const make = (from: number, to: number, column: Column): Read => {
    let at = 0;
    const within = runs.flatMap((run) => {
      const start = at;
      at += run.piece.text.length;
      return start < to && at > from ? [cut(run, from, start, to)] : [];
    });
    const pieces = within.map(({ piece }) => piece);
    const size = Math.max(0, ...pieces.filter((each) => each.text.trim() !== '').map((each) => each.size));
    return {
      line: {
        id: more.nextId(),
        text: text.slice(from, to),
        pieces,
        ...place,
        column,
        page: more.page,
        setting: settingOf(own, size, text.startsWith('\t')),
        listed: own.listed === true,
        blankBefore: more.blankBefore,
        ruled: null,
      },
      nodes: {
        paragraph,
        runs: within.map(({ element }) => element),
        texts: within.flatMap(({ nodes }) => nodes),
      },
    };
  };
  const halves = /^([^\t]*\S)(\s*\t\s*)(\S.*)$/s.exec(text);
  if (place.table === null && halves !== null && RIGHT_HALF.test(halves[3] ?? '')) {
    const [, left = '', gap = ''] = halves;
    return [make(0, left.length, 'LEFT'), make(left.length + gap.length, text.length, 'RIGHT')];
  }
  return [make(0, text.length, place.column)];
}
