import { expect, it } from 'vitest';
import { atAnotherBrowser } from '../../../test/language/accounts.ts';
import {
  available,
  checkContent,
  checkForm,
  draft,
  draftInput,
  readOutgoing,
  sign,
  submit,
  tryTo,
} from '../../../test/language/outgoing.ts';
import { endSigning, grantSigning, signatureOf, signers } from '../../../test/language/people.ts';
import { newAgency, newPerson, office, type Office, type Person } from '../../../test/office.ts';

const BASIS = 'Quy chế làm việc ban hành kèm theo Quyết định số 15/QĐ-STC';
const grant = async (admin: Person, who: Person, form: string, over: object = {}) =>
  await grantSigning(admin, { positionId: who.positionId, form, basis: BASIS, validFrom: '2026-01-01', ...over });

async function toSign({ specialist, head, checker }: Office, signer: Person, over: object = {}) {
  return await checkForm(
    checker,
    await checkContent(head, await submit(specialist, await draft(specialist, signer, over))),
  );
}

it('offers the head, the deputy for the head, and nobody without a form', async () => {
  const { specialist, leader, deputy, head } = await office();
  expect(await signers(specialist, 'CV')).toEqual([
    { position: { id: leader.positionId }, choices: [{ form: 'OWN', lines: ['GIÁM ĐỐC'], validTo: null }] },
    {
      position: { id: deputy.positionId },
      choices: [{ form: 'KT', lines: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], validTo: null }],
    },
  ]);
  const refused = await tryTo(specialist, 'createDraft', draftInput(head));
  expect(refused).toMatchObject({ __typename: 'RuleRefused', code: 'SIGNER_WITHOUT_AUTHORITY' });
  const wrong = await tryTo(specialist, 'createDraft', draftInput(deputy, { signingForm: 'TM_KT' }));
  expect(wrong).toMatchObject({ __typename: 'RuleRefused', code: 'SIGNING_FORM_NOT_HELD' });
});

