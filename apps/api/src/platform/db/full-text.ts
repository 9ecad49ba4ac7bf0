import { searchTokens, syllables } from '@qlvb/domain/text/fold';

/** What a full-text column holds: the tokens of every scope that may find the row. */
export const fullText = (text: string, scopes: readonly string[]): string =>
  [...new Set(scopes)].flatMap((scope) => searchTokens(text, scope)).join(' ');

const MAX_WORDS = 12;

/**
 * Expression for `MATCH … AGAINST (? IN BOOLEAN MODE)`: every word, the last one as a beginning because it is
 * still being typed. null when there is nothing to look for. Folding leaves only letters and digits, so nothing
 * a person types is an operator.
 */
export function fullTextExpression(text: string, scope: string): string | null {
  const words = syllables(text).slice(0, MAX_WORDS);
  if (words.length === 0) return null;
  return words.map((word, at) => `+${scope}_${word}${at === words.length - 1 ? '*' : ''}`).join(' ');
}
