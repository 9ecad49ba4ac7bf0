import { FIELD_BY_NAME, PLACEHOLDER, type TemplateValues } from '@qlvb/domain/templates/fields';
import { unpack } from '@qlvb/formcheck/docx/unpack';
import { below, child, type Element, elements, parseXml, serializeXml } from '@qlvb/formcheck/docx/xml';
import Docxtemplater from 'docxtemplater';
import { zipOf } from './fields-of-template.ts';

/** What is written on the sheets; fields stand nowhere else. */
const WRITTEN = /^word\/(document|header\d*|footer\d*)\.xml$/;
const FIELD = /\{\s*([\p{L}\d.]+)\s*\}/u;

/**
 * The template with the values in it. A field of several lines repeats its paragraph; what has no value is left as
 * dots to be filled in, and an optional field takes its paragraph away.
 * @throws UnreadableError
 */
export function mergeTemplate(bytes: Uint8Array, values: TemplateValues): Uint8Array {
  const entries = unpack(bytes, () => true);
  for (const [name, content] of Object.entries(entries)) {
    if (!WRITTEN.test(name)) continue;
    const part = parseXml(content);
    for (const paragraph of below(part, 'p')) repeat(paragraph, values);
    entries[name] = serializeXml(part);
  }
  const template = new Docxtemplater(zipOf(entries), {
    errorLogging: false,
    linebreaks: true,
    stripInvalidXMLChars: true,
    parser: (tag: string) => ({ get: () => valueOf(tag.trim(), values) }),
  });
  template.render();
  return template.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
}

const linesOf = (name: string, values: TemplateValues): readonly string[] => {
  const known: Readonly<Record<string, readonly string[] | undefined>> = values;
  const lines = known[name] ?? [];
  return lines.length > 0 || FIELD_BY_NAME.get(name)?.optional === true ? lines : [PLACEHOLDER];
};

/** `kinhGui:1` is the second line of a field, and `kinhGui` in the middle of a sentence all of them. */
function valueOf(tag: string, values: TemplateValues): string {
  const [name = '', at] = tag.split(':');
  const lines = linesOf(name, values);
  return at === undefined ? lines.filter((line) => line !== '').join(', ') : (lines[Number(at)] ?? '');
}

type Place = { readonly node: Element; readonly start: number; readonly text: string };

/** Of this paragraph only: a text box in it has paragraphs of its own. */
function textsOf(paragraph: Element): Place[] {
  let start = 0;
  return below(paragraph, 't')
    .filter((node) => paragraphOf(node) === paragraph)
    .map((node) => {
      const text = node.textContent ?? '';
      const place = { node, start, text };
      start += text.length;
      return place;
    });
}

function paragraphOf(node: Element): Element | null {
  let at = node.parentNode;
  while (at !== null && at.localName !== 'p') at = at.parentNode;
  return at as Element | null;
}

function repeat(paragraph: Element, values: TemplateValues): void {
  const whole = textsOf(paragraph)
    .map(({ text }) => text)
    .join('');
  const field = new RegExp(FIELD, 'gu');
  const found = [...whole.matchAll(field)].find(([, name]) => FIELD_BY_NAME.get(name ?? '')?.lines);
  const [tag, name] = found ?? [];
  if (found === undefined || tag === undefined || name === undefined) return;
  const lines = linesOf(name, values);
  if (lines.length === 0) {
    if (whole.trim() === tag) takeAway(paragraph);
    return;
  }
  const range = { from: found.index, to: found.index + tag.length };
  const copies = lines.slice(1).map(() => paragraph.cloneNode(true) as Element);
  let after = paragraph;
  [paragraph, ...copies].forEach((copy, at) => {
    if (at > 0) {
      copy.removeAttribute('w14:paraId');
      after.parentNode?.insertBefore(copy, after.nextSibling);
      after = copy;
    }
    write(copy, range, { tag: `{${name}:${at}}`, before: at === 0, behind: at === lines.length - 1 });
  });
}

/** Puts the tag in the place of what is there, in one piece; what stands around it stays only where it is told. */
function write(
  paragraph: Element,
  { from, to }: { readonly from: number; readonly to: number },
  { tag, before, behind }: { readonly tag: string; readonly before: boolean; readonly behind: boolean },
): void {
  for (const { node, start, text } of textsOf(paragraph)) {
    const end = start + text.length;
    const left = before ? text.slice(0, Math.max(0, from - start)) : '';
    const right = behind ? text.slice(Math.max(0, Math.min(text.length, to - start))) : '';
    const own = start <= from && from < end ? tag : '';
    node.textContent = `${left}${own}${right}`;
    node.setAttribute('xml:space', 'preserve');
  }
}

/** A cell of a table has to keep one paragraph. */
function takeAway(paragraph: Element): void {
  const parent = paragraph.parentNode as Element | null;
  const isOnly =
    parent?.localName === 'tc' && elements(parent).filter(({ localName }) => localName === 'p').length === 1;
  if (!isOnly) parent?.removeChild(paragraph);
  else for (const run of elements(paragraph)) if (run !== child(paragraph, 'pPr')) paragraph.removeChild(run);
}
