import type { EntityManager } from 'typeorm';
import { found, VersionMismatch } from '../errors.ts';
import type { JournalActor } from '../viewer.ts';
import type { Columns, NewOf, RowOf } from './columns.ts';
import type { Database } from './database.ts';
import type { Entity } from './entity.ts';
import { createReader, type Reader, whereSql, type Where } from './reader.ts';
import { withRetry } from './retry.ts';

/** One act for the journal. `details` are values of the sentence, in the order they are read. */
export type JournalEntry = {
  readonly actor: JournalActor;
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string;
  readonly details: Readonly<Record<string, string>>;
};

export type OutboxMessage = { readonly topic: string; readonly payload: unknown; readonly delayMs?: number };

/** Tells open screens that an object changed: everybody of an agency, or the named positions. */
export type Hint = { readonly type: string; readonly id: string } & (
  | { readonly agencyId: string }
  | { readonly positionIds: readonly string[] }
);

type Versioned = { readonly id: unknown; readonly version: unknown };

export type Tx = Reader & {
  /** Inserts one row and gives its id. */
  insert<C extends Columns>(entity: Entity<C>, row: NewOf<C>): Promise<string>;
  /** Inserts rows in one statement per 500; without ids, read them back when needed. */
  insertMany<C extends Columns>(entity: Entity<C>, rows: readonly NewOf<C>[]): Promise<void>;
  /** Gives how many rows matched. */
  update<C extends Columns>(entity: Entity<C>, where: Where<C>, patch: Partial<RowOf<C>>): Promise<number>;
  /** Raw INSERT, UPDATE or DELETE; gives affected rows and the generated id. */
  execute(
    sql: string,
    params?: readonly (string | number | boolean | null | Date | readonly (string | number)[])[],
  ): Promise<{ affectedRows: number; insertId: string }>;
  /** `SELECT … FOR UPDATE` of one row. */
  lock<C extends Columns>(entity: Entity<C>, where: Where<C>): Promise<RowOf<C> | null>;
  /** Locks the row and makes sure that it is the version the person saw. NOT_FOUND when there is no row. */
  lockVersion<C extends Columns & Versioned>(
    entity: Entity<C>,
    where: Where<C>,
    expectedVersion: number,
  ): Promise<RowOf<C>>;
  /** Writes the patch and adds one to the version; throws VersionMismatch when the version is another. */
  updateVersioned<C extends Columns & Versioned>(
    entity: Entity<C>,
    id: string,
    expectedVersion: number,
    patch: Partial<RowOf<C>>,
  ): Promise<void>;
  /** Written just before commit, after everything else: the head of the chain is locked last and shortest. */
  audit(
    actor: JournalActor,
    entry: Omit<JournalEntry, 'actor' | 'details'> & {
      readonly details?: Readonly<Record<string, string | number | null | undefined>>;
    },
  ): void;
  /** A message for the relay, delivered after commit at least once, with exactly one effect. */
  enqueue(topic: string, payload: unknown, options?: { readonly delayMs?: number }): void;
  hint(hint: Hint): void;
  /** Runs in this process after commit, not at all when it rolls back. Only for what may be lost. */
  afterCommit(effect: () => void): void;
};

/**
 * The whole callback is retried on deadlock and lock wait time-out, so it must not do anything outside
 * the database; effects go through `enqueue`. READ COMMITTED is set on every connection.
 */
export async function inTransaction<T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  const outcome = await withRetry(async () => {
    const runner = db.source.createQueryRunner();
    try {
      await runner.startTransaction();
      const { tx, pending } = createTx(runner.manager);
      const result = await work(tx);
      if (pending.messages.length > 0) await db.ports.writeMessages(tx, pending.messages);
      if (pending.hints.length > 0) await db.ports.writeHints(tx, pending.hints);
      if (pending.entries.length > 0) await db.ports.writeJournal(tx, pending.entries);
      await runner.commitTransaction();
      return { result, pending };
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  });
  for (const effect of outcome.pending.effects) effect();
  if (outcome.pending.messages.length > 0) db.ports.wakeRelay();
  if (outcome.pending.hints.length > 0) db.ports.wakeHints();
  return outcome.result;
}

