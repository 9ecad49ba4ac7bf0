import type { SeriesKind } from '@qlvb/contract/types';
import { problem, type Problem } from '../problems.ts';
import { formatNumber } from './notation.ts';

/** What stands in braces in a pattern, as văn thư writes it. */
export const PATTERN_PARTS = ['số', 'năm', 'loại', 'cơ quan', 'đơn vị'] as const;
type PatternPart = (typeof PATTERN_PARTS)[number];

type Piece = { readonly before: '' | '/' | '-'; readonly part: PatternPart | null; readonly text: string };

export const PATTERN_LENGTH = 60;
/** Công văn and thư công have no abbreviation of their own: agency and drafting unit (NĐ 30/2020 Phụ lục I, II.3.b). */
export const LETTER_PATTERN = '{số}/{cơ quan}-{đơn vị}';

const PIECE = /^(?<before>[/-]?)(?:\{(?<part>[^{}]*)\}|(?<text>[\p{L}\p{N}]+))/u;

/**
 * Reads a pattern of số and ký hiệu. Grammar: `{số}`, then `/{năm}` where the year stands inside, then parts apart by `/`
 * or `-`, each a name in braces or letters and digits without blanks. No part twice.
 * @returns the pieces in order, or the first problem at `path`
 */
export function readPattern(pattern: string, path = 'pattern'): readonly Piece[] | Problem {
  const pieces: Piece[] = [];
  let rest = pattern.normalize('NFC').trim();
  if (rest === '') return problem(path, 'REQUIRED');
  if (rest.length > PATTERN_LENGTH)
    return problem(path, 'TOO_LONG', { max: String(PATTERN_LENGTH), length: String(rest.length) });
  while (rest !== '') {
    const groups = PIECE.exec(rest)?.groups;
    if (groups === undefined) return problem(path, 'PATTERN_UNREADABLE', { at: rest });
    const { before = '', part, text } = groups;
    if (part !== undefined && !isPart(part)) return problem(path, 'PATTERN_UNREADABLE', { at: `{${part}}` });
    if ((before === '') !== (pieces.length === 0)) return problem(path, 'PATTERN_UNREADABLE', { at: rest });
    if (part !== undefined && pieces.some((piece) => piece.part === part))
      return problem(path, 'PATTERN_TWICE', { part: `{${part}}` });
    pieces.push({ before: before as Piece['before'], part: part ?? null, text: text ?? '' });
    rest = rest.slice(before.length + (part === undefined ? (text ?? '').length : part.length + 2));
  }
  return pieces;
}

const isPart = (part: string): part is PatternPart => (PATTERN_PARTS as readonly string[]).includes(part);
const isProblem = (read: readonly Piece[] | Problem): read is Problem => 'code' in read;

/** The pattern is readable, and has what the law wants of the kind of series (NĐ 30/2020 Phụ lục I, II.3). */
export function checkPattern(pattern: string | null | undefined, kind: SeriesKind, path = 'pattern'): Problem[] {
  const read = readPattern(pattern ?? '', path);
  if (isProblem(read)) return [read];
  if (read[0]?.part !== 'số') return [problem(path, 'PATTERN_NUMBER_FIRST')];
  const yearAt = read.findIndex(({ part }) => part === 'năm');
  const wantsYear = kind === 'LEGAL';
  if (wantsYear ? yearAt !== 1 || read[1]?.before !== '/' : yearAt >= 0)
    return [problem(path, wantsYear ? 'PATTERN_YEAR_MISSING' : 'PATTERN_YEAR_INSIDE')];
  const names = read.some(({ part, text }) => part === 'cơ quan' || text !== '');
  if (!names) return [problem(path, 'PATTERN_NAMES_NOBODY')];
  if (kind === 'BODY' && !read.some(({ text }) => text !== '')) return [problem(path, 'PATTERN_BODY_MISSING')];
  return [];
}

export type SymbolParts = {
  /** `QĐ`, or `SY` of a copy; null for công văn and thư công, which have none. */
  readonly typeAbbreviation: string | null;
  /** The number as written, `05` or `12a`. */
  readonly number: string;
  readonly year: number;
  /** `UBND`, `STC`. */
  readonly agency: string;
  /** Drafting unit or field; left out with what stands before it where there is none. */
  readonly unit: string | null;
};

/** Số, ký hiệu, and both together as they stand on the document. */
export type WrittenSymbol = { readonly number: string; readonly notation: string; readonly symbol: string };

/**
 * Writes số and ký hiệu. A year that stands inside belongs to the number, `28/2018`; a kind without an abbreviation is
 * written as a letter wherever the pattern asks for it.
 * @throws RangeError for a pattern that cannot be read
 */
export function writeSymbol(pattern: string, parts: SymbolParts): WrittenSymbol {
  const read = readPattern(pattern);
  if (isProblem(read)) throw new RangeError(`not a pattern: ${pattern}`);
  if (parts.typeAbbreviation === null && read.some(({ part }) => part === 'loại'))
    return writeSymbol(LETTER_PATTERN, parts);
  const words: Readonly<Record<PatternPart, string | null>> = {
    số: parts.number,
    năm: String(parts.year),
    loại: parts.typeAbbreviation,
    'cơ quan': parts.agency.normalize('NFC').trim(),
    'đơn vị': parts.unit?.normalize('NFC').trim() || null,
  };
  const written = read.flatMap(({ before, part, text }) => {
    const word = part === null ? text : words[part];
    return word === null ? [] : [{ before, word, part }];
  });
  const ofNumber = written[1]?.part === 'năm' ? 2 : 1;
  const join = (pieces: typeof written) => pieces.map(({ before, word }) => `${before}${word}`).join('');
  return {
    number: join(written.slice(0, ofNumber)),
    notation: join(written.slice(ofNumber)).slice(1),
    symbol: join(written),
  };
}

/** `05`, `12a`: below 10 with a leading 0; what stands behind a number keeps its letter. */
export const writtenNumber = (number: number, suffix = ''): string => `${formatNumber(number)}${suffix}`;

/** a, b, c …; null after z, where a register has gone wrong in another way. */
export function nextSuffix(taken: readonly string[]): string | null {
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCodePoint(97 + at));
  const last = taken.toSorted().at(-1);
  return last === undefined ? 'a' : (letters[letters.indexOf(last) + 1] ?? null);
}
