import { expect, it } from 'vitest';
import { DOCUMENT_TYPE_CODES } from '../document-types.ts';
import { seriesKeyFor } from './series-key.ts';

it('gives eight kinds their own series and the other 21 the common one', () => {
  const common = DOCUMENT_TYPE_CODES.filter((code) => seriesKeyFor(code) === 'COMMON');
  expect(common).toHaveLength(21);
  const own = DOCUMENT_TYPE_CODES.filter((code) => !common.includes(code));
  expect(own.map(seriesKeyFor)).toEqual(own);
  expect(own.toSorted()).toEqual(['BC', 'CT', 'CV', 'GM', 'KH', 'QD', 'TB', 'TTR']);
});
