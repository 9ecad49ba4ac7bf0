import { describe, expect, it } from 'vitest';
import { shapeOf, workOn } from '../../../test/language/assignments.ts';
import {
  accept,
  answerTo,
  assign,
  assignInput,
  available,
  confirm,
  create,
  decline,
  directiveInput,
  handIn,
  issuedDocument,
  issuedOf,
  progressOn,
  readDirective,
  reasonFor,
  reasonOn,
  reassign,
  refusedToRead,
  report,
  resultOn,
  revoke,
  sendBack,
  tryTo,
} from '../../../test/language/directives.ts';
import { newAgency, office, type Office } from '../../../test/office.ts';

const REASON = 'Nội dung không thuộc chức năng của cơ quan.';

async function given(
  overrides: Parameters<typeof directiveInput>[3] = {},
): Promise<Office & { directive: Awaited<ReturnType<typeof create>> }> {
  const here = await office();
  const { documentId } = await issuedDocument(here, here.other);
  const directive = await create(here.monitor, directiveInput(here, here.other, documentId, overrides));
  return { ...here, directive };
}

describe('a directive from the giving to the confirmation', () => {
  it('is accepted, assigned, reported on, handed in and confirmed, each by another person', async () => {
    const { id, monitor, leader, other, directive } = await given();
    expect(directive).toMatchObject({
      code: 'NV-2026-0001',
      state: 'AWAITING_ACCEPTANCE',
      result: 'OPEN_IN_TERM',
      percent: 0,
    });
    expect(directive).toMatchObject({
      assignedOn: '2026-11-23',
      dueOn: '2026-12-15',
      originalDueOn: '2026-12-15',
      handedInOn: null,
    });
    expect(directive.givenBy.id).toBe(leader.positionId);
    expect(directive.monitor.id).toBe(monitor.positionId);
    expect(await workOn(other.leader, directive.id)).toEqual(['ACCEPT_DIRECTIVE']);

    const accepted = await accept(other.leader, directive);
    expect(accepted.state).toBe('IN_PROGRESS');
    expect(await workOn(other.leader, directive.id)).toEqual(['HANDLE_DIRECTIVE']);

    const assigned = await assign(other.leader, accepted, { unitId: other.units.NS }, { dueOn: '2026-12-10' });
    expect(shapeOf(assigned.assignments)).toEqual(['LEAD OPEN']);
    expect(await workOn(other.leader, directive.id)).toEqual([]);
    expect(await workOn(other.head, directive.id)).toEqual(['HANDLE_DIRECTIVE']);
    const passedOn = await assign(other.head, assigned, { positionId: other.specialist.positionId });
    expect(passedOn.assignments.at(-1)).toMatchObject({
      parentId: assigned.assignments[0]?.id,
      dueOn: '2026-12-10',
      role: 'LEAD',
    });
    expect(await workOn(other.head, directive.id)).toEqual([]);
    expect(await workOn(other.specialist, directive.id)).toEqual(['HANDLE_DIRECTIVE']);

    const reported = await report(other.specialist, passedOn, 60);
    expect(reported).toMatchObject({ state: 'IN_PROGRESS', percent: 60 });
    const evidence = await issuedDocument(other, { id });
    const handedIn = await handIn(other.specialist, reported, evidence.documentId);
    expect(handedIn).toMatchObject({
      state: 'AWAITING_CONFIRMATION',
      handedInOn: '2026-11-23',
      percent: 100,
      result: 'OPEN_IN_TERM',
    });
    expect(await workOn(monitor, directive.id)).toEqual(['CONFIRM_DIRECTIVE']);

    const done = await confirm(monitor, handedIn);
    expect(done).toMatchObject({ state: 'COMPLETED', result: 'DONE_ON_TIME', timeLeft: { kind: 'NONE' } });
    expect(available(done)).toEqual([]);
    const atLead = await readDirective(other.leader, directive.id);
    expect(shapeOf(atLead.assignments)).toEqual(['LEAD DONE', 'LEAD DONE']);
    expect(atLead.reports.map(({ kind, percent }) => `${kind} ${percent}`)).toEqual(['PROGRESS 60', 'RESULT 100']);
    expect(atLead.timeline.map(({ action }) => action.replace('directive.', ''))).toEqual([
      'create',
      'accept',
      'assign',
      'assign',
      'report',
      'submit-result',
      'confirm',
    ]);
  });

  it('shows the assigner neither the inner assignments nor the acts that made them', async () => {
    const { monitor, other, directive } = await given();
    await assign(other.leader, await accept(other.leader, directive), { positionId: other.head.positionId });
    const seen = await readDirective(monitor, directive.id);
    expect(seen.assignments).toEqual([]);
    expect(seen.timeline.map(({ action }) => action)).toEqual(['directive.create', 'directive.accept']);
  });

  it('is declined with a reason and given to another agency, which accepts it', async () => {
    const { app, monitor, other, directive } = await given();
    const third = await newAgency(app);
    const declined = await decline(other.leader, directive, REASON);
    expect(declined).toMatchObject({ state: 'DECLINED', result: 'OPEN_IN_TERM' });
    expect(await workOn(monitor, directive.id)).toEqual(['REASSIGN_DIRECTIVE']);
    const moved = await reassign(monitor, declined, third.id, 'Đúng chức năng của cơ quan quản lý chuyên ngành.');
    expect(moved).toMatchObject({
      state: 'AWAITING_ACCEPTANCE',
      leadAgency: { id: third.id },
      originalDueOn: directive.originalDueOn,
    });
    expect(await workOn(other.leader, directive.id)).toEqual([]);
    expect(await workOn(third.leader, directive.id)).toEqual(['ACCEPT_DIRECTIVE']);
    expect((await accept(third.leader, moved)).state).toBe('IN_PROGRESS');
  });

  it('cannot be given back to the agency that declined it; a co-operating agency that leads has no part any more', async () => {
    const here = await office();
    const third = await newAgency(here.app);
    const { documentId } = await issuedDocument(here, here.other);
    const cooperation = [{ agencyId: third.id, part: 'Cung cấp số liệu', dueOn: '2026-12-01' }];
    const directive = await create(here.monitor, directiveInput(here, here.other, documentId, { cooperation }));
    const declined = await decline(here.other.leader, directive, REASON);
    const again = { directiveId: declined.id, version: declined.version, leadAgencyId: here.other.id, reason: REASON };
    expect(await tryTo(here.monitor, 'reassignDirective', again)).toMatchObject({
      __typename: 'ValidationFailed',
      problems: [{ path: 'leadAgencyId', code: 'TARGET_TWICE' }],
    });
    const moved = await reassign(here.monitor, declined, third.id, 'Cơ quan phối hợp có đủ số liệu để chủ trì.');
    expect(moved.cooperation).toEqual([]);
  });

  it('is sent back with a reason, is open again, and every result that was handed in stays on record', async () => {
    const { id, monitor, other, directive } = await given();
    const evidence = await issuedDocument(other, { id });
    const reported = await report(other.leader, await accept(other.leader, directive), 40);
    const handedIn = await handIn(other.leader, reported, evidence.documentId);
    const back = await sendBack(monitor, handedIn, 'Chưa có số liệu của hai huyện.');
    expect(back).toMatchObject({ state: 'IN_PROGRESS', handedInOn: null, percent: 40 });
    const second = await handIn(other.leader, back, evidence.documentId);
    expect(second.reports.map(({ kind }) => kind)).toEqual(['PROGRESS', 'RESULT', 'RESULT']);
    expect((await confirm(monitor, second)).state).toBe('COMPLETED');
  });

  it('is revoked with a reason and stays on the lists without a result', async () => {
    const { monitor, other, directive } = await given();
    const assigned = await assign(other.leader, await accept(other.leader, directive), {
      positionId: other.head.positionId,
    });
    const revoked = await revoke(monitor, assigned, 'Trùng với nhiệm vụ đã giao trước đó.');
    expect(revoked).toMatchObject({ state: 'REVOKED', result: null });
    expect(shapeOf((await readDirective(other.leader, directive.id)).assignments)).toEqual(['LEAD WITHDRAWN']);
    expect(await refusedToRead(other.head, directive.id)).toBe('NOT_FOUND');
  });

  it('replaces the tree when it is assigned anew and keeps the former one', async () => {
    const { other, directive } = await given();
    const first = await assign(other.leader, await accept(other.leader, directive), { unitId: other.units.NS });
    await assign(other.head, first, { positionId: other.specialist.positionId });
    const seen = await readDirective(other.leader, directive.id);
    const anew = await assign(
      other.deputy,
      seen,
      { unitId: other.units.VP },
      { coop: [{ positionId: other.colleague.positionId }] },
    );
    expect(shapeOf(anew.assignments)).toEqual(['LEAD WITHDRAWN', 'LEAD WITHDRAWN', 'LEAD OPEN', 'COOP OPEN']);
    expect(await refusedToRead(other.specialist, directive.id)).toBe('NOT_FOUND');
    expect(await refusedToRead(other.colleague, directive.id)).toBeNull();
    const outside = assignInput(anew, { positionId: other.specialist.positionId });
    expect(await answerTo(other.checker, 'assignDirective', outside)).toBe('TARGET_NOT_FOUND');
  });
});

