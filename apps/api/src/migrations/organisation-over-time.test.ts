import { rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import { testConfig } from '../../test/app.ts';
import { createApp } from '../app.ts';
import { reachDatabase } from '../platform/db/reach.ts';
import { OrganisationOverTime202611230310 } from './202611230310-organisation-over-time.ts';

it('takes superiors and names of units along, also when it was killed after its last step', async () => {
  const config = testConfig('_upgrade');
  await reachDatabase(config.databaseUrl);
  const { db, close } = await createApp(config);
  const runner = db.source.createQueryRunner();
  const migration = new OrganisationOverTime202611230310();
  try {
    await migration.down(runner);
    await runner.query(`INSERT INTO agencies (id, tier, parent_id, on_platform, protocol_order, valid_from, valid_to) VALUES
      (1, 'PROVINCE', NULL, 1, 1, '2018-11-09', NULL), (2, 'PROVINCE', 1, 1, 2, '2018-11-09', NULL), (3, 'DISTRICT', 1, 1, 3, '2018-11-09', '2025-06-30')`);
    await runner.query(
      "INSERT INTO units (id, agency_id, name, abbreviation, valid_from) VALUES (7, 2, 'Phòng Ngân sách', 'NS', '2019-01-01')",
    );
    await migration.up(runner);
    await migration.up(runner);
    expect(await db.query('SELECT id, kind, pending FROM agencies ORDER BY id')).toMatchObject([
      { kind: 'PROVINCIAL_COMMITTEE' },
      { kind: 'DEPARTMENT' },
      { kind: 'DISTRICT_COMMITTEE' },
    ]);
    expect(
      await db.query(
        'SELECT agency_id AS agency, parent_id AS parent, valid_to FROM agency_parents ORDER BY agency_id',
      ),
    ).toEqual([
      { agency: '2', parent: '1', valid_to: null },
      { agency: '3', parent: '1', valid_to: '2025-06-30' },
    ]);
    expect(await db.query('SELECT unit_id AS unit, name, valid_from FROM unit_names')).toEqual([
      { unit: '7', name: 'Phòng Ngân sách', valid_from: '2019-01-01' },
    ]);
    await migration.down(runner);
    expect(await db.query('SELECT parent_id AS parent FROM agencies ORDER BY id')).toEqual([
      { parent: null },
      { parent: '1' },
      { parent: '1' },
    ]);
    expect(await db.query('SELECT name FROM units')).toEqual([{ name: 'Phòng Ngân sách' }]);
  } finally {
    await runner.release();
    await close();
    rmSync(config.dataDir, { recursive: true, force: true });
  }
});
