import type { Connection } from 'mysql2/promise';

const FEW_PAGES = 200;
const PATIENCE_MS = 120_000;

/** Waits until what was loaded is on the disk: on two cores the database's writing would be measured with the reading. */
export async function settle(connection: Connection): Promise<void> {
  const read = async (sql: string): Promise<number> => {
    const [[row]] = (await connection.query(sql)) as unknown as [[{ Value: string }]];
    return Number(row.Value);
  };
  const usual = await read("SHOW GLOBAL VARIABLES LIKE 'innodb_max_dirty_pages_pct'");
  await connection.query('SET GLOBAL innodb_max_dirty_pages_pct = 0');
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until && (await read("SHOW GLOBAL STATUS LIKE 'Innodb_buffer_pool_pages_dirty'")) > FEW_PAGES)
    await new Promise((resolve) => setTimeout(resolve, 500));
  await connection.query('SET GLOBAL innodb_max_dirty_pages_pct = ?', [usual]);
}
