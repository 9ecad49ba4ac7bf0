import { createPool, type PoolOptions } from 'mysql2';
import { DataSource, type MigrationInterface } from 'typeorm';
import type { AnyEntity } from './entity.ts';
import { connectionOptions } from './address.ts';
import { createReader, type Reader, type SqlValue } from './reader.ts';
import type { Hint, JournalEntry, OutboxMessage, Tx } from './transaction.ts';

/** What a transaction writes besides its own rows; the platform knows the moment, the modules know the tables. */
export type TransactionPorts = {
  writeJournal: (tx: Tx, entries: readonly JournalEntry[]) => Promise<void>;
  writeMessages: (tx: Tx, messages: readonly OutboxMessage[]) => void;
  /** Who changed an object last, for VersionConflict. */
  lastChange: (reader: Reader, objectType: string, objectId: string) => Promise<{ by: string; at: string } | null>;
  writeHints: (tx: Tx, hints: readonly Hint[]) => void;
  wakeRelay: () => void;
  wakeHints: () => void;
};

export type Database = Reader & {
  readonly source: DataSource;
  readonly ports: TransactionPorts;
  close(): Promise<void>;
};

/** Hears every statement with its parameters; tests count and explain them. */
export type QueryListener = (sql: string, params: readonly SqlValue[]) => void;

export type DatabaseOptions = {
  readonly url: string;
  readonly entities: readonly AnyEntity[];
  /** In the order they are run. */
  readonly migrations: readonly (new () => MigrationInterface)[];
  readonly poolSize: number;
  readonly ports: TransactionPorts;
  /** Called with every statement; tests count them. */
  readonly onQuery?: QueryListener;
};

export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { onQuery } = options;
  const source = new DataSource({
    type: 'mariadb',
    driver,
    ...connectionOptions(options.url),
    charset: 'utf8mb4_unicode_520_ci',
    timezone: 'Z',
    dateStrings: ['DATE'],
    supportBigNumbers: true,
    bigNumberStrings: true,
    // See wire.ts.
    extra: { multipleStatements: true },
    poolSize: options.poolSize,
    entities: options.entities.map(({ schema }) => schema),
    migrations: [...options.migrations],
    migrationsTableName: 'schema_migrations',
    synchronize: false,
    ...(onQuery === undefined ? { logging: false } : { logging: ['query'], logger: statementListener(onQuery) }),
  });
  await source.initialize();
  return { ...createReader(source.manager), source, ports: options.ports, close: async () => await source.destroy() };
}

/**
 * Session settings once per connection, so that a transaction costs no extra round trip. The pool is
 * made here because TypeORM opens the first connection before anybody else could listen.
 */
const driver = {
  createPool(options: PoolOptions) {
    const pool = createPool(options);
    pool.on('connection', (connection) => {
      for (const statement of SESSION) connection.query(statement);
    });
    return pool;
  },
};

const SESSION = [
  'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
  "SET SESSION time_zone = '+00:00', innodb_lock_wait_timeout = 10," +
    " sql_mode = 'STRICT_TRANS_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'",
];

function statementListener(onQuery: QueryListener) {
  const nothing = (): void => undefined;
  return {
    logQuery: (sql: string, params?: readonly SqlValue[]) => onQuery(sql, params ?? []),
    logQueryError: nothing,
    logQuerySlow: nothing,
    logSchemaBuild: nothing,
    logMigration: nothing,
    log: nothing,
  };
}