describe('what is refused', () => {
  it('names every field that is wrong', async () => {
    const here = await office();
    const { documentId } = await issuedDocument(here, here.other);
    const wrong = directiveInput(here, here.other, documentId, {
      content: ' ',
      dueOn: '2026-11-20',
      productRequired: '',
      cooperation: [{ agencyId: here.other.id }],
    });
    const { problems } = await tryTo(here.monitor, 'createDirective', wrong);
    expect(problems).toEqual(
      expect.arrayContaining([
        { path: 'content', code: 'REQUIRED' },
        { path: 'cooperation.0.agencyId', code: 'TARGET_TWICE' },
        { path: 'dueOn', code: 'DATE_IN_PAST' },
        { path: 'productRequired', code: 'REQUIRED' },
      ]),
    );
  });

  it('takes only a document the monitor sees, a leader who can give, and agencies on the platform', async () => {
    const here = await office();
    const { documentId } = await issuedDocument(here, here.other);
    const foreign = await issuedDocument(here.other, here);
    const ask = async (overrides: Parameters<typeof directiveInput>[3]) =>
      await answerTo(here.monitor, 'createDirective', directiveInput(here, here.other, documentId, overrides));
    expect(await ask({ sourceDocumentId: foreign.documentId })).toBe('TARGET_NOT_FOUND');
    expect(await ask({ givenByPositionId: here.head.positionId })).toBe('TARGET_NOT_FOUND');
    expect(await ask({ givenByPositionId: here.other.leader.positionId })).toBe('TARGET_NOT_FOUND');
    expect(await ask({ leadAgencyId: '999999999' })).toBe('TARGET_NOT_FOUND');
    await here.app.db.source.query('UPDATE agencies SET on_platform = 0 WHERE id = ?', [here.other.id]);
    expect(await ask({})).toBe('AGENCY_NOT_ON_PLATFORM');
    await here.app.db.source.query('UPDATE agencies SET on_platform = 1 WHERE id = ?', [here.other.id]);
    expect(await answerTo(here.specialist, 'createDirective', directiveInput(here, here.other, documentId))).toBe(
      'NO_PERMISSION',
    );
  });

  it('takes as evidence only a document the lead agency issued', async () => {
    const here = await given();
    const { other, directive } = here;
    const accepted = await accept(other.leader, directive);
    expect(await answerTo(other.leader, 'submitResult', resultOn(accepted, accepted.source.id))).toBe(
      'TARGET_NOT_IN_AGENCY',
    );
    const hidden = await issuedDocument(here, other);
    expect(await answerTo(other.leader, 'submitResult', resultOn(accepted, hidden.documentId))).toBe(
      'TARGET_NOT_FOUND',
    );
    expect(await answerTo(other.leader, 'submitResult', resultOn(accepted, ''))).toBe('ValidationFailed');
  });

  it('asks for a reason of at least ten characters', async () => {
    const { other, directive, monitor } = await given();
    expect(await answerTo(other.leader, 'declineDirective', reasonOn(directive, 'Không'))).toBe('ValidationFailed');
    expect(await answerTo(monitor, 'revokeDirective', reasonOn(directive, ' '))).toBe('ValidationFailed');
  });

  it('tells the second of two what the first one did', async () => {
    const { other, directive } = await given();
    const [first, second] = await Promise.all([
      tryTo(other.leader, 'acceptDirective', { directiveId: directive.id, version: directive.version }),
      tryTo(other.deputy, 'declineDirective', reasonOn(directive, REASON)),
    ]);
    const outcomes = [first, second].toSorted((a, b) => a.__typename.localeCompare(b.__typename));
    expect(outcomes.map(({ __typename: type }) => type)).toEqual(['DirectiveActSuccess', 'VersionConflict']);
    expect(outcomes[1]).toMatchObject({ currentVersion: directive.version + 1 });
    expect([other.leader.fullName, other.deputy.fullName]).toContain(outcomes[1]?.changedBy);
  });

  it('says who could', async () => {
    const { monitor, leader, clerk, other, directive } = await given();
    const atLead = await readDirective(other.clerk, directive.id);
    expect(reasonFor(atLead, 'ACCEPT')).toEqual({
      code: 'NO_PERMISSION',
      whoCould: [`${other.leader.fullName} – Giám đốc`, `${other.deputy.fullName} – Phó Giám đốc`],
    });
    expect(reasonFor(atLead, 'CONFIRM')).toEqual({ code: 'NO_PERMISSION', whoCould: [] });
    const atAssigner = await readDirective(clerk, directive.id);
    expect(reasonFor(atAssigner, 'ACCEPT')?.whoCould).toEqual([other.shortName]);
    expect(reasonFor(atAssigner, 'REVOKE')?.whoCould).toEqual([
      `${monitor.fullName} – Chuyên viên theo dõi`,
      `${leader.fullName} – Giám đốc`,
    ]);
  });

  it('names the head of the unit it was assigned to', async () => {
    const { other, directive } = await given();
    const accepted = await accept(other.leader, directive);
    const assigned = await assign(other.leader, accepted, { unitId: other.units.NS });
    const atClerk = await readDirective(other.clerk, assigned.id);
    const head = `${other.head.fullName} – Trưởng phòng`;
    for (const action of ['ASSIGN', 'REPORT_PROGRESS', 'SUBMIT_RESULT'] as const)
      expect(reasonFor(atClerk, action)?.whoCould).toContain(head);
  });
});

