/** Vietnamese order: a, ă, â, b … đ after d; tones break ties in the order of the language. */
const COLLATOR = new Intl.Collator('vi');

function parts(fullName: string): readonly string[] {
  return fullName.normalize('NFC').trim().split(/\s+/);
}

/** Tên: the last word of họ và tên. */
export function givenName(fullName: string): string {
  return parts(fullName).at(-1) ?? '';
}

/** By given name, then family name, then what stands between: as every Vietnamese list of people. */
export function compareByGivenName(a: string, b: string): number {
  const [left, right] = [parts(a), parts(b)];
  return (
    COLLATOR.compare(left.at(-1) ?? '', right.at(-1) ?? '') ||
    COLLATOR.compare(left[0] ?? '', right[0] ?? '') ||
    COLLATOR.compare(left.slice(1, -1).join(' '), right.slice(1, -1).join(' '))
  );
}

export function sortNamesByGivenName<Item>(items: readonly Item[], nameOf: (item: Item) => string): readonly Item[] {
  return items.toSorted((a, b) => compareByGivenName(nameOf(a), nameOf(b)));
}
