import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { testConfig } from '../../test/app.ts';
import { type App, createApp } from '../app.ts';
import type { Config } from '../config.ts';
import { verifyJournal } from '../modules/audit/verify.ts';
import { demonstration } from '../modules/settings/settings.entity.ts';
import { reachDatabase } from '../platform/db/reach.ts';
import { provideDemonstration } from './demonstration.ts';

const apps: App[] = [];
const configs: Config[] = [];
afterAll(async () => {
  for (const app of apps) await app.close();
  for (const { dataDir } of configs) rmSync(dataDir, { recursive: true, force: true });
});

async function start(name: string): Promise<{ app: App; config: Config }> {
  const config = testConfig(name);
  await reachDatabase(config.databaseUrl);
  const app = await createApp(config);
  apps.push(app);
  configs.push(config);
  return { app, config };
}

/** What there is of everything, and where it stands. */
async function contents({ db }: App): Promise<Record<string, string>> {
  const tables = {
    incoming: "CONCAT(agency_id, ' ', source, ' ', state)",
    outgoing: 'state',
    recipients: 'state',
    directives: "CONCAT(lead_agency_id, ' ', state)",
    assignments: "CONCAT(role, ' ', state)",
  };
  const from: Record<string, string> = { incoming: 'incoming_documents', outgoing: 'outgoing_documents' };
  const found: Record<string, string> = {};
  for (const [table, key] of Object.entries(tables)) {
    const rows = await db.query<{ what: string; amount: string }>(
      `SELECT ${key} AS what, COUNT(*) AS amount FROM ${from[table] ?? table} GROUP BY what ORDER BY what`,
    );
    found[table] = rows.map(({ what, amount }) => `${what}: ${amount}`).join(', ');
  }
  return found;
}

const count = async ({ db }: App, table: string): Promise<number> =>
  Number((await db.query<{ amount: string }>(`SELECT COUNT(*) AS amount FROM ${table}`))[0]?.amount);

/** A start that is killed as soon as there are so many rows. */
async function killedAt(app: App, config: Config, table: string, rows: number): Promise<void> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(new URL('../../test/seed-child.ts', import.meta.url))],
    {
      env: {
        ...process.env,
        DATABASE_URL: config.databaseUrl,
        DATA_DIR: config.dataDir,
        LOG_LEVEL: 'silent',
        PASSWORD_MEMORY_KIB: '8',
        PASSWORD_PASSES: '1',
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const exit = once(child, 'exit');
  while (child.exitCode === null && (await count(app, table)) < rows)
    await new Promise((resolve) => setTimeout(resolve, 10));
  child.kill('SIGKILL');
  await exit;
}

it('is whole after starts that were killed in the middle, with nothing twice', async () => {
  const { app: untouched, config: whole } = await start('_whole');
  await provideDemonstration(untouched.db, whole, untouched.services.clock);
  const wanted = await contents(untouched);
  expect(wanted['outgoing']).toBe('ISSUED: 1');

  const { app, config } = await start('_killed');
  await killedAt(app, config, 'incoming_documents', 3);
  expect(await app.db.findOne(demonstration, { completedAt: null })).not.toBeNull();
  await killedAt(app, config, 'outgoing_documents', 1);
  await killedAt(app, config, 'directives', 2);
  await provideDemonstration(app.db, config, app.services.clock);
  expect(await contents(app)).toEqual(wanted);
  expect(await app.db.findOne(demonstration, { completedAt: null })).toBeNull();

  expect((await verifyJournal(app.db)).breaks).toEqual([]);
  const [backwards] = await app.db.query<{ amount: string }>(
    'SELECT COUNT(*) AS amount FROM audit_entries a JOIN audit_entries b ON b.agency_id = a.agency_id AND b.seq = a.seq + 1 WHERE b.at < a.at',
  );
  expect(Number(backwards?.amount)).toBe(0);
}, 180_000);

it('is made once when two processes start at once, and no more by later starts', async () => {
  const { app, config } = await start('_twice');
  const second = await createApp(config);
  apps.push(second);
  let worked = 0;
  const provide = async ({ db, services }: App) =>
    await provideDemonstration(db, config, services.clock, { work: () => void (worked += 1) });
  await Promise.all([provide(app), provide(second)]);
  expect(worked).toBe(1);
  expect(await count(app, 'outgoing_documents')).toBe(1);
  await provide(second);
  expect(worked).toBe(1);
}, 120_000);