it('numbers directives without gap or double when many are given at once', async () => {
  const here = await office();
  const { documentId } = await issuedDocument(here, here.other);
  const codes = await Promise.all(
    Array.from(
      { length: 12 },
      async () => (await create(here.monitor, directiveInput(here, here.other, documentId))).code,
    ),
  );
  expect(codes.toSorted()).toEqual(Array.from({ length: 12 }, (_, at) => `NV-2026-${String(at + 1).padStart(4, '0')}`));
});

it('offers the documents the agency issued, newest first, by words or symbol', async () => {
  const here = await office();
  const budget = await issuedDocument(here, here.other, 'V/v phân bổ dự toán ngân sách');
  const roads = await issuedDocument(here, here.other, 'V/v bảo trì đường tỉnh');
  expect(await issuedOf(here.monitor)).toEqual([roads.documentId, budget.documentId]);
  expect(await issuedOf(here.monitor, 'du toan')).toEqual([budget.documentId]);
  expect(await issuedOf(here.monitor, '02/')).toEqual([roads.documentId]);
  expect(await issuedOf(here.outsider)).toEqual([]);
  expect(await issuedOf(here.other.leader)).toEqual([]);
});

it('lets a report be made by whoever has the directive, and by nobody else', async () => {
  const { other, directive, monitor } = await given();
  const accepted = await accept(other.leader, directive);
  expect(await answerTo(other.specialist, 'reportProgress', progressOn(accepted, 10))).toBe('NOT_FOUND');
  expect(await answerTo(monitor, 'reportProgress', progressOn(accepted, 10))).toBe('NO_PERMISSION');
  const assigned = await assign(other.leader, accepted, { positionId: other.specialist.positionId });
  expect(await answerTo(other.specialist, 'reportProgress', progressOn(assigned, 10))).toBe('done');
});
