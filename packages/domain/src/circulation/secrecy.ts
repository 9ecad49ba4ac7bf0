import type { SecrecyMarking } from '@qlvb/contract/types';
import { refusal, type Refusal } from '../refusals.ts';

/** Độ mật in the order of the form: none, and the three of Luật Bảo vệ bí mật nhà nước 2018 đ.8. */
export const SECRECY_MARKINGS: readonly SecrecyMarking[] = ['NONE', 'CONFIDENTIAL', 'SECRET', 'TOP_SECRET'];

/** Where a marking was found that nobody spoke of. */
export type SecrecyPlace = 'SUBJECT' | 'FILE';

const LEVELS: readonly (readonly [SecrecyMarking, string])[] = [
  ['TOP_SECRET', 'TUYỆT MẬT'],
  ['SECRET', 'TỐI MẬT'],
  ['CONFIDENTIAL', 'MẬT'],
];

/** Ordinary words that begin with the syllable: density, password, cipher, honey. */
const ORDINARY = /^MẬT (ĐỘ|KHẨU|MÃ|ONG|THIẾT|RỈ|MÍA)(?!\p{L})/u;
const OPENING = /^[\s([{<"'“‘«*_–—-]+/u;

const levelAtStart = (text: string): SecrecyMarking | null => {
  const found = LEVELS.find(([, word]) => text.startsWith(word) && !/^\p{L}/u.test(text.slice(word.length)));
  return found === undefined ? null : found[0];
};

/**
 * A marking at the beginning of a trích yếu: in capitals (`MẬT - Về việc …`), or in any letters set apart by brackets
 * or a colon (`(Mật) Về việc …`). `Mật độ dân cư` and `MẬT KHẨU` are none.
 */
export function markingOfSubject(subject: string): SecrecyMarking | null {
  const whole = subject.normalize('NFC').trim();
  const text = whole.replace(OPENING, '');
  const capitals = levelAtStart(text);
  if (capitals !== null) return ORDINARY.test(text) ? null : capitals;
  const upper = text.toLocaleUpperCase('vi');
  const level = levelAtStart(upper);
  if (level === null) return null;
  const word = LEVELS.find(([marking]) => marking === level)?.[1] ?? '';
  return /^\s*[\])}>:”"]/u.test(upper.slice(word.length)) ? level : null;
}

/** A line of a page that is a stamp and nothing else: `MẬT`, `TỐI MẬT`, `T U Y Ệ T  M Ậ T`. */
export function markingOfLines(lines: readonly string[]): SecrecyMarking | null {
  const bare = lines.map((line) => line.normalize('NFC').replaceAll(/[^\p{L}\p{N}]/gu, ''));
  const found = LEVELS.find(([, word]) => bare.includes(word.replace(' ', '')));
  return found === undefined ? null : found[0];
}

export type SecrecyQuestion = {
  /** What the person says the document is marked with; none when nothing is said. */
  readonly secrecy?: SecrecyMarking | null | undefined;
  /** The person was asked about what was found, and says that it is not marked. */
  readonly notSecret?: boolean | null | undefined;
  readonly subject?: string | null | undefined;
  /** Lines of the first page of the file, when the file has text. */
  readonly lines?: readonly string[];
};

/**
 * BM-01: state secrets are neither drafted, stored nor sent on a networked system (Luật Bảo vệ bí mật nhà nước 2018
 * đ.5); QĐ 28/2018 leaves them out of its scope. A marking that was named is refused, one that was only found is asked about.
 */
export function judgeSecrecy({ secrecy, notSecret, subject, lines = [] }: SecrecyQuestion): Refusal | null {
  if (secrecy && secrecy !== 'NONE') return refusal('SECRET_REFUSED', { marking: secrecy });
  if (notSecret) return null;
  const inSubject = markingOfSubject(subject ?? '');
  if (inSubject !== null) return refusal('SECRECY_UNANSWERED', { where: 'SUBJECT', marking: inSubject });
  const inFile = markingOfLines(lines);
  return inFile === null ? null : refusal('SECRECY_UNANSWERED', { where: 'FILE', marking: inFile });
}
