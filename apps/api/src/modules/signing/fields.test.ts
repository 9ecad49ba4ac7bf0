import { expect, it } from 'vitest';
import {
  checkContent,
  checkForm,
  draft,
  draftInput,
  readOutgoing,
  submit,
  tryTo,
} from '../../../test/language/outgoing.ts';
import {
  addField,
  agencyFields,
  changeField,
  endSigning,
  grantSigning,
  signers,
} from '../../../test/language/people.ts';
import { office } from '../../../test/office.ts';

const BASIS = 'Thông báo phân công nhiệm vụ Ban Giám đốc số 05/TB-STC';

it('lets a deputy sign in the assigned field alone, when chosen and when signing', async () => {
  const { admin, deputy, leader, specialist, head, checker } = await office();
  const budget = (await addField(admin, { name: 'Ngân sách' })).field;
  const prices = (await addField(admin, { name: 'Giá, công sản' })).field;
  expect((await agencyFields(specialist)).map(({ name }) => name)).toEqual(['Giá, công sản', 'Ngân sách']);
  const given = await grantSigning(admin, {
    positionId: deputy.positionId,
    form: 'KT',
    fieldIds: [budget?.id],
    basis: BASIS,
    validFrom: '2026-01-01',
  });
  expect(given.authority?.holds).toBe(true);

  const offered = async (field?: string) =>
    (await signers(specialist, 'CV', field ?? null)).map(({ position }) => position.id);
  expect(await offered(budget?.id)).toEqual([leader.positionId, deputy.positionId]);
  expect(await offered(prices?.id)).toEqual([leader.positionId]);
  expect(await offered()).toEqual([leader.positionId]);

  for (const fieldId of [null, prices?.id])
    expect(await tryTo(specialist, 'createDraft', draftInput(deputy, { fieldId }))).toMatchObject({
      code: 'SIGNER_OUTSIDE_FIELD',
      params: [{ name: 'fields', value: 'Ngân sách' }],
    });
  const over = { fieldId: budget?.id };
  const prepared = await checkForm(
    checker,
    await checkContent(head, await submit(specialist, await draft(specialist, deputy, over))),
  );
  // The rules of work share the matters out anew before it is signed.
  await endSigning(admin, { authorityId: given.authority?.id, version: 1, lastDay: '2026-11-21' });
  const anew = {
    positionId: deputy.positionId,
    form: 'KT',
    fieldIds: [prices?.id],
    basis: BASIS,
    validFrom: '2026-11-22',
  };
  expect((await grantSigning(admin, anew)).__typename).toBe('SigningAuthoritySuccess');
  expect(await tryTo(deputy, 'signOutgoing', { outgoingId: prepared.id, version: prepared.version })).toMatchObject({
    code: 'SIGNER_WITHOUT_AUTHORITY',
  });
  const seen = (await readOutgoing(deputy, prepared.id)).availableActions.find(({ action }) => action === 'SIGN');
  expect(seen).toMatchObject({ available: false });
  await grantSigning(admin, { ...anew, fieldIds: [budget?.id] });
  expect((await tryTo(deputy, 'signOutgoing', { outgoingId: prepared.id, version: prepared.version })).__typename).toBe(
    'OutgoingActSuccess',
  );
});

it('is a list kept by the administrator, each name once, and what is out of use is not chosen any more', async () => {
  const { admin, specialist, leader, other } = await office();
  const both = await Promise.all([addField(admin, { name: 'Đất đai' }), addField(admin, { name: 'đất đai' })]);
  expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['AgencyFieldSuccess', 'ValidationFailed']);
  const field = both.find((each) => each.field)?.field;
  const input = { fieldId: field?.id, version: 1, name: 'Đất đai, khoáng sản', retired: false };
  expect(await changeField(leader, input)).toMatchObject({ code: 'NO_PERMISSION' });
  expect((await changeField(admin, input)).field?.name).toBe('Đất đai, khoáng sản');
  expect((await changeField(admin, input)).__typename).toBe('VersionConflict');
  const kept = await draft(specialist, leader, { fieldId: field?.id });
  await changeField(admin, { ...input, version: 2, retired: true });
  expect(await tryTo(specialist, 'createDraft', draftInput(leader, { fieldId: field?.id }))).toMatchObject({
    code: 'TARGET_NOT_FOUND',
  });
  const again = { ...draftInput(leader, { fieldId: field?.id }), outgoingId: kept.id, version: kept.version };
  expect((await tryTo(specialist, 'saveDraft', again)).__typename).toBe('OutgoingActSuccess');
  // Of another agency it is none.
  expect(await agencyFields(other.specialist)).toEqual([]);
  const theirs = await tryTo(other.specialist, 'createDraft', draftInput(other.leader, { fieldId: field?.id }));
  expect(theirs).toMatchObject({ code: 'TARGET_NOT_FOUND' });
  const asked = `mutation { changeAgencyField(input: { fieldId: "${field?.id}", version: 3, name: "X", retired: false }) { __typename } }`;
  expect((await other.admin.raw(asked)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
});
