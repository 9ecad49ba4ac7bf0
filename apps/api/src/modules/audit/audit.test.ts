import { beforeEach, describe, expect, it } from 'vitest';
import { breaksOf } from '../../../test/language/audit.ts';
import { type Office, office } from '../../../test/office.ts';
import { inTransaction } from '../../platform/db/transaction.ts';

const actor = ({ clerk, shortName }: Office) => ({ accountId: null, ...pick(clerk), agencyName: shortName });
const pick = ({ positionId, agencyId, fullName, title }: Office['clerk']) => ({
  positionId,
  agencyId,
  fullName,
  title,
});

async function act(its: Office, objectId: string, details: Record<string, string> = {}): Promise<void> {
  await inTransaction(its.app.db, async (tx) =>
    tx.audit(actor(its), { action: 'incoming.register', objectType: 'INCOMING', objectId, details }),
  );
}

const verify = async ({ app, id }: Office) => await breaksOf(app, id);

/** As somebody with all rights on the database would: past the triggers. */
async function tamper({ app: { db } }: Office, sql: string, params: string[]): Promise<void> {
  const [update] = await db.query<{ sql: string }>(
    "SELECT action_statement AS 'sql' FROM information_schema.triggers WHERE trigger_schema = DATABASE() AND trigger_name = 'tr_audit_entries_no_update'",
  );
  await db.query('DROP TRIGGER tr_audit_entries_no_update');
  await db.query('DROP TRIGGER tr_audit_entries_no_delete');
  await db.query(sql, params);
  await db.query(
    `CREATE TRIGGER tr_audit_entries_no_update BEFORE UPDATE ON audit_entries FOR EACH ROW ${update?.sql}`,
  );
  await db.query(
    `CREATE TRIGGER tr_audit_entries_no_delete BEFORE DELETE ON audit_entries FOR EACH ROW ${update?.sql}`,
  );
}

describe('the journal', () => {
  let its: Office;
  beforeEach(async () => {
    its = await office();
    for (let entry = 1; entry <= 5; entry += 1) await act(its, `${its.id}${entry}`, { note: `Ghi chú thứ ${entry}` });
  });

  it('chains what an agency does, in order', async () => {
    const rows = await its.app.db.query<{ seq: string; prev: string; hash: string }>(
      'SELECT seq, prev_hash AS prev, hash FROM audit_entries WHERE agency_id = ? ORDER BY seq',
      [its.id],
    );
    expect(rows.map(({ seq }) => seq)).toEqual(['1', '2', '3', '4', '5']);
    expect(rows.slice(1).map(({ prev }) => prev)).toEqual(rows.slice(0, -1).map(({ hash }) => hash));
    expect(await verify(its)).toEqual([]);
  });

  it('refuses to be changed', async () => {
    const { db } = its.app;
    await expect(
      db.query("UPDATE audit_entries SET actor_name = 'Khác' WHERE agency_id = ?", [its.id]),
    ).rejects.toThrow('append-only');
    await expect(db.query('DELETE FROM audit_entries WHERE agency_id = ?', [its.id])).rejects.toThrow('append-only');
  });

  it.each([
    ['actor_name', "CONCAT(actor_name, ' ')"],
    ['details', "REPLACE(details, 'thứ 3', 'thứ 8')"],
    ['details', "REPLACE(details, ':', ': ')"],
    ['object_id', "CONCAT(object_id, '0')"],
    ['at', 'at + INTERVAL 0.001 SECOND'],
    ['position_id', 'position_id + 1'],
    ['hash', "REPLACE(hash, LEFT(hash, 1), IF(LEFT(hash, 1) = 'a', 'b', 'a'))"],
  ])('shows a changed %s', async (column, value) => {
    await tamper(its, `UPDATE audit_entries SET ${column} = ${value} WHERE agency_id = ? AND seq = 3`, [its.id]);
    expect((await verify(its))[0]).toMatchObject({ agencyId: its.id, seq: 3, what: 'ALTERED' });
  });

  it('shows an entry taken out of the middle', async () => {
    await tamper(its, 'DELETE FROM audit_entries WHERE agency_id = ? AND seq = 3', [its.id]);
    expect((await verify(its))[0]).toMatchObject({ seq: 3, what: 'MISSING' });
  });

  it('shows entries cut off at the end', async () => {
    await tamper(its, 'DELETE FROM audit_entries WHERE agency_id = ? AND seq > 3', [its.id]);
    expect(await verify(its)).toEqual([{ agencyId: its.id, seq: 4, what: 'MISSING' }]);
  });

  it('shows a head that was put back', async () => {
    await its.app.db.query('UPDATE audit_chains SET last_seq = 4 WHERE agency_id = ?', [its.id]);
    expect(await verify(its)).toEqual([{ agencyId: its.id, seq: 5, what: 'WRONG_HEAD' }]);
  });

  it('has no gap and no fork when forty act at once', async () => {
    await Promise.all(Array.from({ length: 40 }, async (_, index) => await act(its, `9${index}`)));
    expect(await verify(its)).toEqual([]);
    const [row] = await its.app.db.query<{ last: string }>(
      'SELECT last_seq AS last FROM audit_chains WHERE agency_id = ?',
      [its.id],
    );
    expect(row?.last).toBe('45');
  });

  it('keeps nothing of a transaction that was rolled back', async () => {
    await expect(
      inTransaction(its.app.db, async (tx) => {
        tx.audit(actor(its), { action: 'incoming.register', objectType: 'INCOMING', objectId: '1' });
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    expect(await verify(its)).toEqual([]);
  });
});
