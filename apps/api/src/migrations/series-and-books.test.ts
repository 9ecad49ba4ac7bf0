import { rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import { testConfig } from '../../test/app.ts';
import { createApp } from '../app.ts';
import { gapsOfBook } from '../modules/numbering/books.repo.ts';
import { reachDatabase } from '../platform/db/reach.ts';
import { SeriesAndBooks202611230700 } from './202611230700-series-and-books.ts';

it('makes series of the books there are, changes no number, and explains those the counter jumped over', async () => {
  const config = testConfig('_books');
  await reachDatabase(config.databaseUrl);
  const { db, close } = await createApp(config);
  const runner = db.source.createQueryRunner();
  const migration = new SeriesAndBooks202611230700();
  const numbers = async () =>
    await db.query('SELECT book_id AS book, number, object_type AS type FROM number_ledger ORDER BY book_id, number');
  try {
    await migration.down(runner);
    await runner.query(
      "INSERT INTO agencies (id, tier, kind, on_platform, protocol_order, valid_from) VALUES (1, 'PROVINCE', 'DEPARTMENT', 1, 1, '2018-11-09')",
    );
    await runner.query(`INSERT INTO register_books (id, agency_id, year, direction, series_key, opened_on, closed_on) VALUES
      (1, 1, 2025, 'OUTGOING', 'QD', '2025-01-02', '2025-12-31'), (2, 1, 2026, 'OUTGOING', 'QD', '2026-01-02', NULL), (3, 1, 2026, 'INCOMING', 'ARRIVAL', '2026-01-02', NULL)`);
    await runner.query('INSERT INTO number_counters (book_id, last_number) VALUES (1, 2), (2, 6), (3, 1)');
    await runner.query(`INSERT INTO number_ledger (book_id, number, object_type, object_id, allocated_at, allocated_by_position_id) VALUES
      (1, 1, 'OUTGOING', 91, '2025-02-02', 5), (1, 2, 'OUTGOING', 92, '2025-02-03', 5), (2, 3, 'OUTGOING', 93, '2026-02-02', 5),
      (2, 4, 'OUTGOING', 94, '2026-02-03', 5), (3, 1, 'INCOMING', 95, '2026-02-03', 5)`);
    const before = await numbers();
    await migration.up(runner);
    // Killed after its last step, it begins again.
    await migration.up(runner);
    expect(await numbers()).toEqual(before);
    expect(
      await db.query('SELECT series_key AS series, name, type_codes AS kinds, pattern, valid_from FROM number_series'),
    ).toEqual([
      { series: 'QD', name: 'Quyết định', kinds: 'QD', pattern: '{số}/{loại}-{cơ quan}', valid_from: '2025-01-02' },
    ]);
    expect(
      await db.query('SELECT book_id AS book, from_number AS first, to_number AS last FROM number_blocks ORDER BY id'),
    ).toEqual([
      { book: '2', first: 1, last: 2 },
      { book: '2', first: 5, last: 6 },
    ]);
    for (const book of ['1', '2', '3']) expect(await gapsOfBook(db, book)).toEqual([]);
    expect(await db.query('SELECT book_id AS book FROM number_counters WHERE closed = 1')).toEqual([{ book: '1' }]);
    await expect(db.query('UPDATE number_ledger SET number = 9 WHERE book_id = 3')).rejects.toThrow(
      'cannot be changed',
    );
  } finally {
    await runner.release();
    await close();
    rmSync(config.dataDir, { recursive: true, force: true });
  }
});
