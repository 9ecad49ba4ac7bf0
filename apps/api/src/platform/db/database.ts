import { createPool, type Pool, type PoolOptions } from 'mysql2';
import { DataSource, type MigrationInterface } from 'typeorm';
import type { AnyEntity } from './entity.ts';
import { connectionOptions } from './address.ts';
import { createReader, type Reader } from './reader.ts';
import { type QueryListener, type RunsOnConnection, runsOn, runsOnConnection } from './runs.ts';
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
  /** Knows the schema: migrations, and the comparison of entities and tables. */
  readonly source: DataSource;
  /** One connection for one transaction. */
  connection(): Promise<RunsOnConnection>;
  readonly ports: TransactionPorts;
  close(): Promise<void>;
};

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
  const driver = createDriver();
  const source = new DataSource({
    type: 'mariadb',
    driver,
    ...connectionOptions(options.url),
    charset: 'utf8mb4_unicode_520_ci',
    timezone: 'Z',
    dateStrings: true,
    supportBigNumbers: true,
    bigNumberStrings: true,
    // See wire.ts.
    extra: { multipleStatements: true },
    poolSize: options.poolSize,
    entities: options.entities.map(({ schema }) => schema),
    migrations: [...options.migrations],
    migrationsTableName: 'schema_migrations',
    synchronize: false,
    logging: false,
  });
  await source.initialize();
  const pool = driver.pool();
  return {
    ...createReader(runsOn(pool, onQuery)),
    source,
    ports: options.ports,
    connection: async () => await runsOnConnection(pool, onQuery),
    close: async () => await source.destroy(),
  };
}

/**
 * The pool is made here, because TypeORM opens the first connection before anybody else could listen: session
 * settings are sent once per connection, so that a transaction costs no extra round trip.
 */
function createDriver() {
  let made: Pool | null = null;
  return {
    createPool(options: PoolOptions): Pool {
      made = createPool(options);
      made.on('connection', (connection) => {
        for (const statement of SESSION) connection.query(statement);
      });
      return made;
    },
    pool: (): Pool => {
      if (made === null) throw new Error('The pool is made when the data source is initialised');
      return made;
    },
  };
}

const SESSION = [
  'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
  "SET SESSION time_zone = '+00:00', innodb_lock_wait_timeout = 10," +
    " sql_mode = 'STRICT_TRANS_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'",
];
