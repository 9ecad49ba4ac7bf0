import type { Align } from '../paper.ts';
import { attr, below, child, type Document, type Element, elements, numberOf, toggle } from './xml.ts';

/** What one level says of letters; what it does not say is undefined. */
export type RunLook = {
  font?: string;
  size?: number;
  bold?: boolean;
  italic?: boolean;
  caps?: boolean;
  colour?: string | null;
};
export type ParagraphLook = {
  align?: Align;
  left?: number;
  firstLine?: number;
  before?: number;
  after?: number;
  leading?: { readonly rule: string; readonly value: number };
  listed?: boolean;
};
export type Look = { readonly run: RunLook; readonly paragraph: ParagraphLook };

export type Styles = {
  /** Defaults of the file and the chain of the style, the nearest winning. */
  of(styleId: string | null): Look;
  /** The chain alone, for the style of a run. */
  ofRun(styleId: string | null): RunLook;
  runOf(rPr: Element | null): RunLook;
};

export const MM_PER_TWIP = 25.4 / 1440;
const ALIGNS: Readonly<Record<string, Align>> = {
  left: 'LEFT',
  start: 'LEFT',
  center: 'CENTER',
  right: 'RIGHT',
  end: 'RIGHT',
  both: 'BOTH',
  distribute: 'BOTH',
};

/** What a name of the theme (`minorHAnsi`) stands for. */
function themeFonts(theme: Document | null): (name: string) => string | undefined {
  const latin = (kind: string) => {
    const [font] = theme === null ? [] : below(theme, kind);
    return attr(child(font, 'latin'), 'typeface') ?? undefined;
  };
  return (name) => latin(name.startsWith('major') ? 'majorFont' : 'minorFont');
}

function readRun(rPr: Element | null, themed: (name: string) => string | undefined): RunLook {
  if (rPr === null) return {};
  const fonts = child(rPr, 'rFonts');
  const theme = attr(fonts, 'asciiTheme') ?? attr(fonts, 'hAnsiTheme');
  const font = (theme === null ? undefined : themed(theme)) ?? attr(fonts, 'hAnsi') ?? attr(fonts, 'ascii');
  const halves = numberOf(attr(child(rPr, 'sz'), 'val'));
  const bold = toggle(child(rPr, 'b'));
  const italic = toggle(child(rPr, 'i'));
  const caps = toggle(child(rPr, 'caps'));
  const colour = attr(child(rPr, 'color'), 'val');
  return {
    ...(font ? { font } : {}),
    ...(halves === null ? {} : { size: halves / 2 }),
    ...(bold === null ? {} : { bold }),
    ...(italic === null ? {} : { italic }),
    ...(caps === null ? {} : { caps }),
    ...(colour === null ? {} : { colour: colour === 'auto' ? null : colour.toUpperCase() }),
  };
}

export function readParagraph(pPr: Element | null): ParagraphLook {
  if (pPr === null) return {};
  const indents = child(pPr, 'ind');
  const spacing = child(pPr, 'spacing');
  const align = ALIGNS[attr(child(pPr, 'jc'), 'val') ?? ''];
  const left = numberOf(attr(indents, 'left') ?? attr(indents, 'start'));
  const hanging = numberOf(attr(indents, 'hanging'));
  const firstLine = hanging === null ? numberOf(attr(indents, 'firstLine')) : -hanging;
  const before = numberOf(attr(spacing, 'before'));
  const after = numberOf(attr(spacing, 'after'));
  const line = numberOf(attr(spacing, 'line'));
  return {
    ...(align === undefined ? {} : { align }),
    ...(left === null ? {} : { left: left * MM_PER_TWIP }),
    ...(firstLine === null ? {} : { firstLine: firstLine * MM_PER_TWIP }),
    ...(before === null ? {} : { before: before / 20 }),
    ...(after === null ? {} : { after: after / 20 }),
    ...(line === null ? {} : { leading: { rule: attr(spacing, 'lineRule') ?? 'auto', value: line } }),
    ...(child(pPr, 'numPr') === null ? {} : { listed: true }),
  };
}

/** The styles of a Word file. A file without any has the defaults of the format. */
export function readStyles(styles: Document | null, theme: Document | null): Styles {
  const themed = themeFonts(theme);
  const root = styles?.documentElement ?? null;
  const defaults = child(root, 'docDefaults');
  const byId = new Map<string, Element>();
  let normal: string | null = null;
  for (const style of elements(root).filter(({ localName }) => localName === 'style')) {
    const id = attr(style, 'styleId') ?? '';
    byId.set(id, style);
    if (attr(style, 'type') === 'paragraph' && toggle(style.hasAttribute('w:default') ? style : null) !== null)
      normal = attr(style, 'default') === '1' || attr(style, 'default') === 'true' ? id : normal;
  }
  const base: Look = {
    run: { ...readRun(child(child(defaults, 'rPrDefault'), 'rPr'), themed) },
    paragraph: readParagraph(child(child(defaults, 'pPrDefault'), 'pPr')),
  };
  const chains = new Map<string, Look>();
  const chainOf = (id: string, seen: readonly string[] = []): Look => {
    const known = chains.get(id);
    if (known) return known;
    const style = byId.get(id);
    if (style === undefined || seen.includes(id)) return { run: {}, paragraph: {} };
    const parent = attr(child(style, 'basedOn'), 'val');
    const above = parent === null ? { run: {}, paragraph: {} } : chainOf(parent, [...seen, id]);
    const look = {
      run: { ...above.run, ...readRun(child(style, 'rPr'), themed) },
      paragraph: { ...above.paragraph, ...readParagraph(child(style, 'pPr')) },
    };
    chains.set(id, look);
    return look;
  };
  return {
    of: (styleId) => {
      const id = styleId ?? normal;
      const own = id === null ? { run: {}, paragraph: {} } : chainOf(id);
      return { run: { ...base.run, ...own.run }, paragraph: { ...base.paragraph, ...own.paragraph } };
    },
    ofRun: (styleId) => (styleId === null ? {} : chainOf(styleId).run),
    runOf: (rPr) => readRun(rPr, themed),
  };
}
