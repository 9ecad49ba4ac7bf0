import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalEntry, type Json } from './canonical.ts';

const json = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    fc.integer(),
    fc.string({ unit: 'grapheme-ascii' }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: 'grapheme-ascii' }), tie('value'), { maxKeys: 4 }),
  ),
})).value;

describe('the canonical form of an audit entry', () => {
  it('has one text, whatever the order of keys and the composition of letters', () => {
    const entry = { who: 'Nguyễn Văn Ẩn', at: '2026-03-05T01:00:00.000Z', values: { b: 1, a: [true, null] } };
    const text = '{"at":"2026-03-05T01:00:00.000Z","values":{"a":[true,null],"b":1},"who":"Nguyễn Văn Ẩn"}';
    expect(canonicalEntry(entry)).toBe(text);
    expect(
      canonicalEntry({
        values: { a: [true, null], b: 1 },
        at: entry.at,
        who: entry.who.normalize('NFD'),
      }),
    ).toBe(text);
  });

  it('reads back to the same text', () => {
    fc.assert(
      fc.property(json, (entry) => {
        const text = canonicalEntry(entry);
        expect(canonicalEntry(JSON.parse(text) as Json)).toBe(text);
      }),
    );
  });

  it('refuses numbers that do not read back the same everywhere', () => {
    expect(() => canonicalEntry({ n: 0.1 })).toThrow(TypeError);
    expect(() => canonicalEntry(2 ** 60)).toThrow(TypeError);
    expect(() => canonicalEntry(Number.NaN)).toThrow(TypeError);
  });
});
