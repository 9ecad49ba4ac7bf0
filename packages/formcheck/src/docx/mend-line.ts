import type { LetterSetting, ParagraphSetting } from '../findings.ts';
import type { LineNodes } from './paragraphs.ts';
import { MM_PER_TWIP } from './styles.ts';
import { attr, child, type Element, elements, make, set } from './xml.ts';

/** The order of the format (ISO 29500-1, CT_RPr and CT_PPr): Office refuses another. */
const RUN_ORDER = ['rStyle', 'rFonts', 'b', 'bCs', 'i', 'iCs', 'caps', 'smallCaps', 'strike', 'dstrike', 'outline'];
const RUN_ORDER_END = ['shadow', 'emboss', 'imprint', 'noProof', 'snapToGrid', 'vanish', 'webHidden', 'color'];
const RUN_ORDER_REST = ['spacing', 'w', 'kern', 'position', 'sz', 'szCs'];
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  rPr: [...RUN_ORDER, ...RUN_ORDER_END, ...RUN_ORDER_REST],
  pPr: [
    'pStyle',
    'keepNext',
    'keepLines',
    'pageBreakBefore',
    'framePr',
    'widowControl',
    'numPr',
    'suppressLineNumbers',
    'pBdr',
    'shd',
    'tabs',
    'suppressAutoHyphens',
    'kinsoku',
    'wordWrap',
    'overflowPunct',
    'topLinePunct',
    'autoSpaceDE',
    'autoSpaceDN',
    'bidi',
    'adjustRightInd',
    'snapToGrid',
    'spacing',
    'ind',
    'contextualSpacing',
    'mirrorIndents',
    'suppressOverlap',
    'jc',
  ],
};

/** The element of that name, put in its place where it is not there yet. */
export function place(parent: Element, name: string): Element {
  const known = child(parent, name);
  if (known !== null) return known;
  const made = make(parent, name);
  const order = ORDERS[parent.localName ?? ''] ?? [];
  const rank = (element: Element) => {
    const at = order.indexOf(element.localName ?? '');
    return at < 0 ? order.length : at;
  };
  const own = order.indexOf(name);
  parent.insertBefore(made, elements(parent).find((each) => rank(each) > own) ?? null);
  return made;
}

/** `rPr` of a run and `pPr` of a paragraph come first. */
export function properties(of: Element, name: 'rPr' | 'pPr'): Element {
  const known = child(of, name);
  if (known !== null) return known;
  const made = make(of, name);
  of.insertBefore(made, of.firstChild);
  return made;
}

/** What the theme says would win over what is said here. */
function removeThemes(element: Element): void {
  const names = Array.from(element.attributes, ({ name }) => name);
  for (const name of names) if (/theme/i.test(name)) element.removeAttribute(name);
}

export function setLetters(run: Element, to: LetterSetting): void {
  const rPr = properties(run, 'rPr');
  if (to.font !== undefined) {
    const fonts = place(rPr, 'rFonts');
    removeThemes(fonts);
    for (const name of ['ascii', 'hAnsi', 'cs', 'eastAsia']) set(fonts, name, to.font);
  }
  if (to.size !== undefined) for (const name of ['sz', 'szCs']) set(place(rPr, name), 'val', String(to.size * 2));
  for (const [key, name] of [['bold', 'b'] as const, ['italic', 'i'] as const]) {
    const wanted = to[key];
    if (wanted !== undefined) for (const each of [name, `${name}Cs`]) set(place(rPr, each), 'val', wanted ? '1' : '0');
  }
  if (to.colour !== undefined) {
    const colour = place(rPr, 'color');
    removeThemes(colour);
    set(colour, 'val', to.colour);
  }
}

export function mendLetters({ runs, texts }: LineNodes, to: LetterSetting, range?: readonly [number, number]): void {
  if (range === undefined) {
    for (const run of runs) setLetters(run, to);
    return;
  }
  const [from, end] = range;
  for (const { node, start, length } of texts) {
    const run = node.parentNode as Element | null;
    if (run === null || start >= end || start + length <= from) continue;
    if (start + length > end) splitAfter(run, node, end - start);
    setLetters(run, to);
  }
}

/** The run keeps the letters up to `at`; a copy behind it has the rest. */
function splitAfter(run: Element, node: Element, at: number): void {
  const text = node.textContent ?? '';
  const rest = run.cloneNode(true) as Element;
  const kept = elements(run).indexOf(node);
  elements(run)
    .slice(kept + 1)
    .forEach((each) => run.removeChild(each));
  elements(rest).forEach((each, place_) => {
    if (place_ < kept && each.localName !== 'rPr') rest.removeChild(each);
  });
  setText(node, text.slice(0, at));
  const moved = elements(rest).find(({ localName }) => localName === 't');
  if (moved !== undefined) setText(moved, text.slice(at));
  run.parentNode?.insertBefore(rest, run.nextSibling);
}

const XML = 'http://www.w3.org/XML/1998/namespace';

function setText(node: Element, text: string): void {
  node.textContent = text;
  node.setAttributeNS(XML, 'xml:space', 'preserve');
}

/** Only the letters that differ are exchanged; every run keeps its look. */
export function mendText({ texts }: LineNodes, was: string, to: string): void {
  const from = was.length - was.trimStart().length;
  const old = was.trim();
  let head = 0;
  while (head < old.length && head < to.length && old[head] === to[head]) head += 1;
  let tail = 0;
  while (tail < old.length - head && tail < to.length - head && old.at(-1 - tail) === to.at(-1 - tail)) tail += 1;
  const start = from + head;
  const end = from + old.length - tail;
  let put: string | null = to.slice(head, to.length - tail);
  for (const { node, start: at, length } of texts) {
    const text = node.textContent ?? '';
    // A pure insertion goes to the end of the run before it.
    const meets = start === end ? at <= start && at + length >= start : at < end && at + length > start;
    if (!meets) continue;
    const before = text.slice(0, Math.max(0, start - at));
    const after = text.slice(Math.max(0, Math.min(length, end - at)));
    if (start === end && put === null) continue;
    setText(node, `${before}${put ?? ''}${after}`);
    put = null;
  }
}

export function mendParagraph({ paragraph }: LineNodes, to: ParagraphSetting): void {
  const pPr = properties(paragraph, 'pPr');
  if (to.align !== undefined) set(place(pPr, 'jc'), 'val', to.align === 'BOTH' ? 'both' : 'center');
  if (to.before !== undefined) {
    const spacing = place(pPr, 'spacing');
    set(spacing, 'before', String(to.before * 20));
    if (attr(spacing, 'beforeAutospacing') !== null) set(spacing, 'beforeAutospacing', '0');
  }
  if (to.leading !== undefined) {
    const spacing = place(pPr, 'spacing');
    set(spacing, 'line', String(Math.round(to.leading * 240)));
    set(spacing, 'lineRule', 'auto');
  }
  if (to.indent !== undefined) {
    const indents = place(pPr, 'ind');
    for (const name of ['w:hanging', 'w:start', 'w:left', 'w:firstLineChars', 'w:leftChars', 'w:hangingChars'])
      indents.removeAttribute(name);
    set(indents, 'left', '0');
    set(indents, 'firstLine', String(Math.round(to.indent / MM_PER_TWIP)));
  }
}
