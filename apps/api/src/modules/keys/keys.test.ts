import { describe, expect, it } from 'vitest';
import { atAnotherBrowser } from '../../../test/language/accounts.ts';
import {
  ask,
  journalOf,
  keyInput,
  keysOf,
  makeKey,
  renewKey,
  revokeKey,
  systemWith,
  tryToMakeKey,
  tryToRenewKey,
  tryToRevokeKey,
} from '../../../test/language/keys.ts';
import { register } from '../../../test/language/incoming.ts';
import { newPerson, office } from '../../../test/office.ts';
import { inTransaction } from '../../platform/db/transaction.ts';

const READ = '{ incomingDocuments { edges { node { id } } } }';

describe('a key', () => {
  it('is made by the administrator of the agency; its secret is shown once and only its hash is kept', async () => {
    const { app, admin, clerk } = await office();
    const { key, secret } = await makeKey(app, admin, { scopes: ['FILES_READ', 'INCOMING_READ', 'FILES_READ'] });
    expect(secret).toMatch(/^qlvb_[\w-]{43}$/);
    expect(key).toMatchObject({
      state: 'IN_FORCE',
      scopes: ['INCOMING_READ', 'FILES_READ'],
      prefix: secret.slice(0, 11),
      createdBy: { id: admin.positionId },
    });
    expect(await journalOf(app, key.id)).toEqual([`keys.create ${admin.fullName}`]);
    const kept = await app.db.query<Record<string, string>>(
      'SELECT s.secret_hash AS h, s.prefix, k.*, e.details FROM integration_key_secrets s JOIN integration_keys k ON k.id = s.key_id JOIN audit_entries e ON e.object_type = ? AND e.object_id = k.id WHERE k.id = ?',
      ['KEY', key.id],
    );
    expect(JSON.stringify([kept, await keysOf(admin)])).not.toContain(secret.slice(11));
    expect(await ask(clerk, '{ integrationKeys { edges { cursor } } }')).toBe('FORBIDDEN');
    expect((await tryToMakeKey(clerk)).code).toBe('NO_PERMISSION');
  });

  it('has a name of its own while it is in force, and addresses that are some', async () => {
    const { app, admin, other } = await office();
    const { key } = await makeKey(app, admin, { name: 'Một cửa' });
    const again = async (by = admin) => await tryToMakeKey(by, { name: ' một cửa ', addresses: ['10.0.0.0/8'] });
    expect((await again()).problems).toEqual([{ path: 'name', code: 'NAME_TAKEN' }]);
    expect((await again(other.admin)).__typename).toBe('IntegrationKeySecretSuccess');
    await revokeKey(admin, key.id);
    expect((await again()).key?.addresses).toEqual(['10.0.0.0/8']);
    expect((await tryToMakeKey(admin, { addresses: ['10.0.0.0/8', 'nội bộ'] })).problems).toEqual([
      { path: 'addresses.1', code: 'INVALID_FORMAT' },
    ]);
  });

  it('is of one agency: other administrators neither see nor touch it, the province does', async () => {
    const { app, admin, other, id } = await office();
    const { key, system } = await makeKey(app, admin);
    expect(await keysOf(other.admin)).toEqual([]);
    expect(await ask(other.admin, `{ integrationKeys(agencyId: "${id}") { edges { cursor } } }`)).toBe('NOT_FOUND');
    await expect(tryToRevokeKey(other.admin, key.id, 'Không phải của mình')).rejects.toThrow('NOT_FOUND');
    await expect(tryToRenewKey(other.admin, key)).rejects.toThrow('NOT_FOUND');
    const province = await newPerson(app, {
      agencyId: other.id,
      unitId: null,
      title: 'Quản trị cấp tỉnh',
      roles: ['PROVINCE_ADMINISTRATOR'],
    });
    expect((await keysOf(province, id)).map((each) => each.id)).toEqual([key.id]);
    await revokeKey(province, key.id);
    expect(await ask(system, READ)).toBe('KEY_NOT_ACCEPTED');
  });

  it('is renewed: both secrets open it for a while, then only the new one', async () => {
    const { app, admin } = await office();
    const { key, system } = await makeKey(app, admin);
    const renewed = await renewKey(admin, key, { overlapHours: 2 });
    expect(renewed.key.validTo).toBe('2027-11-23');
    expect(renewed.key.formerSecretUntil).not.toBeNull();
    const fresh = systemWith(app, admin, renewed.secret);
    expect(await ask(system, READ)).toBe('done');
    expect(await ask(fresh, READ)).toBe('done');
    app.clock.advance(2 * 3_600_000 + 1000);
    expect(await ask(system, READ)).toBe('KEY_NOT_ACCEPTED');
    expect(await ask(fresh, READ)).toBe('done');
    expect((await tryToRenewKey(admin, key)).__typename).toBe('VersionConflict');
    expect(await journalOf(app, key.id)).toEqual([`keys.create ${admin.fullName}`, `keys.renew ${admin.fullName}`]);
  });

  it('is taken back at once, in every process, with the reason on record, and stays so', async () => {
    const { app, admin } = await office();
    const second = await app.second();
    const { key, system } = await makeKey(app, admin, { scopes: ['DIRECTIVES_REPORT'] });
    const read = '{ directives { edges { cursor } } }';
    expect(await ask(system, read)).toBe('done');
    expect(await ask(system.at(second), read)).toBe('done');
    const revoked = await revokeKey(admin, key.id, 'Lộ khóa trong thư điện tử');
    expect(revoked).toMatchObject({
      state: 'REVOKED',
      revokedReason: 'Lộ khóa trong thư điện tử',
      revokedBy: { id: admin.positionId },
    });
    expect(await ask(system, read)).toBe('KEY_NOT_ACCEPTED');
    // The other process may know it from a moment ago for reading; an act asks the database.
    const act =
      'mutation { reportProgress(input: { directiveId: "1", version: 1, percent: 1, content: "Đã làm xong phần một" }) { __typename } }';
    expect(await ask(system.at(second), act)).toBe('KEY_NOT_ACCEPTED');
    app.clock.advance(1001);
    expect(await ask(system.at(second), read)).toBe('KEY_NOT_ACCEPTED');
    expect((await tryToRevokeKey(admin, key.id, 'Một lần nữa cho chắc')).code).toBe('KEY_ALREADY_REVOKED');
    expect((await tryToRenewKey(admin, revoked)).code).toBe('KEY_ALREADY_REVOKED');
  });

  it('ends with its last day and with its agency', async () => {
    const its = await office();
    const { app, admin, id } = its;
    const short = await makeKey(app, admin, { validTo: '2026-11-23' });
    const long = await makeKey(app, admin);
    expect(await ask(short.system, READ)).toBe('done');
    await inTransaction(
      app.db,
      async (tx) => await tx.execute("UPDATE agencies SET valid_to = '2026-11-24' WHERE id = ?", [id]),
    );
    app.clock.set('2026-11-24T02:00:00.000Z');
    try {
      expect(await ask(short.system, READ)).toBe('KEY_NOT_ACCEPTED');
      expect(await ask(long.system, READ)).toBe('done');
      app.clock.set('2026-11-25T02:00:00.000Z');
      expect(await ask(long.system, READ)).toBe('KEY_NOT_ACCEPTED');
      const again = await atAnotherBrowser(app, admin);
      expect((await keysOf(again)).map(({ state }) => state)).toEqual(['AGENCY_ENDED', 'AGENCY_ENDED']);
    } finally {
      app.clock.set('2026-11-23T02:00:00.000Z');
    }
  });

  it('one that had expired is renewed without its former secret coming back', async () => {
    const { app, admin } = await office();
    const { key, system } = await makeKey(app, admin, { validTo: '2026-11-23' });
    app.clock.set('2026-11-24T02:00:00.000Z');
    try {
      const again = await atAnotherBrowser(app, admin);
      expect((await keysOf(again))[0]?.state).toBe('EXPIRED');
      const { secret } = await renewKey(again, key);
      expect(await ask(system, READ)).toBe('KEY_NOT_ACCEPTED');
      expect(await ask(systemWith(app, admin, secret), READ)).toBe('done');
    } finally {
      app.clock.set('2026-11-23T02:00:00.000Z');
    }
  });

  it('shows when and from where it was used, at no more statements for many keys than for one', async () => {
    const { app, admin } = await office();
    const { system } = await makeKey(app, admin);
    expect((await keysOf(admin))[0]?.lastUsedAt).toBeNull();
    await ask(system, READ);
    const [used] = await keysOf(admin);
    expect(used?.lastUsedFrom).toBe('127.0.0.1');
    expect(used?.lastUsedAt).toMatch(/^2026-11-23T/);
    const statements = async () => (await app.countStatements(async () => await keysOf(admin))).length;
    const few = await statements();
    for (let more = 0; more < 5; more += 1) await makeKey(app, admin);
    expect(await statements()).toBe(few);
  });

  it('keeps its limits in the database', async () => {
    const { app, admin } = await office();
    const { key } = await makeKey(app, admin, keyInput({ perMinute: 6000 }));
    const set = async (sql: string) =>
      await inTransaction(
        app.db,
        async (tx) => await tx.execute(`UPDATE integration_keys SET ${sql} WHERE id = ?`, [key.id]),
      );
    await expect(set('per_minute = 0')).rejects.toThrow('ck_integration_keys_per_minute');
    await expect(set("revoked_at = '2026-11-23'")).rejects.toThrow('ck_integration_keys_revoked');
  });
});

it('a letter is read with a key as by the agency, and not by anybody else', async () => {
  const { app, admin, clerk, other } = await office();
  const letter = await register(clerk);
  const [own, foreign] = [await makeKey(app, admin), await makeKey(app, other.admin)];
  const page = 'query ($id: ID!) { incomingDocument(id: $id) { id document { subject } } }';
  expect(await ask(own.system, page, { id: letter.id })).toBe('done');
  expect(await ask(foreign.system, page, { id: letter.id })).toBe('NOT_FOUND');
});
