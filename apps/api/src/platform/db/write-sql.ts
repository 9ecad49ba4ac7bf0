import type { Column } from './columns.ts';
import { type AnyEntity, snakeCase } from './entity.ts';
import { Deferred, type OrDeferred } from './deferred.ts';
import { type SqlValue, whereSql } from './reader.ts';

export type Statement = { readonly sql: string; readonly params: readonly OrDeferred<SqlValue>[] };
type Values = Readonly<Record<string, unknown>>;

/** One INSERT for all rows. What a row leaves out is filled by the database. */
export function insertSql(entity: AnyEntity, rows: readonly object[]): Statement {
  const properties = Object.keys(entity.columns).filter((property) =>
    rows.some((row) => (row as Values)[property] !== undefined),
  );
  const params: OrDeferred<SqlValue>[] = [];
  const tuples = rows.map((row) => {
    const marks = properties.map((property) => {
      const value = (row as Values)[property];
      if (value === undefined) return 'DEFAULT';
      params.push(stored(entity, property, value));
      return '?';
    });
    return `(${marks.join(', ')})`;
  });
  const columns = properties.map((property) => `\`${snakeCase(property)}\``).join(', ');
  return { sql: `INSERT INTO ${entity.table} (${columns}) VALUES ${tuples.join(', ')}`, params };
}

/** Null when the condition can match nothing or nothing is to be set. */
export function updateSql(entity: AnyEntity, where: Values, patch: object): Statement | null {
  const condition = whereSql(where);
  const set = Object.entries(patch).filter(([property, value]) => value !== undefined && property in entity.columns);
  if (condition === null || set.length === 0) return null;
  const assignments = set.map(([property]) => `\`${snakeCase(property)}\` = ?`).join(', ');
  const values = set.map(([property, value]) => stored(entity, property, value));
  return {
    sql: `UPDATE ${entity.table} SET ${assignments} WHERE ${condition.sql}`,
    params: [...values, ...condition.params],
  };
}

/** The value as the driver writes it: instants as Date, JSON as text. */
function stored(entity: AnyEntity, property: string, value: unknown): OrDeferred<SqlValue> {
  if (value instanceof Deferred) return value;
  const column: Column<unknown, boolean> | undefined = entity.columns[property];
  const transformer = column?.spec.transformer;
  const written: unknown = transformer === undefined || Array.isArray(transformer) ? value : transformer.to(value);
  return written as SqlValue;
}
