import { zipSync } from 'fflate';
import { judge, withoutMends } from '../check.ts';
import type { DraftFacts } from '../facts.ts';
import type { Finding, Judged, Mend } from '../findings.ts';
import { addPageNumbers, setPageNumbers } from './mend-page-numbers.ts';
import { mendLetters, mendParagraph, mendText } from './mend-line.ts';
import { type DocxFile, readDocx } from './read.ts';
import { MM_PER_TWIP } from './styles.ts';
import { type Entries, unpack } from './unpack.ts';
import { attr, child, make, serializeXml, set } from './xml.ts';

/** A corrected copy, and what was changed in it. */
export type Mended = { readonly bytes: Uint8Array; readonly changes: readonly Finding[] };

/** Mending one thing may bring the next to light (a line that reads right can be looked at again). */
const ROUNDS = 4;

/**
 * A copy in which the rules asked for are kept, as far as a program can; everything else stays as it is, every part
 * that is not touched byte for byte. Nothing mendable: the copy is the file.
 * @throws UnreadableError
 */
export function mendDocx(bytes: Uint8Array, facts: DraftFacts, rules: readonly string[]): Mended {
  const wanted = new Set(rules);
  const changes = new Map<string, Finding>();
  let current = bytes;
  for (let round = 0; round < ROUNDS; round += 1) {
    const file = readDocx(current);
    const found = judge(file.paper, facts).filter(({ rule, mendable }) => mendable && wanted.has(rule));
    if (found.length === 0) break;
    for (const each of found) if (!changes.has(each.rule)) changes.set(each.rule, withoutMends(each));
    current = mended(current, file, found);
  }
  return { bytes: current, changes: [...changes.values()] };
}

function mended(bytes: Uint8Array, file: DocxFile, found: readonly Judged[]): Uint8Array {
  const added: Entries = {};
  const rewritten = new Set<number>();
  const mends = found.flatMap((each) => each.mends);
  for (const mend of mends.filter(({ kind }) => kind !== 'TEXT')) apply(mend, file, added);
  for (const mend of mends) {
    // A second change of the same words waits for the next round.
    if (mend.kind !== 'TEXT' || rewritten.has(mend.line)) continue;
    rewritten.add(mend.line);
    const nodes = file.lines.get(mend.line);
    const line = file.paper.lines.find(({ id }) => id === mend.line);
    if (nodes !== undefined && line !== undefined) mendText(nodes, line.text, mend.to);
  }
  const { parts } = file;
  const touched: Entries = { [parts.documentName]: serializeXml(parts.document) };
  for (const { name, xml } of parts.byRelation.values()) touched[name] = serializeXml(xml);
  return zipSync({ ...unpack(bytes, () => true), ...touched, ...added }, { level: 6 });
}

function apply(mend: Mend, file: DocxFile, added: Entries): void {
  switch (mend.kind) {
    case 'SHEET':
      return setSheet(file, mend.section, mend);
    case 'MARGIN':
      return setMargin(file, mend.section, mend.side, mend.to);
    case 'LETTERS': {
      const nodes = file.lines.get(mend.line);
      return nodes === undefined ? undefined : mendLetters(nodes, mend.to, mend.range);
    }
    case 'PARAGRAPH': {
      const nodes = file.lines.get(mend.line);
      return nodes === undefined ? undefined : mendParagraph(nodes, mend.to);
    }
    case 'PAGE_NUMBER':
      return mend.what === 'ADD' ? addPageNumbers(file, added) : setPageNumbers(file, mend.what);
    case 'TEXT':
      return undefined;
  }
}

const twips = (millimetres: number): string => String(Math.round(millimetres / MM_PER_TWIP));

function ofSection(file: DocxFile, section: number, name: string) {
  const sectPr = file.sections[section];
  if (sectPr === undefined) return null;
  const known = child(sectPr, name);
  if (known !== null) return known;
  const made = make(sectPr, name);
  const after = child(sectPr, name === 'pgSz' ? 'pgMar' : 'cols');
  sectPr.insertBefore(made, after);
  return made;
}

function setSheet(file: DocxFile, section: number, { width, height }: { width: number; height: number }): void {
  const size = ofSection(file, section, 'pgSz');
  if (size === null) return;
  set(size, 'w', twips(width));
  set(size, 'h', twips(height));
}

function setMargin(file: DocxFile, section: number, side: string, to: number): void {
  const margins = ofSection(file, section, 'pgMar');
  if (margins === null) return;
  set(margins, side, twips(to));
  // A file that told nothing had the margins of the format; the format wants all of them told.
  for (const other of ['top', 'right', 'bottom', 'left'])
    if (attr(margins, other) === null) set(margins, other, twips(25.4));
  for (const other of ['header', 'footer', 'gutter'])
    if (attr(margins, other) === null) set(margins, other, other === 'gutter' ? '0' : twips(10));
}
