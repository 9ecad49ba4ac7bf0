import { describe, expect, it } from 'vitest';
import { worklistOf, workOn } from '../../../test/language/assignments.ts';
import * as duty from '../../../test/language/delegations.ts';
import * as incoming from '../../../test/language/incoming.ts';
import * as outgoing from '../../../test/language/outgoing.ts';
import { newPerson, office } from '../../../test/office.ts';

describe('Ủy quyền', () => {
  it('is given for a time, and is on record at both', async () => {
    const { leader, deputy, outsider } = await office();
    const given = await duty.delegate(leader, deputy, { basis: 'Giấy ủy quyền số 12/GUQ-STC' });
    expect(given).toMatchObject({ state: 'ACTIVE', validFrom: '2026-11-23', validTo: '2026-11-30', mayEnd: true });
    expect(await duty.myDelegations(leader)).toMatchObject([{ id: given.id }]);
    expect(await duty.myDelegations(deputy)).toMatchObject([{ id: given.id, mayEnd: true }]);
    expect(await duty.myDelegations(outsider)).toEqual([]);
    expect(await duty.refusedToSee(outsider, given.id)).toBe('NOT_FOUND');
  });

  it('is never of what one does not have, not to oneself, not to another agency, not twice, not without end', async () => {
    const { app, id: agencyId, units, leader, deputy, admin, specialist, other } = await office();
    const code = async (...args: Parameters<typeof duty.tryToDelegate>) => (await duty.tryToDelegate(...args)).code;
    expect(await code(leader, leader)).toBe('DELEGATION_TO_SELF');
    expect(await code(leader, other.deputy)).toBe('TARGET_NOT_IN_AGENCY');
    expect(await code(admin, deputy)).toBe('DELEGATION_NOT_HELD');
    const checker = await newPerson(app, { agencyId, unitId: units.VP, title: 'Kiểm tra', roles: ['FORM_CHECKER'] });
    expect(await code(checker, specialist, { features: ['DIRECTIVES'] })).toBe('DELEGATION_NOT_HELD');
    await duty.delegate(leader, deputy);
    expect(await code(leader, deputy, { validFrom: '2026-11-30', validTo: '2026-12-05' })).toBe('DELEGATION_OVERLAPS');
    expect(await code(leader, deputy, { validFrom: '2026-12-01', validTo: '2026-12-05' })).toBeUndefined();
    const problems = async (rest: object) => (await duty.tryToDelegate(leader, specialist, rest)).problems;
    expect(await problems({ validTo: null })).toMatchObject([{ path: 'validTo', code: 'REQUIRED' }]);
    expect(await problems({ validTo: '2027-11-24' })).toMatchObject([{ path: 'validTo', code: 'PERIOD_TOO_LONG' }]);
    expect(await problems({ validFrom: '2026-11-22' })).toMatchObject([{ path: 'validFrom', code: 'DATE_IN_PAST' }]);
    expect(await problems({ typeCodes: ['CV'] })).toMatchObject([{ path: 'features', code: 'ONLY_FOR_DOCUMENTS' }]);
  });

  it('is entered twice at the same moment once only', async () => {
    const { leader, deputy } = await office();
    const both = await Promise.all([duty.tryToDelegate(leader, deputy), duty.tryToDelegate(leader, deputy)]);
    expect(both.map(({ code }) => code ?? 'DONE').toSorted()).toEqual(['DELEGATION_OVERLAPS', 'DONE']);
  });

  it('is entered for another by the administrator alone, in the own agency and on a written basis', async () => {
    const { leader, deputy, admin, clerk, other } = await office();
    const forLeader = { fromPositionId: leader.positionId };
    expect((await duty.tryToDelegate(clerk, deputy, forLeader)).code).toBe('NO_PERMISSION');
    expect((await duty.tryToDelegate(admin, deputy, forLeader)).problems).toMatchObject([{ path: 'basis' }]);
    const basis = 'Quyết định số 5/QĐ-STC';
    const strange = { fromPositionId: other.leader.positionId, basis };
    expect((await duty.tryToDelegate(admin, deputy, strange)).code).toBe('TARGET_NOT_FOUND');
    const given = await duty.delegate(admin, deputy, { ...forLeader, basis });
    expect(await duty.myDelegations(leader)).toMatchObject([{ id: given.id, basis }]);
    const listed = await admin.gql<{ agencyDelegations: { edges: { node: { id: string } }[] } }>(
      '{ agencyDelegations { edges { node { id } } } }',
    );
    expect(listed.agencyDelegations.edges).toEqual([{ node: { id: given.id } }]);
    const { errors } = await clerk.raw('{ agencyDelegations { edges { cursor } } }');
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('Thay mặt', () => {
  it('covers list, counts, search, the single letter, its file, the work list and the act alike', async () => {
    const { clerk, leader, outsider, units } = await office();
    const uploadId = await outgoing.uploadPdf(clerk, 'Nội dung thư');
    const letter = await incoming.register(clerk, { subject: 'V/v phòng chống bão Ngọc Lan', uploadId });
    const { document } = await incoming.readIncoming(clerk, letter.id);
    const file = document.files[0]?.url ?? '';
    const seen = async () => ({
      list: (await incoming.listIncoming(outsider)).ids,
      search: (await incoming.listIncoming(outsider, { search: 'ngoc lan' })).ids,
      waiting: (await incoming.countIncoming(outsider)).awaitingDirection,
      read: await incoming.refusedToRead(outsider, letter.id),
      file: (await outsider.get(file)).statusCode,
      work: await workOn(outsider, letter.id),
    });
    const nothing = { list: [], search: [], waiting: 0, read: 'NOT_FOUND', file: 404, work: [] };
    expect(await seen()).toEqual(nothing);

    const given = await duty.delegate(leader, outsider);
    expect(await seen()).toEqual(nothing);
    await duty.standIn(outsider, given);
    expect(await seen()).toEqual({
      list: [letter.id],
      search: [letter.id],
      waiting: 1,
      read: null,
      file: 200,
      work: ['DIRECT_INCOMING'],
    });
    await incoming.direct(outsider, letter, incoming.toUnit(units.NS));
    expect(await duty.lastOnRecord(leader, letter.id)).toEqual({
      action: 'incoming.direct',
      actorName: outsider.fullName,
      actorTitle: outsider.title,
      onBehalf: { kind: 'DELEGATION', fullName: leader.fullName, title: leader.title },
    });

    await duty.endDelegation(leader, given.id, 'Đã về cơ quan');
    expect(await seen()).toEqual(nothing);
  });

  it('is never a signature; sending back is', async () => {
    const { leader, deputy, head, specialist, checker } = await office();
    const drafted = await outgoing.draft(specialist, leader, { uploadId: await outgoing.uploadPdf(specialist) });
    const checked = await outgoing.checkContent(head, await outgoing.submit(specialist, drafted));
    const waiting = await outgoing.checkForm(checker, checked);
    const given = await duty.delegate(leader, deputy);
    await duty.standIn(deputy, given);
    expect(await workOn(deputy, waiting.id)).toEqual(['SIGN_OUTGOING']);
    expect(await outgoing.tryTo(deputy, 'signOutgoing', outgoing.actOn(waiting))).toMatchObject({
      code: 'SIGNING_NOT_DELEGATED',
    });
    const { availableActions } = await outgoing.readOutgoing(deputy, waiting.id);
    expect(availableActions.find(({ action }) => action === 'SIGN')).toMatchObject({
      available: false,
      reason: { code: 'SIGNING_NOT_DELEGATED' },
    });
    expect(availableActions.find(({ action }) => action === 'SEND_BACK')).toMatchObject({ available: true });
  });

  it('gives nothing that is a trust in the person, and cannot be passed on', async () => {
    const { app, id: agencyId, leader, deputy, specialist } = await office();
    const boss = await newPerson(app, {
      agencyId,
      unitId: null,
      title: 'Chủ tịch',
      roles: ['AGENCY_LEADER', 'ADMINISTRATOR'],
    });
    const given = await duty.delegate(boss, deputy);
    await duty.standIn(deputy, given);
    const { permissions } = await duty.whoActs(deputy);
    expect(permissions).toContain('incoming.direct');
    expect(permissions.filter((name) => /manage|audit|repair|void/.test(name))).toEqual([]);
    expect((await deputy.raw('{ agencyDelegations { edges { cursor } } }')).errors?.[0]?.extensions.code).toBe(
      'FORBIDDEN',
    );
    expect((await duty.tryToDelegate(deputy, specialist)).code).toBe('DELEGATION_NOT_PASSED_ON');
    expect(await duty.handBackOf(deputy, given.id)).toBeNull();
    expect(leader.agencyId).toBe(agencyId);
  });

  it('cannot be begun before its day, by another, or with another post', async () => {
    const { leader, deputy, specialist, clerk } = await office();
    const later = await duty.delegate(leader, deputy, { validFrom: '2026-11-24' });
    expect(await duty.actAs(deputy, leader.positionId, later.id)).toBeNull();
    const now = await duty.delegate(leader, specialist);
    expect(await duty.actAs(deputy, leader.positionId, now.id)).toBeNull();
    expect(await duty.actAs(specialist, clerk.positionId, now.id)).toBeNull();
    expect(await duty.actAs(specialist, leader.positionId)).toBeNull();
    expect((await duty.whoActs(specialist)).standIns).toMatchObject([{ delegationId: now.id }]);
  });

  it('is limited to parts of the work, to kinds and to books, everywhere alike', async () => {
    const { clerk, leader, deputy, specialist, head } = await office();
    const report = await incoming.register(clerk, { typeCode: 'BC', subject: 'Báo cáo Hoàng Sa' });
    const letter = await incoming.register(clerk, { typeCode: 'CV', subject: 'Công văn Hoàng Sa' });
    const draft = await outgoing.draft(specialist, leader, { typeCode: 'BC' });
    const decision = await outgoing.draft(specialist, leader, { typeCode: 'QD' });
    const kinds = await duty.delegate(leader, head, { features: ['INCOMING'], typeCodes: ['BC'] });
    await duty.standIn(head, kinds);
    expect((await incoming.listIncoming(head)).ids).toEqual([report.id]);
    expect((await incoming.listIncoming(head, { search: 'hoang sa' })).ids).toEqual([report.id]);
    expect((await incoming.countIncoming(head)).awaitingDirection).toBe(1);
    expect(await incoming.refusedToRead(head, letter.id)).toBe('NOT_FOUND');
    expect((await worklistOf(head)).items.map(({ objectId }) => objectId)).toEqual([report.id]);
    expect((await outgoing.listOutgoing(head)).ids).toEqual([]);
    expect((await head.raw('{ document(id: "' + letter.document.id + '") { id } }')).errors?.[0]?.extensions.code).toBe(
      'NOT_FOUND',
    );

    const books = await duty.delegate(leader, deputy, { features: ['OUTGOING', 'INCOMING'], books: ['QD'] });
    await duty.standIn(deputy, books);
    expect((await outgoing.listOutgoing(deputy)).ids).toEqual([decision.id]);
    expect((await incoming.listIncoming(deputy)).ids).toEqual([]);
    expect((await incoming.countIncoming(deputy)).awaitingDirection).toBe(0);
    expect(draft.id).not.toBe(decision.id);
    const { permissions } = await duty.whoActs(deputy);
    expect(permissions.filter((name) => !name.startsWith('outgoing.'))).toEqual([]);
  });

  it('tells in one statement what waits in every other capacity, so that nobody forgets to switch', async () => {
    const { app, clerk, leader, deputy, specialist, head, units } = await office();
    const first = await incoming.register(clerk);
    await incoming.register(clerk);
    const directed = await incoming.direct(leader, first, incoming.toUnit(units.NS));
    await incoming.assign(head, directed, specialist);
    const byLeader = await duty.delegate(leader, specialist);
    await duty.delegate(head, specialist);
    expect(await duty.otherCapacities(deputy)).toEqual([]);
    expect(await duty.otherCapacities(specialist)).toMatchObject([
      { position: { id: leader.positionId }, count: 1 },
      { position: { id: head.positionId }, count: 0 },
    ]);
    const statements = await app.countStatements(async () => await specialist.gql(duty.CAPACITIES));
    expect(statements.filter((sql) => sql.includes('COUNT(*)'))).toHaveLength(1);
    await duty.standIn(specialist, byLeader);
    expect(await duty.otherCapacities(specialist)).toMatchObject([
      { position: { id: specialist.positionId }, delegation: null, count: 1 },
      { position: { id: head.positionId }, count: 0 },
    ]);
  });
});

describe('Nhập hộ', () => {
  it('has no end by itself, enters what the leader decided, and says so', async () => {
    const { clerk, leader, outsider, units } = await office();
    const letter = await incoming.register(clerk);
    const secretary = await duty.delegate(leader, outsider, { kind: 'SECRETARY', validTo: null });
    await duty.standIn(outsider, secretary);
    expect((await duty.whoActs(outsider)).onBehalf).toEqual({
      kind: 'SECRETARY',
      fullName: leader.fullName,
      title: leader.title,
    });
    await incoming.direct(outsider, letter, incoming.toUnit(units.NS));
    expect((await duty.lastOnRecord(leader, letter.id)).onBehalf).toMatchObject({ kind: 'SECRETARY' });
  });
});
