import type { ReadingRule } from '@qlvb/contract/types';
import type { SqlValue } from '../../platform/db/reader.ts';

export type Sql = { readonly sql: string; readonly params: readonly SqlValue[] };

/** One rule by which somebody reads a row, as a condition on the feature's alias. */
export type ReadingWay = Sql & { readonly rule: ReadingRule };

/** As one condition: nothing is read without a way. */
export function anyWay(ways: readonly Sql[]): Sql {
  if (ways.length === 0) return { sql: 'FALSE', params: [] };
  return {
    sql: `(${ways.map(({ sql }) => `(${sql})`).join(' OR ')})`,
    params: ways.flatMap(({ params }) => params),
  };
}
