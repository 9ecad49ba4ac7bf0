import possibleTypes from '@qlvb/contract/possible-types';
import { expect, it } from 'vitest';

/** The cache is not given the members of unions, which would be in the first load: it needs them for such fragments only. */
it('asks members of unions by their names, never a union as such', () => {
  const texts = Object.entries(
    import.meta.glob<string>('../**/*.graphql', { query: '?raw', import: 'default', eager: true }),
  );
  expect(texts.length).toBeGreaterThan(20);
  const unions = new Set(Object.keys(possibleTypes.possibleTypes));
  const abstract = texts.flatMap(([path, text]) =>
    [...text.matchAll(/\bon (\w+)/g)].flatMap(([, type = '']) => (unions.has(type) ? [`${path}: ${type}`] : [])),
  );
  expect(abstract).toEqual([]);
});
