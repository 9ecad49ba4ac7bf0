import { expect, it } from 'vitest';
import {
  available,
  cancel,
  checkContent,
  checkForm,
  countOutgoing,
  draft,
  draftInput,
  giveNumber,
  issue,
  seal,
  listOutgoing,
  readOutgoing,
  save,
  sendBack,
  sign,
  signedDraft,
  submit,
  tryTo,
  uploadPdf,
  withdraw,
} from '../../../test/language/outgoing.ts';
import { office, type Person } from '../../../test/office.ts';

type Work = { kind: string; objectId: string; note: string | null; symbol: string };

async function workOf(person: Person): Promise<Work[]> {
  const { worklist } = await person.gql<{ worklist: { items: Work[] } }>(
    '{ worklist { items { kind objectId note symbol } } }',
  );
  return worklist.items;
}

const kinds = async (person: Person, id: string): Promise<string[]> =>
  (await workOf(person)).filter(({ objectId }) => objectId === id).map(({ kind }) => kind);

it('goes from the draft to the issue, each step by another person who finds it in their work', async () => {
  const { specialist, head, checker, leader, clerk, other, app } = await office();
  const drafted = await draft(specialist, leader, { recipientAgencyIds: [other.id] });
  expect(drafted).toMatchObject({ state: 'DRAFT', symbol: null, document: null, recipientCount: 1, version: 1 });
  expect(available(drafted)).toEqual(['SAVE_DRAFT', 'SUBMIT', 'CANCEL']);
  expect(await kinds(specialist, drafted.id)).toEqual(['REVISE_DRAFT']);

  const submitted = await submit(specialist, drafted);
  expect(submitted).toMatchObject({ state: 'CONTENT_CHECK', waitingFor: `${head.fullName} – Trưởng phòng` });
  expect(await kinds(head, drafted.id)).toEqual(['CHECK_CONTENT']);
  const checked = await checkContent(head, submitted, 'Đồng ý nội dung.');
  expect(checked).toMatchObject({ state: 'FORM_CHECK', waitingFor: `${checker.fullName} – Chánh Văn phòng` });
  expect(await workOf(checker)).toContainEqual(
    expect.objectContaining({ kind: 'CHECK_FORM', note: 'Đồng ý nội dung.', symbol: 'Công văn' }),
  );
  const approved = await checkForm(checker, checked);
  expect(approved).toMatchObject({ state: 'APPROVAL', waitingFor: `${leader.fullName} – Giám đốc` });
  expect(await kinds(leader, drafted.id)).toEqual(['SIGN_OUTGOING']);
  const signed = await sign(leader, approved);
  expect(signed).toMatchObject({ state: 'SIGNED', number: null });
  expect(await kinds(clerk, drafted.id)).toEqual(['NUMBER_OUTGOING']);
  const numbered = await giveNumber(clerk, signed);
  expect(numbered).toMatchObject({ state: 'NUMBERED', number: '01', issuedOn: '2026-11-23', document: null });
  expect(numbered.notation).toMatch(/^STN\d+-NS$/);
  expect(await kinds(clerk, drafted.id)).toEqual(['SEAL_OUTGOING']);
  const sealed = await seal(clerk, numbered);
  expect(sealed).toMatchObject({ state: 'SEALED', symbol: numbered.symbol, document: null });
  expect(await kinds(clerk, drafted.id)).toEqual(['ISSUE_OUTGOING']);
  const out = await issue(clerk, sealed);
  expect(out).toMatchObject({ state: 'ISSUED', waitingFor: null, document: { symbol: numbered.symbol } });
  expect(out.document?.files.map(({ sha256 }) => sha256)).toEqual([drafted.draftVersions[0]?.file.sha256]);
  expect(available(await readOutgoing(leader, out.id))).toEqual([]);
  expect(out.timeline.map(({ action }) => action)).toEqual(
    ['draft', 'submit', 'check-content', 'check-form', 'sign', 'number', 'seal', 'issue'].map(
      (act) => `outgoing.${act}`,
    ),
  );
  expect(out.timeline.map(({ actorName }) => actorName)).toEqual(
    [specialist, specialist, head, checker, leader, clerk, clerk, clerk].map(({ fullName }) => fullName),
  );

  const acts = await app.db.query<{ act: string; signatureId: null }>(
    'SELECT act, signature_id AS signatureId FROM outgoing_acts WHERE outgoing_id = ? ORDER BY id',
    [out.id],
  );
  expect(acts.map(({ act }) => act)).toEqual([
    'SUBMIT',
    'CHECK_CONTENT',
    'CHECK_FORM',
    'SIGN',
    'ALLOCATE_NUMBER',
    'SEAL',
    'ISSUE',
  ]);
  expect(acts.every(({ signatureId }) => signatureId === null)).toBe(true);
});

