import { describe, expect, it } from 'vitest';
import { office } from '../../../test/office.ts';
import { testApp } from '../../../test/app.ts';
import { units } from '../../modules/organizations/organizations.entity.ts';
import { accounts } from '../../modules/identity/identity.entity.ts';
import { inTransaction } from './transaction.ts';

describe('a transaction', () => {
  it('is READ COMMITTED, strict and in UTC on every connection', async () => {
    const { db } = await testApp();
    const seen = await Promise.all(
      Array.from(
        { length: 12 },
        async () =>
          await db.query('SELECT @@session.tx_isolation AS isolation, @@session.time_zone AS zone, SLEEP(0.02)'),
      ),
    );
    expect(new Set(seen.map(([row]) => JSON.stringify({ ...(row as object), 'SLEEP(0.02)': 0 }))).size).toBe(1);
    expect(seen[0]?.[0]).toMatchObject({ isolation: 'READ-COMMITTED', zone: '+00:00' });
  });

  it('is tried again as a whole when two lock each other out', async () => {
    const { app, id } = await office();
    const [a = '', b = ''] = (await app.db.find(units, { agencyId: id }, { orderBy: 'id' })).map((unit) => unit.id);
    let attempts = 0;
    const cross = async (first: string, second: string) =>
      await inTransaction(app.db, async (tx) => {
        attempts += 1;
        await tx.execute('UPDATE units SET protocol_order = protocol_order + 1 WHERE id = ?', [first]);
        await new Promise((resolve) => setTimeout(resolve, 100));
        await tx.execute('UPDATE units SET protocol_order = protocol_order + 1 WHERE id = ?', [second]);
      });
    await Promise.all([cross(a, b), cross(b, a)]);
    expect(attempts).toBeGreaterThan(2);
    const orders = (await app.db.find(units, { agencyId: id }, { orderBy: 'id' })).map(
      ({ protocolOrder }) => protocolOrder,
    );
    expect(orders).toEqual([3, 4]);
  });

  it('is not tried again for a mistake', async () => {
    const { db } = await testApp();
    let attempts = 0;
    const wrong = inTransaction(db, async (tx) => {
      attempts += 1;
      await tx.execute('SELECT nothing FROM nowhere');
    });
    await expect(wrong).rejects.toThrow();
    expect(attempts).toBe(1);
  });

  it('gives values back as they were given', async () => {
    const { app, clerk } = await office();
    const at = '2026-02-28T16:59:59.987Z';
    await inTransaction(
      app.db,
      async (tx) => void (await tx.update(accounts, { username: clerk.username }, { disabledAt: at })),
    );
    expect(await app.db.findOne(accounts, { username: clerk.username })).toMatchObject({
      disabledAt: at,
      createdAt: expect.stringMatching(/^\d{4}-.*\.\d{3}Z$/),
    });
    expect(await app.db.find(accounts, { username: [] })).toEqual([]);
    await expect(app.db.find(accounts, {})).rejects.toThrow('without any condition');
  });
});
