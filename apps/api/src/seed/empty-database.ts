import type { Database } from '../platform/db/database.ts';

/** Drops every table of a demonstration; the next start makes them anew. Triggers that keep rows for ever go with them. */
export async function emptyDatabase(db: Database): Promise<void> {
  const tables = await db.query<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'",
  );
  const connection = await db.connection();
  try {
    await connection.query('SET foreign_key_checks = 0');
    for (const { name } of tables) await connection.query(`DROP TABLE \`${name}\``);
    await connection.query('SET foreign_key_checks = 1');
  } finally {
    connection.release();
  }
}
