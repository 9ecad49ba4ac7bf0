import { describe, expect, it } from 'vitest';
import * as duty from '../../../test/language/delegations.ts';
import * as incoming from '../../../test/language/incoming.ts';
import { breaksOf } from '../../../test/language/audit.ts';
import { workOn, worklistOf } from '../../../test/language/assignments.ts';
import { changePassword } from '../../../test/language/accounts.ts';
import { newPerson, office } from '../../../test/office.ts';
import { PASSWORD } from '../../../test/person.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { positions } from '../identity/identity.entity.ts';

describe('When it is taken back', () => {
  it('nothing more is done in that name, nor by mistake in the own one; the session and the form stay', async () => {
    const { clerk, leader, deputy, units } = await office();
    const letter = await incoming.register(clerk);
    const given = await duty.delegate(leader, deputy);
    await duty.standIn(deputy, given);
    await duty.endDelegation(leader, given.id);
    const input = incoming.directionOn(letter, incoming.toUnit(units.NS));
    expect(await incoming.tryTo(deputy, 'directIncoming', input)).toMatchObject({
      code: 'DELEGATION_ENDED',
      params: [{ name: 'person', value: leader.fullName }],
    });
    expect(await duty.whoActs(deputy)).toMatchObject({
      actingAs: { id: deputy.positionId },
      onBehalf: null,
      standIns: [],
      standInEnded: leader.fullName,
    });
    // The deputy may direct too: knowing that it is in the own name now, the same form goes through.
    await duty.actAs(deputy, deputy.positionId);
    expect(await incoming.tryTo(deputy, 'directIncoming', input)).toMatchObject({ __typename: 'IncomingActSuccess' });
    expect((await duty.lastOnRecord(leader, letter.id)).onBehalf).toBeNull();
  });

  it('is over in every process at once', async () => {
    const { app, clerk, leader, deputy, units } = await office();
    const letter = await incoming.register(clerk);
    const second = await app.second();
    const there = deputy.at(second);
    const given = await duty.delegate(leader, deputy);
    await duty.standIn(deputy, given);
    expect((await duty.whoActs(there)).onBehalf).toMatchObject({ fullName: leader.fullName });
    await duty.endDelegation(leader, given.id);
    const input = incoming.directionOn(letter, incoming.toUnit(units.NS));
    expect(await incoming.tryTo(there, 'directIncoming', input)).toMatchObject({ code: 'DELEGATION_ENDED' });
    expect(await incoming.tryTo(deputy, 'directIncoming', input)).toMatchObject({ code: 'DELEGATION_ENDED' });
  });

  it('is ended by those it is between and the administrator, once; to everybody else it does not exist', async () => {
    const { leader, deputy, admin, clerk, other } = await office();
    const given = await duty.delegate(leader, deputy);
    for (const stranger of [clerk, other.leader, other.admin]) {
      const query = 'mutation ($id: ID!) { endDelegation(input: { delegationId: $id }) { __typename } }';
      expect((await stranger.raw(query, { id: given.id })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
    await duty.endDelegation(deputy, given.id, 'Trả lại việc');
    expect((await duty.tryToEnd(admin, given.id)).code).toBe('DELEGATION_OVER');
    expect(await duty.myDelegations(leader)).toMatchObject([
      { state: 'ENDED', endReason: 'Trả lại việc', mayEnd: false },
    ]);
  });

  it('ends with either post', async () => {
    const { app, id: agencyId, leader, deputy } = await office();
    const boss = await newPerson(app, { agencyId, unitId: null, title: 'Phó Giám đốc', roles: ['DEPUTY_LEADER'] });
    const given = await duty.delegate(boss, deputy);
    await duty.standIn(deputy, given);
    const yesterday = { validTo: '2026-11-22' };
    await inTransaction(app.db, async (tx) => void (await tx.update(positions, { id: boss.positionId }, yesterday)));
    app.clock.advance(2000);
    expect(await duty.whoActs(deputy)).toMatchObject({ onBehalf: null, standIns: [], standInEnded: boss.fullName });
    const listed = await duty.myDelegations(deputy);
    expect(listed).toMatchObject([{ id: given.id, state: 'ENDED' }]);
    expect(leader.agencyId).toBe(agencyId);
  });
});

describe('Báo cáo bàn giao', () => {
  it('waits for the holder of the post with everything done in that name, until taken note of', async () => {
    const { clerk, leader, deputy, admin, units } = await office();
    const first = await incoming.register(clerk, { subject: 'V/v việc thứ nhất' });
    const second = await incoming.register(clerk, { subject: 'V/v việc thứ hai' });
    const own = await incoming.register(clerk);
    const given = await duty.delegate(leader, deputy);
    await duty.standIn(deputy, given);
    const directed = await incoming.direct(deputy, first, incoming.toUnit(units.NS));
    await incoming.withdrawDirection(deputy, directed, 'Giao nhầm phòng');
    await incoming.keep(deputy, second);
    await duty.actAs(deputy, deputy.positionId);
    await incoming.keep(deputy, own);
    expect((await duty.acknowledge(leader, given.id)).code).toBe('HAND_BACK_NOT_DUE');
    await duty.endDelegation(leader, given.id);

    expect(await workOn(leader, given.id)).toEqual(['ACKNOWLEDGE_HAND_BACK']);
    const report = await duty.handBackOf(leader, given.id);
    expect(report).toMatchObject({ acts: 3, objects: 2, awaitsAcknowledgement: true });
    expect(report?.page.edges.map(({ node }) => node)).toMatchObject([
      { objectId: second.id, title: 'V/v việc thứ hai', open: false, entries: [{ actorName: deputy.fullName }] },
      {
        objectId: first.id,
        open: true,
        entries: [{ action: 'incoming.direct' }, { action: 'incoming.withdraw-direction' }],
      },
    ]);
    expect(await duty.handBackOf(deputy, given.id)).toBeNull();
    expect(await duty.handBackOf(admin, given.id)).toBeNull();
    const { errors } = await deputy.raw(
      'mutation ($id: ID!) { acknowledgeHandBack(delegationId: $id) { __typename } }',
      {
        id: given.id,
      },
    );
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await duty.acknowledge(leader, given.id)).delegation?.acknowledgedAt).not.toBeNull();
    expect(await workOn(leader, given.id)).toEqual([]);
  });

  it('is not asked for when it ended before it began', async () => {
    const { leader, deputy } = await office();
    const given = await duty.delegate(leader, deputy, { validFrom: '2026-11-25' });
    await duty.endDelegation(leader, given.id);
    expect((await worklistOf(leader)).items).toEqual([]);
  });
});

describe('On record', () => {
  it('says who acted for whom in the chain itself; what was written before verifies as it was', async () => {
    const { app, clerk, leader, deputy } = await office();
    const letter = await incoming.register(clerk);
    await duty.standIn(deputy, await duty.delegate(leader, deputy));
    await incoming.keep(deputy, letter);
    expect(await breaksOf(app, leader.agencyId)).toEqual([]);
    const entry = { object: letter.id };
    await app.db.query('DROP TRIGGER tr_audit_entries_no_update');
    await app.db.query(
      "UPDATE audit_entries SET on_behalf_name = NULL WHERE object_type = 'INCOMING' AND object_id = ? AND delegation_id IS NOT NULL",
      [entry.object],
    );
    expect(await breaksOf(app, leader.agencyId)).toMatchObject([{ agencyId: leader.agencyId, what: 'ALTERED' }]);
    await app.db.query(
      "UPDATE audit_entries SET on_behalf_name = ? WHERE object_type = 'INCOMING' AND object_id = ? AND delegation_id IS NOT NULL",
      [leader.fullName, entry.object],
    );
    expect(await breaksOf(app, leader.agencyId)).toEqual([]);
    await app.db.query(`CREATE TRIGGER tr_audit_entries_no_update BEFORE UPDATE ON audit_entries FOR EACH ROW
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The journal is append-only'`);
  });
});

describe('The session', () => {
  it('stays the own one under a new password, and goes on standing in', async () => {
    const { app, leader, deputy } = await office();
    const given = await duty.delegate(leader, deputy);
    await duty.standIn(deputy, given);
    const { person } = await changePassword(app, deputy, PASSWORD, 'Ngon nui xanh bien rong 77');
    expect(await duty.whoActs(person)).toMatchObject({ onBehalf: { fullName: leader.fullName } });
    await duty.endDelegation(leader, given.id);
    expect(await duty.whoActs(person)).toMatchObject({ actingAs: { id: deputy.positionId }, onBehalf: null });
  });

  it('is the own one again the day after the last day, without anybody doing anything', async () => {
    const { app, leader, deputy } = await office();
    app.clock.set('2026-11-23T16:58:00.000Z');
    const given = await duty.delegate(leader, deputy, { validTo: duty.TODAY });
    await duty.standIn(deputy, given);
    app.clock.set('2026-11-23T17:01:00.000Z');
    expect(await duty.whoActs(deputy)).toMatchObject({ onBehalf: null, standInEnded: leader.fullName });
    expect(await workOn(leader, given.id)).toEqual(['ACKNOWLEDGE_HAND_BACK']);
  });
});
