import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD, headlineAccounts } from '@qlvb/demo/accounts';
import { testApp, testConfig } from '../../test/app.ts';
import { type App, createApp } from '../app.ts';
import { reachDatabase } from '../platform/db/reach.ts';
import { seedProvince } from './province.ts';

const SETTINGS = '{ settings { demonstration { password accounts { username } } } }';

async function told(app: App) {
  const health = await app.http.inject('/health');
  const answer = await app.http.inject({ method: 'POST', url: '/graphql', payload: { query: SETTINGS } });
  return {
    demo: health.json<{ demo: boolean }>().demo,
    demonstration: answer.json<{ data: { settings: { demonstration: unknown } } }>().data.settings.demonstration,
  };
}

describe('a demonstration', () => {
  const config = testConfig('_province');
  const apps: App[] = [];
  const start = async (): Promise<App> => {
    await reachDatabase(config.databaseUrl);
    const app = await createApp(config);
    apps.push(app);
    return app;
  };
  afterAll(async () => {
    for (const app of apps) await app.close();
    rmSync(config.dataDir, { recursive: true, force: true });
  });

  it('tells its accounts to whoever comes to the sign-in page', async () => {
    const app = await start();
    expect(await seedProvince(app.db, config, app.services.clock)).toMatchObject({ agencies: 10 });
    expect(await told(app)).toEqual({
      demo: true,
      demonstration: { password: DEMO_PASSWORD, accounts: headlineAccounts.map(({ username }) => ({ username })) },
    });
  });

  it('is filled once', async () => {
    const app = await start();
    expect(await seedProvince(app.db, config, app.services.clock)).toBeNull();
    expect((await told(app)).demo).toBe(true);
  });
});

describe('a system in real use', () => {
  it('tells no accounts, and /health does not ask the database for it every time', async () => {
    const app = await testApp();
    expect(await told(app)).toEqual({ demo: false, demonstration: null });
    const statements = await app.countStatements(async () => {
      for (let call = 0; call < 3; call += 1) await app.http.inject('/health');
    });
    expect(statements.filter((sql) => sql.includes('demonstration'))).toEqual([]);
  });
});
