import type { Columns, RowOf } from './columns.ts';
import { type AnyEntity, type Entity, snakeCase } from './entity.ts';

/** Some columns of one table in a statement that joins several, and how to read them from a raw row. */
export type Projection<T> = { readonly columns: string; read(raw: Readonly<Record<string, unknown>>): T };

/**
 * For lists: only what is shown is read, and every column has a name of its own (`d_symbol`), so that a row and
 * what is joined to it come from one statement.
 */
export function projection<C extends Columns, const K extends keyof C & string>(
  entity: Entity<C>,
  alias: string,
  properties: readonly K[],
): Projection<Pick<RowOf<C>, K>> {
  const fields = properties.map((property) => ({
    property,
    name: `${alias}_${snakeCase(property)}`,
    read: entity.columns[property]?.read,
  }));
  return {
    columns: properties
      .map((property) => `${written(entity, alias, property)} AS ${alias}_${snakeCase(property)}`)
      .join(', '),
    read: (raw) => {
      const row: Record<string, unknown> = {};
      for (const { property, name, read } of fields) row[property] = read === undefined ? raw[name] : read(raw[name]);
      return row as Pick<RowOf<C>, K>;
    },
  };
}

/** Dates are written out by the database: the driver puts each together from its parts, at the cost of ten texts. */
function written(entity: AnyEntity, alias: string, property: string): string {
  const column = `${alias}.${snakeCase(property)}`;
  const type = entity.columns[property]?.spec.type;
  return type === 'date' || type === 'datetime' ? `CAST(${column} AS CHAR)` : column;
}
