import type { Columns, RowOf } from './columns.ts';
import { type Entity, snakeCase } from './entity.ts';
import type { Runs } from './runs.ts';

export type PreparedValue = string | number | boolean | null | Date;
export type SqlValue = PreparedValue | readonly (string | number)[];

/** A list of unknown length cannot be prepared. */
export const isPreparable = (params: readonly SqlValue[]): params is readonly PreparedValue[] =>
  !params.some(Array.isArray);

/** Equality on every named column; an array means IN, null means IS NULL. */
export type Where<C extends Columns> = { readonly [K in keyof C]?: RowOf<C>[K] | readonly RowOf<C>[K][] | undefined };

export type FindOptions = {
  /** SQL, for example `received_at DESC, id DESC`; never anything a person typed. */
  readonly orderBy?: string;
  readonly limit?: number;
};

/** Reads, in or out of a transaction. Repositories take a Reader, so that both work. */
export type Reader = {
  readonly runs: Runs;
  /** Raw SQL with `?`. An array parameter expands to a list for IN. Instants come as the database writes them (`instantOf`), COUNT as string. */
  query<T>(sql: string, params?: readonly SqlValue[]): Promise<T[]>;
  /** The same for what is asked all the time: the server reads the text once per connection. No array parameters. */
  prepared<T>(sql: string, params?: readonly PreparedValue[]): Promise<T[]>;
  /** Whole rows of one table: `SELECT a.* FROM table a` and what follows it. */
  select<C extends Columns>(
    entity: Entity<C>,
    alias: string,
    rest: string,
    params?: readonly SqlValue[],
  ): Promise<RowOf<C>[]>;
  find<C extends Columns>(entity: Entity<C>, where: Where<C>, options?: FindOptions): Promise<RowOf<C>[]>;
  findOne<C extends Columns>(entity: Entity<C>, where: Where<C>): Promise<RowOf<C> | null>;
};

export function createReader(runs: Runs): Reader {
  async function query<T>(sql: string, params: readonly SqlValue[] = []): Promise<T[]> {
    return await runs.query<T[]>(sql, params);
  }

  async function prepared<T>(sql: string, params: readonly PreparedValue[] = []): Promise<T[]> {
    return await runs.prepared<T[]>(sql, params);
  }

  async function select<C extends Columns>(
    entity: Entity<C>,
    alias: string,
    rest: string,
    params: readonly SqlValue[] = [],
  ): Promise<RowOf<C>[]> {
    const rows = await query<Record<string, unknown>>(
      `SELECT ${columnList(entity, alias)} FROM ${entity.table} ${alias} ${rest}`,
      params,
    );
    return rows.map((row) => hydrate(entity, row));
  }

  async function find<C extends Columns>(
    entity: Entity<C>,
    where: Where<C>,
    options: FindOptions = {},
  ): Promise<RowOf<C>[]> {
    const condition = whereSql(where);
    if (condition === null) return [];
    const order = options.orderBy === undefined ? '' : ` ORDER BY ${options.orderBy}`;
    const limit = options.limit === undefined ? '' : ` LIMIT ${Math.trunc(options.limit)}`;
    return await select(entity, 't', `WHERE ${condition.sql}${order}${limit}`, condition.params);
  }

  async function findOne<C extends Columns>(entity: Entity<C>, where: Where<C>): Promise<RowOf<C> | null> {
    const [row] = await find(entity, where, { limit: 1 });
    return row ?? null;
  }

  return { runs, query, prepared, select, find, findOne };
}

/** `a.id AS id, a.agency_id AS agencyId, …` for joins written by hand; rows go through `hydrate`. */
export function columnList<C extends Columns>(entity: Entity<C>, alias: string): string {
  return Object.keys(entity.columns)
    .map((property) => `${alias}.${snakeCase(property)} AS \`${property}\``)
    .join(', ');
}

/** Turns a raw row of `columnList` into the typed row. Extra columns are left out. */
export function hydrate<C extends Columns>(entity: Entity<C>, raw: Record<string, unknown>): RowOf<C> {
  const row: Record<string, unknown> = {};
  for (const property in entity.columns) {
    const read = entity.columns[property]?.read;
    row[property] = read === undefined ? raw[property] : read(raw[property]);
  }
  return row as RowOf<C>;
}

type Condition = { readonly sql: string; readonly params: readonly SqlValue[] };

/** null when an IN list is empty: nothing can match, and `IN ()` is no SQL. */
export function whereSql(where: Readonly<Record<string, unknown>>): Condition | null {
  const parts: string[] = [];
  const params: SqlValue[] = [];
  for (const [property, value] of Object.entries(where)) {
    if (value === undefined) continue;
    const column = snakeCase(property);
    if (value === null) parts.push(`${column} IS NULL`);
    else if (Array.isArray(value)) {
      if (value.length === 0) return null;
      parts.push(`${column} IN (?)`);
      params.push(value);
    } else {
      parts.push(`${column} = ?`);
      params.push(value as SqlValue);
    }
  }
  if (parts.length === 0) throw new Error('A find without any condition would read the whole table');
  return { sql: parts.join(' AND '), params };
}
