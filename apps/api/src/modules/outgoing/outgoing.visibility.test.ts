import { expect, it } from 'vitest';
import { listIncoming, readIncoming } from '../../../test/language/incoming.ts';
import {
  actOn,
  countOutgoing,
  draft,
  issued,
  listOutgoing,
  readOutgoing,
  signedDraft,
  submit,
  tryTo,
} from '../../../test/language/outgoing.ts';
import { office, type Person } from '../../../test/office.ts';

const NOBODY_SEES = { draft: 0, inCheck: 0, approval: 0, toIssue: 0 };
const answer = async (person: Person, url: string | undefined): Promise<number> =>
  (await person.get(url ?? '')).statusCode;

it('shows another agency neither the document, nor a count, nor a file, nor a name', async () => {
  const place = await office();
  const { other, specialist, leader } = place;
  const drafted = await draft(specialist, leader, { recipientAgencyIds: [other.id] });
  const file = drafted.draftVersions[0]?.file.url;
  for (const person of [other.clerk, other.leader, other.checker, other.specialist]) {
    expect(await listOutgoing(person)).toEqual({ ids: [], endCursor: null, hasNextPage: false });
    expect((await listOutgoing(person, { search: 'bao cao' })).ids).toEqual([]);
    expect(await countOutgoing(person)).toEqual(NOBODY_SEES);
    await expect(readOutgoing(person, drafted.id)).rejects.toThrow('NOT_FOUND');
    expect(await answer(person, file)).toBe(404);
  }
  await expect(tryTo(other.leader, 'signOutgoing', actOn(drafted))).rejects.toThrow('NOT_FOUND');
  await expect(tryTo(other.specialist, 'submitDraft', actOn(drafted))).rejects.toThrow('NOT_FOUND');
  expect((await readOutgoing(specialist, drafted.id)).state).toBe('DRAFT');
});

it('shows a draft to those in its chain and not to the neighbours', async () => {
  const { specialist, colleague, outsider, head, checker, leader, clerk, deputy, admin } = await office();
  const drafted = await submit(specialist, await draft(specialist, leader));
  const file = drafted.draftVersions[0]?.file.url;
  for (const person of [specialist, head, checker, leader, deputy, clerk]) {
    expect((await listOutgoing(person)).ids, person.title).toContain(drafted.id);
    expect((await countOutgoing(person)).inCheck, person.title).toBe(1);
    expect(await answer(person, file), person.title).toBe(200);
  }
  for (const person of [colleague, outsider, admin]) {
    expect((await listOutgoing(person)).ids, person.title).toEqual([]);
    expect((await listOutgoing(person, { search: 'bao cao' })).ids, person.title).toEqual([]);
    expect(await countOutgoing(person), person.title).toEqual(NOBODY_SEES);
    await expect(readOutgoing(person, drafted.id), person.title).rejects.toThrow('NOT_FOUND');
    expect(await answer(person, file), person.title).toBe(404);
  }
});

it('shows what a unit has issued to the whole unit, and to no other unit', async () => {
  const place = await office();
  const out = await issued(place, [place.other.id]);
  expect((await readOutgoing(place.colleague, out.id)).symbol).toBe(out.symbol);
  expect(await answer(place.colleague, out.document?.files[0]?.url)).toBe(200);
  expect((await listOutgoing(place.outsider)).ids).toEqual([]);
  expect(await answer(place.outsider, out.document?.files[0]?.url)).toBe(404);
});

it('gives the recipient the issued file and none of its drafts, and nobody before delivery', async () => {
  const place = await office();
  const { other, app } = place;
  const out = await issued(place, [other.id]);
  const file = out.document?.files[0]?.url;
  expect(await answer(other.clerk, file)).toBe(404);
  await app.relay.drain();
  expect(await answer(other.clerk, file)).toBe(200);
  expect(await answer(other.specialist, file)).toBe(404);
  expect(await answer(other.clerk, out.draftVersions[0]?.file.url)).toBe(404);
  const [arrivedId = ''] = (await listIncoming(other.clerk)).ids;
  const arrived = await readIncoming(other.clerk, arrivedId);
  expect(arrived.document.files.map(({ sha256 }) => sha256)).toEqual(out.document?.files.map(({ sha256 }) => sha256));
  await expect(readOutgoing(other.clerk, out.id)).rejects.toThrow('NOT_FOUND');
});

it('lets any head answer for what the leadership drafts, while it waits and after', async () => {
  const place = await office();
  const { deputy, leader, head } = place;
  const drafted = await draft(deputy, leader);
  await expect(readOutgoing(head, drafted.id)).rejects.toThrow('NOT_FOUND');
  const submitted = await submit(deputy, drafted);
  expect((await listOutgoing(head)).ids).toEqual([drafted.id]);
  expect((await tryTo(head, 'checkContent', actOn(submitted))).outgoing?.state).toBe('FORM_CHECK');
  expect((await readOutgoing(head, drafted.id)).state).toBe('FORM_CHECK');
});

it('asks for a session', async () => {
  const { app } = await office();
  const response = await app.http.inject({
    method: 'POST',
    url: '/graphql',
    payload: { query: '{ outgoingCounts { draft } }' },
  });
  expect(response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
});

it('does not say of a document of another agency that its version is another', async () => {
  const place = await office();
  const signed = await signedDraft(place);
  await expect(tryTo(place.other.clerk, 'allocateNumber', { outgoingId: signed.id, version: 1 })).rejects.toThrow(
    'NOT_FOUND',
  );
});
