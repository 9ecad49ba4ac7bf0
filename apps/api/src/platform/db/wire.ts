import { Deferred, type OrDeferred, withVariables } from './deferred.ts';
import type { SqlValue } from './reader.ts';
import type { Runs } from './runs.ts';

export type Written = { readonly affectedRows: number; readonly insertId: number | string };
export type SqlParams = readonly OrDeferred<SqlValue>[];

/** How one transaction talks to the database: what can wait is sent together with what cannot. */
export type Wire = Runs & {
  /** Sent with the next statement, in this order, at the latest with COMMIT. */
  later(sql: string, params?: SqlParams): void;
  /** The same for an INSERT whose generated identifier (or LAST_INSERT_ID(expression)) others refer to. */
  defer(sql: string, params?: SqlParams): Deferred;
  /** Sends what waits. */
  flush(): Promise<void>;
  commit(): Promise<void>;
  rollback(): Promise<void>;
};

type Waiting = {
  readonly sql: string;
  readonly params: readonly SqlValue[];
  readonly onResult?: (result: Written) => void;
};

/**
 * While a counter or the head of a journal is locked, everybody else waits, and each round trip makes the wait
 * longer. So BEGIN rides with the first statement, writes nobody waits for with the next one, and COMMIT with the
 * last ones. A failure of a statement sent along is the failure of the one it was sent with, and nothing behind it
 * is run, COMMIT included.
 *
 * The pool allows several statements in one text for this; all text is written in the source, and what people type
 * goes through the parameters of the driver.
 */
export function createWire(runs: Runs): Wire {
  let waiting: Waiting[] = [];
  let began = false;
  let deferred = 0;
  const later = (sql: string, params: SqlParams = [], onResult?: Waiting['onResult']): void =>
    void waiting.push({ ...withVariables(sql, params), ...(onResult === undefined ? {} : { onResult }) });

  async function send<T>(sql: string, params: SqlParams = []): Promise<T> {
    const last = withVariables(sql, params);
    if (waiting.length === 0) return await runs.query<T>(last.sql, last.params);
    const sent = waiting;
    waiting = [];
    began = true;
    const text = [...sent.map((statement) => statement.sql), last.sql].join(';\n');
    const results = await runs.query<unknown[]>(text, [
      ...sent.flatMap((statement) => statement.params),
      ...last.params,
    ]);
    for (const [place, { onResult }] of sent.entries()) onResult?.(results[place] as Written);
    return results[sent.length] as T;
  }

  later('START TRANSACTION');
  return {
    query: async <T>(sql: string, params?: readonly unknown[]) => await send<T>(sql, params as SqlParams),
    prepared: async <T>(sql: string, params?: readonly unknown[]) => await send<T>(sql, params as SqlParams),
    later: (sql, params) => later(sql, params),
    defer: (sql, params) => {
      deferred += 1;
      const value = new Deferred(deferred);
      later(sql, params, ({ affectedRows, insertId }) => value.settle(affectedRows === 0 ? null : String(insertId)));
      // Nothing written, nothing given: not what an earlier statement has left in LAST_INSERT_ID().
      later(`SET ${value.variable} = IF(ROW_COUNT() > 0, LAST_INSERT_ID(), NULL)`);
      return value;
    },
    flush: async () => {
      if (waiting.length > 0) await send('DO 0');
    },
    // A transaction that asked nothing of the database never began.
    commit: async () => {
      if (began || waiting.length > 1) await send('COMMIT');
    },
    rollback: async () => {
      waiting = [];
      if (began) await runs.query('ROLLBACK');
    },
  };
}
