import type { Line, PageNumbers, Paper, Section } from '../paper.ts';
import { drawsLine, type LineNodes, type Place, readLines, textOf } from './paragraphs.ts';
import { isXmlPart, openParts, type Parts } from './parts.ts';
import { MM_PER_TWIP, readParagraph, readStyles, type Styles } from './styles.ts';
import { type Entries, unpack } from './unpack.ts';
import { attr, below, child, type Element, elements, numberOf, toggle } from './xml.ts';

/** A Word file that was read, with what mending needs. */
export type DocxFile = {
  readonly paper: Paper;
  readonly parts: Parts;
  readonly entries: Entries;
  readonly lines: ReadonlyMap<number, LineNodes>;
  readonly sections: readonly Element[];
};

/** Characters on a sheet of running text at size 14: with more, there is a second page for sure. */
const SHEET = 3_200;

/** @throws UnreadableError */
export function readDocx(bytes: Uint8Array): DocxFile {
  const entries = unpack(bytes, isXmlPart);
  const parts = openParts(entries);
  const styles = readStyles(parts.styles, parts.theme);
  const body = child(parts.document.documentElement, 'body');
  const walk = walkBody(body === null ? [] : elements(body), styles);
  const sections = below(parts.document, 'sectPr').filter(({ parentNode }) => parentNode?.localName !== 'sectPrChange');
  const length = walk.lines.reduce((sum, { text }) => sum + text.length, 0);
  const told = numberOf(parts.properties === null ? null : (below(parts.properties, 'Pages')[0]?.textContent ?? null));
  return {
    parts,
    entries,
    lines: walk.nodes,
    sections,
    paper: {
      source: 'DOCX',
      pageCount: Math.max(walk.page, told ?? 1, Math.ceil(length / SHEET)),
      sections: sections.map(sectionOf),
      pageNumbers: pageNumbersOf(parts, styles, sections),
      lines: walk.lines,
    },
  };
}

function walkBody(blocks: readonly Element[], styles: Styles) {
  const lines: Line[] = [];
  const nodes = new Map<number, LineNodes>();
  let page = 1;
  let pagesKnown = false;
  let tables = 0;
  let cells = 0;
  let blank = false;
  const breaks = (paragraph: Element) =>
    below(paragraph, 'lastRenderedPageBreak').length +
    below(paragraph, 'br').filter((each) => attr(each, 'type') === 'page').length;
  const rule = (cell: number | null) => {
    const at = lines.findLastIndex((line) => line.cell === cell);
    const line = lines[at];
    if (line !== undefined) lines[at] = { ...line, ruled: true };
  };
  const paragraph = (element: Element, place: Place) => {
    const turned = breaks(element);
    if (turned > 0) pagesKnown = true;
    const drawn = drawsLine(element);
    const text = textOf(element);
    if (/[^\s_\-–—]/.test(text)) {
      const read = readLines(element, styles, place, {
        nextId: () => nodes.size,
        page: page + turned,
        blankBefore: blank,
      });
      for (const { line, nodes: own } of read) {
        nodes.set(line.id, own);
        lines.push({ ...line, ruled: drawn });
      }
      blank = false;
    } else {
      blank = true;
      if (drawn) rule(place.cell);
    }
    page += turned;
  };
  const walk = (elementsHere: readonly Element[], place: Place) => {
    for (const each of elementsHere) {
      if (each.localName === 'p') paragraph(each, place);
      else if (each.localName === 'tbl') table(each);
      else if (each.localName === 'sdt') walk(elements(child(each, 'sdtContent')), place);
    }
  };
  const table = (element: Element) => {
    tables += 1;
    const own = tables;
    for (const row of elements(element).filter(({ localName }) => localName === 'tr')) {
      const found = elements(row).filter(({ localName }) => localName === 'tc');
      found.forEach((cell, at) => {
        cells += 1;
        blank = false;
        const side = at === 0 ? 'LEFT' : at === found.length - 1 ? 'RIGHT' : 'FULL';
        walk(elements(cell), { column: found.length === 1 ? 'FULL' : side, table: own, cell: cells });
      });
    }
    blank = false;
  };
  walk(blocks, { column: 'FULL', table: null, cell: null });
  return { lines: pagesKnown ? lines : lines.map((line) => ({ ...line, page: null })), nodes, page };
}

const millimetres = (value: string | null): number | null => {
  const twips = numberOf(value);
  return twips === null ? null : Math.abs(twips) * MM_PER_TWIP;
};

function sectionOf(sectPr: Element, id: number): Section {
  const size = child(sectPr, 'pgSz');
  const margins = child(sectPr, 'pgMar');
  // What is not told is Letter with an inch, as the format says.
  const margin = (side: string) => millimetres(attr(margins, side)) ?? 25.4;
  return {
    id,
    width: millimetres(attr(size, 'w')) ?? 215.9,
    height: millimetres(attr(size, 'h')) ?? 279.4,
    margins: { top: margin('top'), bottom: margin('bottom'), left: margin('left'), right: margin('right') },
  };
}

/** The paragraph of a header or footer that has the number of the page in it. */
export function numberParagraph(part: { readonly xml: { readonly documentElement: Element | null } } | undefined) {
  const root = part?.xml.documentElement ?? null;
  if (root === null) return null;
  const isField = (text: string | null) => /(^|\s)PAGE(\s|$)/.test(text ?? '');
  return (
    below(root, 'p').find(
      (paragraph) =>
        below(paragraph, 'instrText').some(({ textContent }) => isField(textContent)) ||
        below(paragraph, 'fldSimple').some((field) => isField(attr(field, 'instr'))),
    ) ?? null
  );
}

/** What the first section shows at the top or the bottom of its sheets; `type` is default, first or even. */
export function partOf(parts: Parts, sectPr: Element, kind: 'header' | 'footer', type: string) {
  const reference = elements(sectPr).find(
    (each) => each.localName === `${kind}Reference` && (attr(each, 'type') ?? 'default') === type,
  );
  const id = reference?.getAttributeNS('http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'id');
  return parts.byRelation.get(id ?? '');
}

function pageNumbersOf(parts: Parts, styles: Styles, sections: readonly Element[]): PageNumbers | null {
  const [first] = sections;
  if (first === undefined) return null;
  for (const kind of ['header', 'footer'] as const) {
    const paragraph = numberParagraph(partOf(parts, first, kind, 'default'));
    if (paragraph === null) continue;
    const pPr = child(paragraph, 'pPr');
    const look = styles.of(attr(child(pPr, 'pStyle'), 'val'));
    const run = below(paragraph, 'r').find((each) => below(each, 'instrText').length > 0) ?? below(paragraph, 'r')[0];
    const rPr = child(run, 'rPr');
    const merged = { ...look.run, ...styles.ofRun(attr(child(rPr, 'rStyle'), 'val')), ...styles.runOf(rPr) };
    const apart = toggle(child(first, 'titlePg')) === true;
    const frame = attr(child(pPr, 'framePr'), 'xAlign');
    return {
      place: kind === 'header' ? 'TOP' : 'BOTTOM',
      centred: ({ ...look.paragraph, ...readParagraph(pPr) }.align ?? 'LEFT') === 'CENTER' || frame === 'center',
      size: merged.size ?? 10,
      upright: merged.italic !== true && merged.bold !== true,
      onFirst: apart ? numberParagraph(partOf(parts, first, kind, 'first')) !== null : true,
    };
  }
  return null;
}
