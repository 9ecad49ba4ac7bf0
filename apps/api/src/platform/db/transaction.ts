import { found, VersionMismatch } from '../errors.ts';
import type { JournalActor } from '../viewer.ts';
import type { Columns, NewOf, RowOf } from './columns.ts';
import type { Database } from './database.ts';
import type { AnyEntity, Entity } from './entity.ts';
import { Deferred, type OrDeferred } from './deferred.ts';
import { createReader, type Reader, whereSql, type Where } from './reader.ts';
import { withRetry } from './retry.ts';
import { createWire, type SqlParams, type Wire, type Written } from './wire.ts';
import { insertSql, updateSql } from './write-sql.ts';

/** One act for the journal. `details` are values of the sentence, in the order they are read. */
export type JournalEntry = {
  readonly actor: JournalActor;
  readonly action: string;
  readonly objectType: string;
  readonly objectId: OrDeferred<string>;
  readonly details: Readonly<Record<string, OrDeferred<string>>>;
};

export type EnqueueOptions = {
  /** The agency for which it is to be done: its administrator sees when it fails. */
  readonly agencyId?: string | null;
  readonly delayMs?: number;
};
export type OutboxMessage = EnqueueOptions & { readonly topic: string; readonly payload: unknown };

/** Tells open screens that an object changed: everybody of an agency, or the named positions. */
export type Hint = { readonly type: string; readonly id: OrDeferred<string> } & (
  | { readonly agencyId: string }
  | { readonly positionIds: readonly string[] }
);

/** A row of which some values are only known to the database when it is written. */
export type RowAhead<C extends Columns> = { readonly [K in keyof NewOf<C>]: OrDeferred<NewOf<C>[K]> };

type Versioned = { readonly id: unknown; readonly version: unknown };

export type Tx = Reader & {
  /** Inserts one row and gives its id. */
  insert<C extends Columns>(entity: Entity<C>, row: NewOf<C>): Promise<string>;
  /** Inserts rows in one statement per 500; without ids, read them back when needed. */
  insertMany<C extends Columns>(entity: Entity<C>, rows: readonly NewOf<C>[]): Promise<void>;
  /** The same for what nobody waits for: sent with the next statement, at the latest with COMMIT. */
  insertLater<C extends Columns>(entity: Entity<C>, rows: readonly RowAhead<C>[]): void;
  /** One row that what follows refers to; its id is known when `settle` or the transaction has ended. */
  insertAhead<C extends Columns>(entity: Entity<C>, row: RowAhead<C>): Deferred;
  /** The same with an INSERT by hand. */
  executeAhead(sql: string, params?: SqlParams): Deferred;
  /** Sends what waits and gives the value. */
  settle(value: Deferred): Promise<string>;
  updateLater<C extends Columns>(entity: Entity<C>, where: Where<C>, patch: Partial<RowOf<C>>): void;
  later(sql: string, params?: SqlParams): void;
  /** Gives how many rows matched. */
  update<C extends Columns>(entity: Entity<C>, where: Where<C>, patch: Partial<RowOf<C>>): Promise<number>;
  /** Raw INSERT, UPDATE or DELETE; gives affected rows and the generated id. */
  execute(sql: string, params?: SqlParams): Promise<{ affectedRows: number; insertId: string }>;
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
      readonly details?: Readonly<Record<string, OrDeferred<string | number | null | undefined>>>;
    },
  ): void;
  /** A message for the relay, delivered after commit at least once, with exactly one effect. */
  enqueue(topic: string, payload: unknown, options?: EnqueueOptions): void;
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
    const connection = await db.connection();
    const wire = createWire(connection);
    try {
      const { tx, pending } = createTx(wire);
      const result = await work(tx);
      if (pending.messages.length > 0) db.ports.writeMessages(tx, pending.messages);
      if (pending.hints.length > 0) db.ports.writeHints(tx, pending.hints);
      if (pending.entries.length > 0) await db.ports.writeJournal(tx, pending.entries);
      await wire.commit();
      return { result, pending };
    } catch (error) {
      await wire.rollback().catch(() => undefined);
      throw error;
    } finally {
      connection.release();
    }
  });
  for (const effect of outcome.pending.effects) effect();
  if (outcome.pending.messages.length > 0) db.ports.wakeRelay();
  if (outcome.pending.hints.length > 0) db.ports.wakeHints();
  return outcome.result;
}

type Pending = { entries: JournalEntry[]; messages: OutboxMessage[]; hints: Hint[]; effects: (() => void)[] };

function createTx(wire: Wire): { tx: Tx; pending: Pending } {
  const reader = createReader(wire);
  const pending: Pending = { entries: [], messages: [], hints: [], effects: [] };
  const { findOne, select } = reader;

  const execute: Tx['execute'] = async (sql, params = []) => {
    const result = await wire.query<Written>(sql, params);
    return { affectedRows: result.affectedRows, insertId: String(result.insertId) };
  };
  const update: Tx['update'] = async (entity, where, patch) => {
    const statement = updateSql(entity, where, patch);
    return statement === null ? 0 : (await execute(statement.sql, statement.params)).affectedRows;
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
    later: wire.later,
    insert: async (entity, row) => {
      const { sql, params } = insertSql(entity, [row]);
      return (await execute(sql, params)).insertId;
    },
    insertMany: async (entity, rows) => {
      for (const { sql, params } of inserts(entity, rows)) await execute(sql, params);
    },
    insertAhead: (entity, row) => {
      const { sql, params } = insertSql(entity, [row]);
      return wire.defer(sql, params);
    },
    executeAhead: wire.defer,
    settle: async (value) => {
      await wire.flush();
      return value.value;
    },
    insertLater: (entity, rows) => {
      for (const { sql, params } of inserts(entity, rows)) wire.later(sql, params);
    },
    updateLater: (entity, where, patch) => {
      const statement = updateSql(entity, where, patch);
      if (statement !== null) wire.later(statement.sql, statement.params);
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
      const versioned = { id, version: expectedVersion } as Where<(typeof entity)['columns']>;
      const next = { ...patch, version: expectedVersion + 1 } as Partial<RowOf<(typeof entity)['columns']>>;
      if ((await update(entity, versioned, next)) === 1) return;
      const byId = { id } as Where<(typeof entity)['columns']>;
      throw mismatch(entity, found(await findOne(entity, byId)));
    },
    audit: (actor, { details = {}, ...entry }) => {
      const given = Object.entries(details).flatMap(([name, value]) =>
        value === null || value === undefined
          ? []
          : [[name, value instanceof Deferred ? value : String(value)] as const],
      );
      pending.entries.push({ actor, ...entry, details: Object.fromEntries(given) });
    },
    enqueue: (topic, payload, options = {}) => void pending.messages.push({ topic, payload, ...options }),
    hint: (hint) => void pending.hints.push(hint),
    afterCommit: (effect) => void pending.effects.push(effect),
  };
  return { tx, pending };
}

const ROWS_PER_INSERT = 500;

function inserts(entity: AnyEntity, rows: readonly object[]) {
  const parts = Math.ceil(rows.length / ROWS_PER_INSERT);
  return Array.from({ length: parts }, (_, part) =>
    insertSql(entity, rows.slice(part * ROWS_PER_INSERT, (part + 1) * ROWS_PER_INSERT)),
  );
}
