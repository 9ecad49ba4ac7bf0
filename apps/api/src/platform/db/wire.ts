import type { QueryRunner } from 'typeorm';
import type { Runs, SqlValue } from './reader.ts';

/** How one transaction talks to the database: what can wait is sent together with what cannot. */
export type Wire = Runs & {
  /** Sent with the next statement, in this order, at the latest with COMMIT. Its result is not seen. */
  later(sql: string, params?: readonly SqlValue[]): void;
  commit(): Promise<void>;
  rollback(): Promise<void>;
};

/**
 * While a counter or the head of a journal is locked, everybody else waits, and each round trip makes the wait
 * longer. So BEGIN rides with the first statement, writes nobody waits for with the next one, and COMMIT with the
 * last ones. A failure of a statement sent along is the failure of the one it was sent with.
 *
 * The pool allows several statements in one text for this; all text is written in the source, and what people type
 * goes through the parameters of the driver.
 */
export function createWire({ manager }: QueryRunner): Wire {
  let waiting: { readonly sql: string; readonly params: readonly SqlValue[] }[] = [];
  let began = false;
  const later: Wire['later'] = (sql, params = []) => void waiting.push({ sql, params });

  async function send<T>(sql: string, params: readonly unknown[] = []): Promise<T> {
    if (waiting.length === 0) return await manager.query<T>(sql, [...params]);
    const sent = waiting;
    waiting = [];
    began = true;
    const text = [...sent.map((statement) => statement.sql), sql].join(';\n');
    const results = await manager.query<T[]>(text, [...sent.flatMap((statement) => statement.params), ...params]);
    return results[sent.length] as T;
  }

  later('START TRANSACTION');
  return {
    query: async <T>(sql: string, params?: readonly unknown[]) => await send<T>(sql, params),
    later,
    // A transaction that asked nothing of the database never began.
    commit: async () => {
      if (began || waiting.length > 1) await send('COMMIT');
    },
    rollback: async () => {
      waiting = [];
      if (began) await manager.query('ROLLBACK');
    },
  };
}
