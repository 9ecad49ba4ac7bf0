import type { EntitySchemaColumnOptions } from 'typeorm';

/**
 * A column: how TypeORM and the migration declare it, and how its value looks in TypeScript.
 * `read` turns what mysql2 gives into that value; absent when they are the same.
 */
export type Column<T, Optional extends boolean = false> = {
  readonly spec: EntitySchemaColumnOptions;
  readonly read?: (value: unknown) => T;
  readonly optional: Optional;
  readonly target?: string;
  /** Only for inference. */
  readonly value?: T;
};

export type Columns = Readonly<Record<string, Column<unknown, boolean>>>;

type Mutable<C extends Columns> = { -readonly [K in keyof C]: C[K] extends Column<infer T, boolean> ? T : never };
type OptionalKeys<C extends Columns> = {
  [K in keyof C]: C[K] extends { readonly optional: true } ? K : never;
}[keyof C];

/** What a select gives. */
export type RowOf<C extends Columns> = Mutable<C>;
/** What an insert needs: generated, nullable and defaulted columns may be left out. */
export type NewOf<C extends Columns> = Omit<Mutable<C>, OptionalKeys<C>> & Partial<Pick<Mutable<C>, OptionalKeys<C>>>;

/** BIGINT UNSIGNED is wider than a JavaScript number, so identifiers are strings; the driver gives them as such. */
export const id = (): Column<string, true> => ({
  spec: { type: 'bigint', unsigned: true, primary: true, generated: 'increment' },
  optional: true,
});

/** Foreign key to the `id` of another table; its constraint is `fk_<table>_<column>`. */
export const ref = (target: string): Column<string> => ({
  spec: { type: 'bigint', unsigned: true },
  optional: false,
  target,
});

/** An identifier without a foreign key (the kind of object stands in a column beside it). */
export const looseRef = (): Column<string> => ({
  spec: { type: 'bigint', unsigned: true },
  optional: false,
});

/** Text that people read, in the collation of the database: đ = d, no case, no accents. */
export const text = (length: number): Column<string> => ({ spec: { type: 'varchar', length }, optional: false });

export const longText = (): Column<string> => ({ spec: { type: 'mediumtext' }, optional: false });

/** Codes, hashes, enums: compared byte by byte. */
export const code = <T extends string = string>(length: number): Column<T> => ({
  spec: { type: 'varchar', length, charset: 'ascii', collation: 'ascii_bin' },
  optional: false,
});

export const hash = (): Column<string> => ({
  spec: { type: 'char', length: 64, charset: 'ascii', collation: 'ascii_bin' },
  optional: false,
});

export const int = (): Column<number> => ({ spec: { type: 'int' }, optional: false });

/** Sizes and sequence numbers; exact up to 2^53. */
export const bigNumber = (): Column<number> => ({
  spec: { type: 'bigint', unsigned: true },
  read: Number,
  optional: false,
});

export const bool = (): Column<boolean> => ({
  spec: { type: 'boolean' },
  read: (value) => Boolean(value),
  optional: false,
});

export const civilDate = (): Column<string> => ({ spec: { type: 'date' }, optional: false });

/** `datetime(3)` in UTC, in TypeScript `2026-11-22T08:00:00.000Z`. */
export const instant = (): Column<string> => ({
  spec: {
    type: 'datetime',
    precision: 3,
    transformer: {
      to: (value: unknown) => (typeof value === 'string' ? new Date(value) : value),
      from: (value: unknown) => (typeof value === 'string' ? instantOf(value) : value),
    },
  },
  read: (value) => instantOf(String(value)),
  optional: false,
});

export const json = <T>(): Column<T> => ({
  spec: {
    type: 'mediumtext',
    transformer: {
      to: (value: unknown) => (value === null || value === undefined ? value : JSON.stringify(value)),
      from: (value: unknown) => (typeof value === 'string' ? JSON.parse(value) : value),
    },
  },
  read: (value) => JSON.parse(String(value)) as T,
  optional: false,
});

export const nullable = <T>(column: Column<T, boolean>): Column<T | null, true> => {
  const { read, target } = column;
  return {
    spec: { ...column.spec, nullable: true },
    ...(target === undefined ? {} : { target }),
    ...(read === undefined ? {} : { read: (value: unknown) => (value === null ? null : read(value)) }),
    optional: true,
  };
};

/** The database fills it when an insert leaves it out. Number, text or boolean literals only. */
export const withDefault = <T extends string | number | boolean>(
  column: Column<T, boolean>,
  value: T,
): Column<T, true> => ({
  spec: { ...column.spec, default: value },
  ...(column.read === undefined ? {} : { read: column.read }),
  optional: true,
});

/** Optimistic lock: starts at 1, `updateVersioned` adds one. */
export const version = (): Column<number, true> => withDefault(int(), 1);

/**
 * An instant of a raw row: `2026-11-22 08:00:00.123`, as the database writes it in UTC, becomes
 * `2026-11-22T08:00:00.123Z`. Every row of every list has some, so no Date is made of it.
 */
export const instantOf = (raw: string): string => `${raw.slice(0, 10)}T${raw.slice(11, 23)}Z`;
