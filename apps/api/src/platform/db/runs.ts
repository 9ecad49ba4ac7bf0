import type { Pool, PoolConnection, QueryError } from 'mysql2';
import type { PreparedValue, SqlValue } from './reader.ts';
import { StatementFailed } from './statement-failed.ts';

/** Whatever runs SQL: the pool, or the one connection of a transaction. */
export type Runs = {
  query<T>(sql: string, params?: readonly unknown[]): Promise<T>;
  /** As a prepared statement, kept by the connection. */
  prepared<T>(sql: string, params?: readonly PreparedValue[]): Promise<T>;
};

/** Hears every statement with its parameters; tests count and explain them. */
export type QueryListener = (sql: string, params: readonly SqlValue[]) => void;

export type RunsOnConnection = Runs & { release(): void };

/**
 * Statements go to the driver's own pool: TypeORM describes and migrates the schema, but its query runner costs half
 * as much again per statement as the statement itself, and mysql2's promises catch a stack trace for each.
 */
export const runsOn = (target: Pool | PoolConnection, onQuery?: QueryListener): Runs => ({
  query: async <T>(sql: string, params: readonly unknown[] = []) =>
    await new Promise<T>((resolve, reject) => {
      onQuery?.(sql, params as readonly SqlValue[]);
      // Without parameters nothing is looked for in the text: a batch of a load has megabytes of it.
      target.query(sql, params.length === 0 ? null : [...params], answer(sql, resolve, reject));
    }),
  prepared: async <T>(sql: string, params: readonly PreparedValue[] = []) =>
    await new Promise<T>((resolve, reject) => {
      onQuery?.(sql, params);
      target.execute(sql, [...params], answer(sql, resolve, reject));
    }),
});

const answer =
  <T>(sql: string, resolve: (result: T) => void, reject: (error: Error) => void) =>
  (error: QueryError | null, result: unknown): void =>
    error ? reject(new StatementFailed(error, sql)) : resolve(result as T);

/** A connection of its own until it is released. */
export async function runsOnConnection(pool: Pool, onQuery?: QueryListener): Promise<RunsOnConnection> {
  const connection = await new Promise<PoolConnection>((resolve, reject) => {
    pool.getConnection((error, got) => (error ? reject(error) : resolve(got)));
  });
  return { ...runsOn(connection, onQuery), release: () => connection.release() };
}
