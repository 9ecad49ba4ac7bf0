const MARKS = /\p{M}/gu;
const WORD = /[\p{L}\p{N}]+/gu;
/** A lone y after one of these may be written i: kỳ/kì, lý/lí, mỹ/mĩ, quý/quí, sỹ/sĩ, tỷ/tỉ, hy/hi. */
const FINAL_Y = /^(h|k|l|m|s|t|v|qu)y$/;

/** Vietnamese letters come composed and decomposed; what is stored is composed. */
export function toNfc(text: string): string {
  return text.normalize('NFC');
}

/**
 * The searchable form: lower case, no diacritics, đ as d, words apart by one blank.
 * Old and new tone placement (hòa, hoà) fold to the same. With `iy`, kỳ and kì do too.
 */
export function foldText(text: string, options: { readonly iy?: boolean } = {}): string {
  const folded = withoutMarks(text).trim().replaceAll(/\s+/g, ' ');
  return options.iy ? folded.replaceAll(WORD, foldFinalY) : folded;
}

function withoutMarks(text: string): string {
  return text.normalize('NFD').replaceAll(MARKS, '').toLowerCase().replaceAll('đ', 'd');
}

function foldFinalY(word: string): string {
  return word.replace(FINAL_Y, '$1i');
}

/** Folded words and numbers in order, i/y variants as one: the unit of search. */
export function syllables(text: string): readonly string[] {
  return (withoutMarks(text).match(WORD) ?? []).map(foldFinalY);
}

/**
 * Full-text tokens of one agency (`scope`): its syllables and its pairs of neighbouring syllables.
 * Syllables alone are too common to be found fast, and short ones fall under the index's minimum.
 */
export function searchTokens(text: string, scope: string): readonly string[] {
  const words = syllables(text);
  const pairs = words.slice(1).map((word, at) => `${words[at]}_${word}`);
  return [...new Set([...words, ...pairs])].map((token) => `${scope}_${token}`);
}

const NEW_PLACEMENT: Readonly<Record<string, string>> = {
  òa: 'oà',
  óa: 'oá',
  ỏa: 'oả',
  õa: 'oã',
  ọa: 'oạ',
  òe: 'oè',
  óe: 'oé',
  ỏe: 'oẻ',
  õe: 'oẽ',
  ọe: 'oẹ',
  ùy: 'uỳ',
  úy: 'uý',
  ủy: 'uỷ',
  ũy: 'uỹ',
  ụy: 'uỵ',
};
const OLD_PLACED = /(?:[òóỏõọ][ae]|[ùúủũụ]y)(?!\p{L})/giu;

/** hòa → hoà, ủy → uỷ: one way to write, for comparing texts with their tones kept. */
export function unifyTonePlacement(text: string): string {
  return toNfc(text).replaceAll(OLD_PLACED, (vowels) => {
    const moved = NEW_PLACEMENT[vowels.toLowerCase()] ?? vowels;
    return Array.from(moved, (letter, at) => (isUpper(vowels, at) ? letter.toUpperCase() : letter)).join('');
  });
}

function isUpper(text: string, at: number): boolean {
  const letter = text.charAt(at);
  return letter !== letter.toLowerCase();
}
