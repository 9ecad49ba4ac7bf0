import { foldText } from '../text/fold.ts';

export type DocumentSymbol = {
  /** As written, with the suffix: `05`, `12a`. */
  readonly number: string;
  readonly notation: string;
  /** Stands in the symbol of legal documents (12/2018/QĐ-UBND) or behind a searched one. */
  readonly year: number | null;
  /** See symbolKey. */
  readonly key: string;
};

const YEAR = /^(?:19|20)\d{2}$/;
const PREFIX = /^(?:số|so)\s*:?\s*/iu;
const NUMBER = /^\d{1,7}(?:(?:bis|[a-zđ])(?!\p{L}))?/iu;

/**
 * Takes a symbol apart as people write and type it: `05/QĐ-UBND`, `123/qđ ubnd 2024`,
 * `28/2018/QĐ-TTg`, `12a/STC-NS`, `09-NQ/TU`. Null when it does not begin with a number.
 */
export function parseSymbol(text: string): DocumentSymbol | null {
  const typed = text.normalize('NFC').trim().replace(PREFIX, '');
  const found = NUMBER.exec(typed);
  if (!found) return null;
  const [number] = found;
  const words = typed
    .slice(number.length)
    .split(/[\s/\-–]+/u)
    .filter((word) => word !== '');
  const first = words[0];
  const last = words.at(-1);
  let year: number | null = null;
  if (first !== undefined && YEAR.test(first)) {
    year = Number(first);
    words.shift();
  } else if (last !== undefined && YEAR.test(last)) {
    year = Number(last);
    words.pop();
  }
  const notation = words.join('-');
  return { number, notation, year, key: symbolKey(number, notation) };
}

/**
 * One key for one symbol however it is written, for a normalised column with prefix search:
 * `123/QDUBND`. ASCII capitals, no leading zeros, no separators inside the notation, no year.
 */
export function symbolKey(number: string | null | undefined, notation: string | null | undefined): string {
  const [ordinal = ''] = (number ?? '').trim().split('/');
  const folded = plain(ordinal).replace(/^0+(?=\d)/, '');
  return `${folded}/${plain(notation ?? '').replace(/^(?:19|20)\d{2}(?=\D)/, '')}`;
}

function plain(text: string): string {
  return foldText(text)
    .replaceAll(/[^a-z0-9]/g, '')
    .toUpperCase();
}

/** What a search text asks of the key column: a prefix, and a year when one was typed. */
export function symbolQuery(text: string): { readonly key: string; readonly year: number | null } | null {
  const symbol = parseSymbol(text);
  return symbol && { key: symbol.key, year: symbol.year };
}