type Pending = { entries: JournalEntry[]; messages: OutboxMessage[]; hints: Hint[]; effects: (() => void)[] };

function createTx(manager: EntityManager): { tx: Tx; pending: Pending } {
  const reader = createReader(manager);
  const pending: Pending = { entries: [], messages: [], hints: [], effects: [] };
  const { findOne, select } = reader;

  const execute: Tx['execute'] = async (sql, params = []) => {
    const result = await manager.query<{ affectedRows: number; insertId: number | string }>(sql, [...params]);
    return { affectedRows: result.affectedRows, insertId: String(result.insertId) };
  };
  const insertInto = async (entity: Entity, rows: readonly object[]): Promise<string> => {
    const { raw } = await manager
      .createQueryBuilder()
      .insert()
      .into(entity.schema)
      .values([...rows])
      .updateEntity(false)
      .execute();
    return String((raw as { insertId: number | string }).insertId);
  };
  const update: Tx['update'] = async (entity, where, patch) => {
    const condition = whereSql(where);
    if (condition === null) return 0;
    const named = named_(condition);
    const done = await manager
      .createQueryBuilder()
      .update(entity.schema)
      .set(patch)
      .where(named.sql, named.params)
      .execute();
    return done.affected ?? 0;
  };
  const lock: Tx['lock'] = async (entity, where) => {
    const condition = whereSql(where);
    if (condition === null) return null;
    const [row] = await select(entity, 't', `WHERE ${condition.sql} LIMIT 1 FOR UPDATE`, condition.params);
    return row ?? null;
  };
  const mismatch = (
    entity: { readonly journalAs: string | null },
    row: { id?: unknown; version?: unknown },
  ): VersionMismatch => new VersionMismatch(String(row.id), Number(row.version), entity.journalAs);

  const tx: Tx = {
    ...reader,
    execute,
    insert: async (entity, row) => await insertInto(entity, [row]),
    insertMany: async (entity, rows) => {
      for (let from = 0; from < rows.length; from += 500) await insertInto(entity, rows.slice(from, from + 500));
    },
    update,
    lock,
    lockVersion: async (entity, where, expectedVersion) => {
      const row = found(await lock(entity, where));
      const seen: { id?: unknown; version?: unknown } = row;
      if (seen.version !== expectedVersion) throw mismatch(entity, seen);
      return row;
    },
    updateVersioned: async (entity, id, expectedVersion, patch) => {
      const done = await manager
        .createQueryBuilder()
        .update(entity.schema)
        .set({ ...patch, version: expectedVersion + 1 })
        .where('id = :id AND version = :expectedVersion', { id, expectedVersion })
        .execute();
      if (done.affected === 1) return;
      const byId = { id } as Where<(typeof entity)['columns']>;
      throw mismatch(entity, found(await findOne(entity, byId)));
    },
    audit: (actor, { details = {}, ...entry }) => {
      const given = Object.entries(details).flatMap(([name, value]) =>
        value === null || value === undefined ? [] : [[name, String(value)] as const],
      );
      pending.entries.push({ actor, ...entry, details: Object.fromEntries(given) });
    },
    enqueue: (topic, payload, options = {}) => void pending.messages.push({ topic, payload, ...options }),
    hint: (hint) => void pending.hints.push(hint),
    afterCommit: (effect) => void pending.effects.push(effect),
  };
  return { tx, pending };
}

/** TypeORM's builder takes named parameters only. */
function named_(condition: { readonly sql: string; readonly params: readonly unknown[] }): {
  sql: string;
  params: Record<string, unknown>;
} {
  const params: Record<string, unknown> = {};
  let index = 0;
  const sql = condition.sql.replace(/\(\?\)|\?/g, (mark) => {
    const name = `where${index}`;
    params[name] = condition.params[index];
    index += 1;
    return mark === '?' ? `:${name}` : `(:...${name})`;
  });
  return { sql, params };
}
