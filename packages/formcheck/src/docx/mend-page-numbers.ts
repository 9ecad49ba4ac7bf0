import { strToU8 } from 'fflate';
import { place, properties, setLetters } from './mend-line.ts';
import { folderOf, relationsOfPart } from './parts.ts';
import { type DocxFile, numberParagraph, partOf } from './read.ts';
import type { Entries } from './unpack.ts';
import {
  below,
  child,
  type Document,
  type Element,
  elements,
  make,
  parseXml,
  serializeXml,
  set,
  toggle,
  W,
} from './xml.ts';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const HEADER_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml';
const SIZE = 13;

const headerWith = (content: string): Uint8Array =>
  strToU8(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:hdr xmlns:w="${W}"><w:p><w:pPr><w:jc w:val="center"/></w:pPr>${content}</w:p></w:hdr>`,
  );
const LETTERS = `<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="${SIZE * 2}"/><w:szCs w:val="${SIZE * 2}"/></w:rPr>`;
const field = (kind: string): string => `<w:r>${LETTERS}<w:fldChar w:fldCharType="${kind}"/></w:r>`;
const NUMBER = `${field('begin')}<w:r>${LETTERS}<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>${field('separate')}<w:r>${LETTERS}<w:t>2</w:t></w:r>${field('end')}`;

/** Phụ lục I, Phần I, I.7: from the second page on, centred in the upper margin. A head that is there is not touched. */
export function addPageNumbers(file: DocxFile, added: Entries): void {
  const { parts, sections } = file;
  const [first] = sections;
  if (first === undefined) return;
  const present = partOf(parts, first, 'header', 'default');
  if (present !== undefined) insertNumber(present.xml);
  else attach(file, first, 'default', headerWith(NUMBER), added);
  set(placeTitlePage(first), 'val', '1');
}

/** Into a head that says something else: the number on a line of its own above it. */
function insertNumber(xml: Document): void {
  const root = xml.documentElement;
  const line = parseXml(headerWith(NUMBER)).documentElement?.firstChild;
  if (root !== null && line) root.insertBefore(xml.importNode(line, true), root.firstChild);
}

/** `titlePg` stands behind the margins and columns (ISO 29500-1, CT_SectPr). */
function placeTitlePage(sectPr: Element): Element {
  const known = child(sectPr, 'titlePg');
  if (known !== null) return known;
  const made = make(sectPr, 'titlePg');
  const behind = new Set(['textDirection', 'bidi', 'rtlGutter', 'docGrid', 'printerSettings', 'sectPrChange']);
  sectPr.insertBefore(made, elements(sectPr).find(({ localName }) => behind.has(localName ?? '')) ?? null);
  return made;
}

/** A new header part: the part, its type, its relation, and the reference to it. */
function attach(
  { parts, entries }: DocxFile,
  sectPr: Element,
  type: string,
  content: Uint8Array,
  added: Entries,
): void {
  const dir = folderOf(parts.documentName);
  const name = freeName(dir, { ...entries, ...added });
  added[name] = content;
  const typesName = '[Content_Types].xml';
  const types = parseXml(added[typesName] ?? entries[typesName] ?? new Uint8Array());
  const override = types.createElementNS(TYPES, 'Override');
  override.setAttribute('PartName', `/${name}`);
  override.setAttribute('ContentType', HEADER_TYPE);
  types.documentElement?.appendChild(override);
  added[typesName] = serializeXml(types);
  const relationsName = relationsOfPart(parts.documentName);
  const relations = parseXml(
    added[relationsName] ?? entries[relationsName] ?? strToU8(`<Relationships xmlns="${PACKAGE_RELATIONS}"/>`),
  );
  const relation = relations.createElementNS(PACKAGE_RELATIONS, 'Relationship');
  const id = `rId${name.slice(dir.length, -'.xml'.length)}`;
  relation.setAttribute('Id', id);
  relation.setAttribute('Type', `${RELATIONS}/header`);
  relation.setAttribute('Target', name.slice(dir.length));
  relations.documentElement?.appendChild(relation);
  added[relationsName] = serializeXml(relations);
  const reference = make(sectPr, 'headerReference');
  set(reference, 'type', type);
  reference.setAttributeNS(RELATIONS, 'r:id', id);
  sectPr.insertBefore(reference, sectPr.firstChild);
}

function freeName(dir: string, taken: Entries): string {
  let number = 1;
  while (`${dir}headerPage${number}.xml` in taken) number += 1;
  return `${dir}headerPage${number}.xml`;
}

export function setPageNumbers({ parts, sections }: DocxFile, what: 'CENTRE' | 'NOT_FIRST' | 'LETTERS'): void {
  const [first] = sections;
  if (first === undefined) return;
  const paragraph = numberParagraph(partOf(parts, first, 'header', 'default'));
  if (what === 'NOT_FIRST') {
    if (toggle(child(first, 'titlePg')) !== true) set(placeTitlePage(first), 'val', '1');
    const own = numberParagraph(partOf(parts, first, 'header', 'first'));
    for (const run of own === null ? [] : below(own, 'r')) run.parentNode?.removeChild(run);
    return;
  }
  if (paragraph === null) return;
  if (what === 'CENTRE') set(place(properties(paragraph, 'pPr'), 'jc'), 'val', 'center');
  else for (const run of below(paragraph, 'r')) setLetters(run, { size: SIZE, bold: false, italic: false });
}