it('writes TM. for a committee, and what was signed keeps its lines', async () => {
  const place = await office();
  const committee = await newAgency(place.app, { kind: 'PROVINCIAL_COMMITTEE', name: 'Ủy ban nhân dân' });
  await place.app.db.query('UPDATE agencies SET collective = 1 WHERE id = ?', [committee.id]);
  const there = { ...place, ...committee };
  const prepared = await toSign(there, committee.deputy);
  expect(await signatureOf(committee.specialist, prepared.id)).toEqual({
    signingForm: null,
    signatureBlock: ['TM. ỦY BAN NHÂN DÂN', 'KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
  });
  await sign(committee.deputy, prepared);
  await place.app.db.query("UPDATE positions SET title = 'Chức danh khác' WHERE id = ?", [committee.deputy.positionId]);
  expect(await signatureOf(committee.specialist, prepared.id)).toEqual({
    signingForm: 'TM_KT',
    signatureBlock: ['TM. ỦY BAN NHÂN DÂN', 'KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
  });
});

it('lets the head of a unit sign thừa lệnh, and the deputy for that head no longer than that', async () => {
  const place = await office();
  const { app, admin, checker, id, units, head, specialist } = place;
  const under = await newPerson(app, {
    agencyId: id,
    unitId: units.VP,
    title: 'Phó Chánh Văn phòng',
    roles: ['SPECIALIST'],
  });
  const given = await grant(admin, checker, 'TL', { typeCodes: ['CV', 'GGT'], validTo: '2026-12-31' });
  expect(given.authority?.holds).toBe(true);
  const throughId = given.authority?.id;
  expect((await grant(admin, head, 'TL_KT', { throughId, validTo: '2026-12-31' })).code).toBe('GRANT_NOT_DERIVED');
  expect((await grant(admin, under, 'TL_KT', { throughId })).problems).toEqual([
    { path: 'validTo', code: 'DATE_AFTER_WHOLE' },
  ]);
  expect((await grant(admin, under, 'TL_KT', { throughId, validTo: '2026-12-31' })).__typename).toBe(
    'SigningAuthoritySuccess',
  );
  expect((await signers(specialist, 'CV')).slice(2)).toMatchObject([
    { position: { id: checker.positionId }, choices: [{ form: 'TL', lines: ['TL. GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG'] }] },
    {
      position: { id: under.positionId },
      choices: [{ form: 'TL_KT', lines: ['TL. GIÁM ĐỐC', 'KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG'] }],
    },
  ]);
  expect(await signers(specialist, 'QD')).toHaveLength(2);

  const prepared = await toSign(place, under);
  expect(available(await readOutgoing(under, prepared.id))).toEqual(['SIGN', 'SEND_BACK']);
  const ended = await endSigning(admin, { authorityId: throughId, version: 1, lastDay: '2026-11-22' });
  expect(ended.authority?.holds).toBe(false);
  const late = await tryTo(under, 'signOutgoing', { outgoingId: prepared.id, version: prepared.version });
  expect(late).toMatchObject({ __typename: 'RuleRefused', code: 'SIGNER_WITHOUT_AUTHORITY' });
  const seen = (await readOutgoing(under, prepared.id)).availableActions.find(({ action }) => action === 'SIGN');
  expect(seen).toMatchObject({ available: false, reason: { code: 'SIGNER_WITHOUT_AUTHORITY' } });
});

it('keeps thừa ủy quyền within its time and matter, and nobody passes it on', async () => {
  const { admin, head, colleague, specialist, app } = await office();
  const bare = await grant(admin, head, 'TUQ');
  expect(bare.problems?.map(({ path, code }) => `${path} ${code}`)).toEqual(['matters REQUIRED', 'validTo REQUIRED']);
  const matters = 'Ký công văn đôn đốc số liệu ngân sách';
  const long = await grant(admin, head, 'TUQ', { matters, validTo: '2028-01-01' });
  expect(long.problems).toEqual([{ path: 'validTo', code: 'DATE_AFTER_WHOLE' }]);
  const given = await grant(admin, head, 'TUQ', { matters, typeCodes: ['CV'], validTo: '2026-11-30' });
  const onIt = { throughId: given.authority?.id, validTo: '2026-11-30' };
  expect((await grant(admin, colleague, 'TL_KT', onIt)).code).toBe('GRANT_NOT_DERIVED');
  const offered = async (to = specialist) =>
    (await signers(to, 'CV')).some(({ position }) => position.id === head.positionId);
  expect(await offered()).toBe(true);
  app.clock.set('2026-12-01T02:00:00Z');
  expect(await offered(await atAnotherBrowser(app, specialist))).toBe(false);
});

it('is put on record once, by the administrator of the agency, for a post that can have it', async () => {
  const { admin, other, deputy, clerk, leader } = await office();
  expect((await grant(admin, clerk, 'KT')).code).toBe('GRANT_NOT_FOR_POST');
  expect((await grant(admin, other.deputy, 'KT')).code).toBe('TARGET_NOT_FOUND');
  expect((await grant(leader, deputy, 'KT')).code).toBe('NO_PERMISSION');
  const both = await Promise.all([grant(admin, deputy, 'KT'), grant(admin, deputy, 'KT')]);
  expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['SigningAuthoritySuccess', 'ValidationFailed']);
  const [done] = both.filter(({ authority }) => authority);
  const theirs = await other.admin.raw(
    `mutation ($input: EndSigningAuthorityInput!) { endSigningAuthority(input: $input) { __typename } }`,
    { input: { authorityId: done?.authority?.id, version: 1, lastDay: '2026-11-22' } },
  );
  expect(theirs.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  const list = await other.admin.gql<{ signingAuthorities: unknown[] }>('{ signingAuthorities { id } }');
  expect(list.signingAuthorities).toEqual([]);
});
