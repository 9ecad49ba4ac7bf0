import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testConfig } from '../../../test/app.ts';
import { type App, createApp } from '../../app.ts';
import { verifyJournal } from '../../modules/audit/verify.ts';
import { reachDatabase } from '../../platform/db/reach.ts';
import { provideDemonstration } from '../demonstration.ts';

const config = { ...testConfig('_bulk'), seedDemo: 'small' as const, demoDocuments: 300 };
let app: App;
beforeAll(async () => {
  await reachDatabase(config.databaseUrl);
  app = await createApp(config);
  await provideDemonstration(app.db, config, app.services.clock);
  await app.http.ready();
}, 120_000);
afterAll(async () => {
  await app.close();
  rmSync(config.dataDir, { recursive: true, force: true });
});

describe('a workload loaded in bulk', () => {
  it('has a journal that verifies', async () => {
    expect((await verifyJournal(app.db)).breaks).toEqual([]);
  });
});
