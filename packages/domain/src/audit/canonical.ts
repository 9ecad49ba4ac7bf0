/** What may stand in an audit entry: plain JSON, without undefined. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * One text for one entry, the same on every machine: keys sorted by code unit, no blanks, strings
 * in NFC, numbers as whole numbers. The journal hashes this text, so its form never changes.
 * Throws TypeError for numbers that are not safe whole numbers: they do not read back the same everywhere.
 */
export function canonicalEntry(entry: Json): string {
  if (typeof entry === 'string') return quoted(entry);
  if (typeof entry === 'number' && !Number.isSafeInteger(entry))
    throw new TypeError(`not a safe whole number: ${entry}`);
  if (entry === null || typeof entry !== 'object') return JSON.stringify(entry);
  if (isList(entry)) return `[${entry.map(canonicalEntry).join(',')}]`;
  const values = new Map(Object.entries(entry).map(([key, value]) => [composed(key), value] as const));
  const members = [...values.keys()].sort().map((key) => `${quoted(key)}:${canonicalEntry(values.get(key) ?? null)}`);
  return `{${members.join(',')}}`;
}

/** ASCII without quote, backslash and control characters: nothing to compose, nothing to escape. */
const PLAIN = /^[ !#-[\]-~]*$/;
const composed = (text: string): string => (PLAIN.test(text) ? text : text.normalize('NFC'));
const quoted = (text: string): string => (PLAIN.test(text) ? `"${text}"` : JSON.stringify(text.normalize('NFC')));

function isList(value: readonly Json[] | { readonly [key: string]: Json }): value is readonly Json[] {
  return Array.isArray(value);
}