it('asks for content, form and signature again after it was sent back, and keeps every version', async () => {
  const { specialist, head, checker, leader } = await office();
  const first = await draft(specialist, leader);
  const toSign = await checkForm(checker, await checkContent(head, await submit(specialist, first)));
  const back = await sendBack(leader, toSign, 'Bổ sung số liệu của quý III.');
  expect(back).toMatchObject({ state: 'DRAFT' });
  expect(await workOf(specialist)).toContainEqual(
    expect.objectContaining({ objectId: first.id, note: 'Bổ sung số liệu của quý III.' }),
  );

  const uploadId = await uploadPdf(specialist, 'bản thứ hai');
  const changed = await save(specialist, back, {
    ...draftInput(leader, { uploadId, subject: 'V/v báo cáo bổ sung' }),
    note: 'Thêm bảng 2',
  });
  expect(changed.subject).toBe('V/v báo cáo bổ sung');
  expect(changed.draftVersions.map(({ versionNumber, note }) => [versionNumber, note])).toEqual([
    [1, null],
    [2, 'Thêm bảng 2'],
  ]);
  expect((await specialist.get(changed.draftVersions[0]?.file.url ?? '')).statusCode).toBe(200);

  const again = await submit(specialist, changed);
  expect(available(await readOutgoing(head, again.id))).toEqual(['CHECK_CONTENT', 'SEND_BACK']);
  const early = await tryTo(leader, 'signOutgoing', { outgoingId: again.id, version: again.version });
  expect(early).toMatchObject({ __typename: 'RuleRefused', code: 'WRONG_STATE' });
});

it('is taken back by its drafter before the check, and given up with a reason', async () => {
  const { specialist, leader } = await office();
  const drafted = await withdraw(specialist, await submit(specialist, await draft(specialist, leader)));
  expect(drafted.state).toBe('DRAFT');
  const short = await tryTo(specialist, 'cancelDraft', {
    outgoingId: drafted.id,
    version: drafted.version,
    reason: 'thôi',
  });
  expect(short).toMatchObject({ __typename: 'ValidationFailed', problems: [{ path: 'reason', code: 'TOO_SHORT' }] });
  const gone = await cancel(specialist, drafted, 'Đã trả lời bằng văn bản khác.');
  expect(gone).toMatchObject({ state: 'CANCELLED', waitingFor: null });
});

it('replaces the recipients of a draft and keeps those that stay', async () => {
  const { specialist, leader, other } = await office();
  const third = (await office()).id;
  const drafted = await draft(specialist, leader, { recipientAgencyIds: [other.id] });
  const both = await save(specialist, drafted, draftInput(leader, { recipientAgencyIds: [third, other.id] }));
  expect(both.recipients.map(({ agency }) => agency.id)).toEqual([other.id, third]);
  const none = await save(specialist, both, draftInput(leader));
  expect(none.recipients).toEqual([]);
});

