import { describe, expect, it } from 'vitest';
import { testApp } from '../../../test/app.ts';
import { createApp } from '../../app.ts';
import { seedProvince } from '../../seed/province.ts';
import { connectionOptions, describeAddress } from './address.ts';
import { isTooOld, reachDatabase } from './reach.ts';

describe('the address of the database', () => {
  it('is a host and port, or a socket', () => {
    expect(connectionOptions('mysql://u%40x:p%2Fw@db.example:3307/qlvb')).toEqual({
      host: 'db.example',
      port: 3307,
      username: 'u@x',
      password: 'p/w',
      database: 'qlvb',
    });
    expect(connectionOptions('mysql://root@localhost/qlvb?socketPath=/run/x.sock')).toMatchObject({
      socketPath: '/run/x.sock',
      username: 'root',
      password: '',
    });
    expect(describeAddress('mysql://u:secret@db.example/qlvb')).toBe('db.example:3306/qlvb');
    expect(() => connectionOptions('postgres://x/y')).toThrow('DATABASE_URL');
  });

  it('answers in one sentence when nobody is there', async () => {
    await expect(reachDatabase('mysql://root@127.0.0.1:1/qlvb')).rejects.toThrow(
      /Không kết nối được.*127\.0\.0\.1:1.*ECONNREFUSED/,
    );
  });

  it.each([
    ['10.5.26-MariaDB', true],
    ['10.6.0-MariaDB', false],
    ['11.4.2-MariaDB-log', false],
    ['5.7.44', true],
    ['8.0.36', false],
  ])('takes version %s as too old: %s', (version, old) => {
    expect(isTooOld(version)).toBe(old);
  });
});

it('lets two processes start on an empty database at once: one migrates, one seeds', async () => {
  const { config, clock } = await testApp();
  const url = new URL(config.databaseUrl);
  url.pathname += '_fresh';
  const fresh = { ...config, databaseUrl: url.href };
  await Promise.all([reachDatabase(url.href), reachDatabase(url.href)]);
  const done: string[] = [];
  const apps = await Promise.all(
    [1, 2].map(async () => await createApp(fresh, { clock, onMigration: (name) => void done.push(name) })),
  );
  expect(new Set(done).size).toBe(done.length);
  const seeded = await Promise.all(apps.map(async ({ db }) => await seedProvince(db, fresh, clock)));
  expect(seeded.filter(Boolean)).toHaveLength(1);
  const [first] = apps;
  const rows = await first?.db.query<{ agencies: string; people: string }>(
    'SELECT (SELECT COUNT(*) FROM agencies) AS agencies, (SELECT COUNT(*) FROM persons) AS people',
  );
  expect(Number(rows?.[0]?.agencies)).toBeGreaterThanOrEqual(10);
  expect(Number(rows?.[0]?.people)).toBeGreaterThan(50);
  await Promise.all(apps.map(async (app) => await app.close()));
}, 60_000);
