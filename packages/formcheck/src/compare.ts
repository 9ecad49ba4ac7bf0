import { diffArrays, diffWordsWithSpace } from 'diff';
import { readPaper } from './check.ts';
import { LIMITS } from './limits.ts';

export type TextChange = 'SAME' | 'INSERTED' | 'DELETED';
/** Words one after the other that stayed, came or went. */
export type ComparedPart = { readonly change: TextChange; readonly text: string };
/** A paragraph with what changed in it; one that came or went whole has one part. */
export type ComparedParagraph = { readonly parts: readonly ComparedPart[] };
/** What a file says, by paragraphs in the order of reading. */
export type PaperText = {
  readonly paragraphs: readonly string[];
  /** A PDF is longer than what is read of one. */
  readonly partial: boolean;
};

/** Changes beyond which the two are told to be other texts, instead of being searched for what they share. */
const MOST_PARAGRAPHS = 1_500;
const MOST_WORDS = 2_000;
/** Paragraphs in a row that are looked at in pairs; more of them that changed is another text. */
const MOST_PAIRS = 300;
/** Share of words two paragraphs have in common at least, to be the same one changed. */
const ALIKE = 0.4;

/** Blanks and the way letters are composed are how a file is written, not what it says. */
const plain = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
const whole = (change: TextChange, text: string): ComparedParagraph => ({ parts: [{ change, text }] });

/**
 * Text of the body and its tables; headers, footers and pictures are left out.
 * @throws UnreadableError
 */
export async function textOfPaper(bytes: Uint8Array): Promise<PaperText> {
  const { lines, source, pageCount } = await readPaper(bytes);
  return {
    paragraphs: lines.map(({ text }) => plain(text)),
    partial: source === 'PDF' && pageCount > LIMITS.pages,
  };
}

/** What changed in the text from one version of a draft to another. */
export function compareParagraphs(older: readonly string[], newer: readonly string[]): ComparedParagraph[] {
  const changes = diffArrays([...older], [...newer], { maxEditLength: MOST_PARAGRAPHS });
  if (changes === undefined) return replaced(older, newer);
  const found: ComparedParagraph[] = [];
  let gone: readonly string[] = [];
  let come: readonly string[] = [];
  const close = () => {
    found.push(...replaced(gone, come));
    gone = [];
    come = [];
  };
  for (const { added, removed, value } of changes) {
    if (removed) gone = [...gone, ...value];
    else if (added) come = [...come, ...value];
    else {
      close();
      found.push(...value.map((text) => whole('SAME', text)));
    }
  }
  close();
  return found;
}

/** Paragraphs in whose place others stand: those that are alike are one that changed. */
function replaced(gone: readonly string[], come: readonly string[]): ComparedParagraph[] {
  const found: ComparedParagraph[] = [];
  let from = 0;
  let to = 0;
  const until = (left: number, right: number) => {
    found.push(...gone.slice(from, left).map((text) => whole('DELETED', text)));
    found.push(...come.slice(to, right).map((text) => whole('INSERTED', text)));
    from = left + 1;
    to = right + 1;
  };
  for (const [left, right] of pairs(gone, come)) {
    until(left, right);
    found.push({ parts: compareWords(gone[left] ?? '', come[right] ?? '') });
  }
  until(gone.length, come.length);
  return found;
}

/** Which paragraphs are the same one changed, in order: those that have most in common altogether. */
function pairs(gone: readonly string[], come: readonly string[]): [number, number][] {
  if (gone.length === 0 || come.length === 0 || gone.length > MOST_PAIRS || come.length > MOST_PAIRS) return [];
  const right = come.map(wordsOf);
  const alike = gone.map((text) => {
    const left = wordsOf(text);
    return right.map((words) => likeness(left, words));
  });
  // best[i][j]: the most that the paragraphs from i and from j on can have in common.
  const best = Array.from({ length: gone.length + 1 }, () => new Float64Array(come.length + 1));
  const at = (row: number, column: number) => best[row]?.[column] ?? 0;
  const own = (row: number, column: number) => alike[row]?.[column] ?? 0;
  const together = (row: number, column: number) =>
    own(row, column) < ALIKE ? -1 : own(row, column) + at(row + 1, column + 1);
  for (let row = gone.length - 1; row >= 0; row -= 1) {
    const line = best[row] ?? new Float64Array();
    for (let column = come.length - 1; column >= 0; column -= 1)
      line[column] = Math.max(together(row, column), at(row + 1, column), at(row, column + 1));
  }
  const found: [number, number][] = [];
  let row = 0;
  let column = 0;
  while (row < gone.length && column < come.length) {
    if (together(row, column) === at(row, column)) found.push([row++, column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return found;
}

function wordsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.toLocaleLowerCase('vi').match(/[\p{L}\p{N}]+/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function likeness(left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): number {
  let common = 0;
  let all = 0;
  for (const [word, count] of left) {
    common += Math.min(count, right.get(word) ?? 0);
    all += count;
  }
  for (const count of right.values()) all += count;
  return all === 0 ? 0 : (2 * common) / all;
}

/** Words that came and went in one paragraph; a blank between two changes belongs to both. */
export function compareWords(older: string, newer: string): ComparedPart[] {
  const changes = diffWordsWithSpace(older, newer, { maxEditLength: MOST_WORDS });
  if (changes === undefined) return [...whole('DELETED', older).parts, ...whole('INSERTED', newer).parts];
  const found: ComparedPart[] = [];
  let gone = '';
  let come = '';
  const close = () => {
    if (gone !== '') found.push({ change: 'DELETED', text: gone });
    if (come !== '') found.push({ change: 'INSERTED', text: come });
    gone = '';
    come = '';
  };
  changes.forEach(({ added, removed, value }, index) => {
    if (removed) gone += value;
    else if (added) come += value;
    else if (value.trim() === '' && gone !== '' && come !== '' && index < changes.length - 1) {
      gone += value;
      come += value;
    } else {
      close();
      found.push({ change: 'SAME', text: value });
    }
  });
  close();
  return found;
}