it('names a công văn of the leadership after the unit that answered for its content', async () => {
  const { leader, head, checker, deputy, clerk } = await office();
  const signed = await signedDraft({ specialist: deputy, head, checker, leader, clerk });
  expect((await giveNumber(clerk, signed)).notation).toMatch(/-NS$/);
});

it('refuses what cannot be drafted, in the words of the form', async () => {
  const { specialist, head, leader, clerk, other, id } = await office();
  const create = async (overrides: object) => await tryTo(specialist, 'createDraft', draftInput(leader, overrides));
  expect(await create({ subject: ' ' })).toMatchObject({
    __typename: 'ValidationFailed',
    problems: [{ path: 'subject', code: 'REQUIRED' }],
  });
  expect(await create({ dueOn: '2026-11-22' })).toMatchObject({ problems: [{ path: 'dueOn', code: 'DATE_IN_PAST' }] });
  expect(await create({ recipientAgencyIds: [id] })).toMatchObject({
    problems: [{ path: 'recipientAgencyIds.0', code: 'UNKNOWN_VALUE' }],
  });
  expect(await create({ recipientAgencyIds: ['999999999'] })).toMatchObject({ code: 'TARGET_NOT_FOUND' });
  expect(await create({ signerPositionId: head.positionId })).toMatchObject({ code: 'SIGNER_WITHOUT_AUTHORITY' });
  expect(await create({ signerPositionId: other.leader.positionId })).toMatchObject({ code: 'TARGET_NOT_FOUND' });
  expect(await create({ uploadId: await uploadPdf(head) })).toMatchObject({ code: 'UPLOAD_NOT_FOUND' });
  expect(await tryTo(clerk, 'createDraft', draftInput(leader))).toMatchObject({ code: 'NO_PERMISSION' });
  const bare = await tryTo(specialist, 'createDraft', draftInput(leader));
  const seen = { outgoingId: bare.outgoing?.id ?? '', version: 1 };
  expect(await tryTo(specialist, 'submitDraft', seen)).toMatchObject({
    __typename: 'RuleRefused',
    code: 'FILE_MISSING',
  });
});

it('is found by section, by words without diacritics and by its symbol, newest first and page by page', async () => {
  const chain = await office();
  const { specialist, leader, clerk } = chain;
  const drafts = [];
  for (const subject of ['V/v mua sắm máy chủ', 'V/v phòng, chống hạn mặn', 'V/v quyết toán ngân sách']) {
    drafts.push(await draft(specialist, leader, { subject }));
  }
  const numbered = await giveNumber(clerk, await signedDraft(chain, { subject: 'V/v hội nghị', typeCode: 'GM' }));
  const ids = [numbered.id, ...drafts.map(({ id }) => id).toReversed()];

  for (const person of [specialist, clerk]) {
    const first = await listOutgoing(person, { first: 3 });
    expect(first).toMatchObject({ ids: ids.slice(0, 3), hasNextPage: true });
    expect(await listOutgoing(person, { first: 3, after: first.endCursor })).toMatchObject({
      ids: ids.slice(3),
      hasNextPage: false,
    });
    expect((await listOutgoing(person, { states: ['DRAFT', 'NUMBERED'] })).ids).toEqual(ids);
    expect((await listOutgoing(person, { states: ['NUMBERED'] })).ids).toEqual([numbered.id]);
    expect((await listOutgoing(person, { search: 'phong chong han man' })).ids).toEqual([drafts[1]?.id]);
    expect((await listOutgoing(person, { search: 'giấy mời hội ngh' })).ids).toEqual([numbered.id]);
    expect((await listOutgoing(person, { search: numbered.symbol?.toLowerCase() ?? '' })).ids).toEqual([numbered.id]);
    expect((await listOutgoing(person, { search: 'không có văn bản nào' })).ids).toEqual([]);
    expect(await countOutgoing(person)).toEqual({ draft: 3, inCheck: 0, approval: 0, toIssue: 1 });
  }
});
