import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { Column, Columns, NewOf, RowOf } from './columns.ts';

/** A table as TypeORM knows it and as the readers and writers of this platform use it. */
export type Entity<C extends Columns = Columns> = {
  readonly table: string;
  readonly schema: EntitySchema;
  readonly columns: C;
  /** Object type in the journal; lets a version conflict name who changed the object last. */
  readonly journalAs: string | null;
};

/** For lists of entities of different shapes. */
export type AnyEntity = Entity;

export type Row<E> = E extends Entity<infer C> ? RowOf<C> : never;
export type NewRow<E> = E extends Entity<infer C> ? NewOf<C> : never;
export type Patch<E> = Partial<Row<E>>;

type Key<C extends Columns> = readonly (keyof C & string)[];
type Options<C extends Columns> = {
  /** Name without `uq_<table>_` to the columns. */
  readonly uniques?: Readonly<Record<string, Key<C>>>;
  /** Name without `ix_<table>_` to the columns. */
  readonly indexes?: Readonly<Record<string, Key<C>>>;
  /** Name without `ft_<table>_` to the columns of a full-text index. */
  readonly fulltexts?: Readonly<Record<string, Key<C>>>;
  /** Columns of the primary key when the table has no `id`. */
  readonly primary?: Key<C>;
  readonly journalAs?: string;
};

/**
 * An EntitySchema without decorators; the row type is inferred from the columns. Property names are
 * camelCase, columns the same in snake_case. Foreign keys are declared, relations are not: joins are
 * loaders or explicit queries. A referenced row cannot be deleted.
 */
export function defineEntity<const C extends Columns>(table: string, columns: C, options: Options<C> = {}): Entity<C> {
  const specs: Record<string, EntitySchemaColumnOptions> = {};
  for (const [property, column] of Object.entries<Column<unknown, boolean>>(columns)) {
    const primary = options.primary?.includes(property) ?? false;
    specs[property] = { ...column.spec, name: snakeCase(property), ...(primary ? { primary } : {}) };
  }
  const schema = new EntitySchema({
    name: table,
    tableName: table,
    columns: specs,
    indices: [
      ...Object.entries(options.indexes ?? {}).map(([name, key]) => ({
        name: `ix_${table}_${name}`,
        columns: [...key],
      })),
      ...Object.entries(options.uniques ?? {}).map(([name, key]) => ({
        name: `uq_${table}_${name}`,
        columns: [...key],
        unique: true,
      })),
      ...Object.entries(options.fulltexts ?? {}).map(([name, key]) => ({
        name: `ft_${table}_${name}`,
        columns: [...key],
        fulltext: true,
      })),
    ],
    foreignKeys: Object.entries<Column<unknown, boolean>>(columns).flatMap(([property, { target }]) =>
      target === undefined
        ? []
        : [
            {
              name: foreignKeyName(table, property),
              target,
              columnNames: [property],
              referencedColumnNames: ['id'],
              onDelete: 'RESTRICT',
              onUpdate: 'RESTRICT',
            },
          ],
    ),
  });
  return { table, schema, columns, journalAs: options.journalAs ?? null };
}

export const snakeCase = (property: string): string =>
  property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const foreignKeyName = (table: string, property: string): string =>
  `fk_${table}_${snakeCase(property).replace(/_id$/, '')}`;
