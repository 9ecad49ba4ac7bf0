import { expect, it } from 'vitest';
import { testApp } from './app.ts';

it('has entities and migrations that say the same', async () => {
  const { db } = await testApp();
  const { upQueries } = await db.source.driver.createSchemaBuilder().log();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
});

it('keeps every table in the collation that folds đ to d', async () => {
  const { db } = await testApp();
  const wrong = await db.query(
    `SELECT table_name FROM information_schema.tables
     WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' AND table_name <> 'schema_migrations' AND table_collation <> 'utf8mb4_unicode_520_ci'`,
  );
  expect(wrong).toEqual([]);
});

it('names every constraint and index', async () => {
  const { db } = await testApp();
  const unnamed = await db.query(
    `SELECT table_name AS 'table', index_name AS name FROM information_schema.statistics
     WHERE table_schema = DATABASE() AND table_name <> 'schema_migrations' AND index_name NOT REGEXP '^(PRIMARY$|(uq|ix|fk|ft)_)' GROUP BY table_name, index_name`,
  );
  expect(unnamed).toEqual([]);
});
