import { type Connection, createConnection } from 'mysql2/promise';
import { connectionOptions, describeAddress } from './address.ts';

/** One sentence for the person who starts the system, in both languages. */
export class DatabaseUnreachable extends Error {
  override readonly name = 'DatabaseUnreachable';
}

const UNKNOWN_DATABASE = 'ER_BAD_DB_ERROR';
const OLDEST_MARIADB = [10, 6] as const;
const OLDEST_MYSQL = [8, 0] as const;

/**
 * Makes sure that there is a server that is new enough, and a database on it; creates the database when
 * it is missing and the account may.
 * @throws DatabaseUnreachable
 */
export async function reachDatabase(url: string): Promise<void> {
  const where = describeAddress(url);
  const connection = await connect(url).catch((error: unknown) => {
    const reason = reasonOf(error);
    throw new DatabaseUnreachable(
      `Không kết nối được cơ sở dữ liệu ${where} (${reason}); hãy kiểm tra DATABASE_URL và máy chủ. / Cannot reach the database ${where} (${reason}); check DATABASE_URL and the server.`,
    );
  });
  try {
    const [rows] = await connection.query('SELECT VERSION() AS version');
    const version = String((rows as { version: string }[])[0]?.version);
    if (isTooOld(version)) {
      throw new DatabaseUnreachable(
        `Máy chủ cơ sở dữ liệu ${where} là bản ${version}, cần MariaDB từ 10.6. / The database server ${where} is version ${version}, MariaDB 10.6 or newer is needed.`,
      );
    }
  } finally {
    await connection.end().catch(() => undefined);
  }
}

async function connect(url: string): Promise<Connection> {
  const { username, ...options } = connectionOptions(url);
  const { database, ...server } = { ...options, user: username, connectTimeout: 10_000 };
  try {
    return await createConnection({ ...server, database });
  } catch (error) {
    if (codeOf(error) !== UNKNOWN_DATABASE) throw error;
    const connection = await createConnection(server);
    await connection.query(
      `CREATE DATABASE IF NOT EXISTS \`${database}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci`,
    );
    return connection;
  }
}

export function isTooOld(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map((part) => Number.parseInt(part, 10));
  const [oldMajor, oldMinor] = version.includes('MariaDB') ? OLDEST_MARIADB : OLDEST_MYSQL;
  return major < oldMajor || (major === oldMajor && minor < oldMinor);
}

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

const reasonOf = (error: unknown): string => String(codeOf(error) ?? (error instanceof Error ? error.message : error));
