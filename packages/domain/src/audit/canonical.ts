/** What may stand in an audit entry: plain JSON, without undefined. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * One text for one entry, the same on every machine: keys sorted by code unit, no blanks, strings
 * in NFC, numbers as whole numbers. The journal hashes this text, so its form never changes.
 * Throws TypeError for numbers that are not safe whole numbers: they do not read back the same everywhere.
 */
export function canonicalEntry(entry: Json): string {
  if (typeof entry === 'string') return JSON.stringify(entry.normalize('NFC'));
  if (typeof entry === 'number' && !Number.isSafeInteger(entry))
    throw new TypeError(`not a safe whole number: ${entry}`);
  if (entry === null || typeof entry !== 'object') return JSON.stringify(entry);
  if (isList(entry)) return `[${entry.map(canonicalEntry).join(',')}]`;
  const members = Object.entries(entry)
    .map(([key, value]) => [key.normalize('NFC'), value] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${JSON.stringify(key)}:${canonicalEntry(value)}`);
  return `{${members.join(',')}}`;
}

function isList(value: readonly Json[] | { readonly [key: string]: Json }): value is readonly Json[] {
  return Array.isArray(value);
}
