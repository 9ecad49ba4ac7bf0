import { expect, it } from 'vitest';
import * as incoming from '../../../test/language/incoming.ts';
import { cancel, draft, draftInput, issued, readOutgoing, tryTo } from '../../../test/language/outgoing.ts';
import { office, type Office, type Person } from '../../../test/office.ts';

/** A letter that the specialist has to handle. */
async function letterInHand({ clerk, leader, head, specialist, units }: Office) {
  const directed = await incoming.direct(leader, await incoming.register(clerk), incoming.toUnit(units.NS));
  return await incoming.assign(head, await incoming.readIncoming(head, directed.id), specialist);
}

async function repliesOf(person: Person, id: string): Promise<string[]> {
  const query = 'query ($id: ID!) { incomingDocument(id: $id) { replies { id } } }';
  const { incomingDocument } = await person.gql<{ incomingDocument: { replies: { id: string }[] } }>(query, { id });
  return incomingDocument.replies.map((reply) => reply.id);
}

it('answers a letter in hand: linked both ways, on both timelines, and on its way to the work files', async () => {
  const place = await office();
  const { specialist, colleague, head, clerk, leader, other, app } = place;
  const letter = await letterInHand(place);
  const reply = await draft(specialist, leader, { inReplyToId: letter.id, recipientAgencyIds: [other.id] });
  expect(reply.inReplyTo).toEqual({ id: letter.id });
  for (const person of [specialist, head, clerk]) expect(await repliesOf(person, letter.id)).toEqual([reply.id]);
  const seen = await incoming.readIncoming(leader, letter.id);
  expect(seen.timeline.at(-1)).toMatchObject({ action: 'incoming.draft-reply', actorName: specialist.fullName });
  expect(incoming.reasonFor(seen, 'WITHDRAW_DIRECTION')).toMatchObject({ code: 'HANDLING_STARTED' });
  const gathered = await app.db.query<{ payload: string }>(
    "SELECT payload FROM outbox_messages WHERE topic = 'work-files.gather' ORDER BY id DESC LIMIT 1",
  );
  expect(JSON.parse(gathered[0]?.payload ?? '{}')).toEqual({
    agencyId: place.id,
    kind: 'OUTGOING',
    id: reply.id,
    fromKind: 'INCOMING',
    fromId: letter.id,
  });
  await expect(readOutgoing(colleague, reply.id)).rejects.toThrow('NOT_FOUND');
});

it('shows the letter to those only who see it themselves', async () => {
  const place = await office();
  const letter = await letterInHand(place);
  const out = await issued(place, [place.other.id], { inReplyToId: letter.id });
  expect((await readOutgoing(place.colleague, out.id)).inReplyTo).toBeNull();
  expect((await incoming.readIncoming(place.specialist, letter.id)).state).toBe('IN_HANDLING');
});

it('refuses a reply by whom the letter was not given to, and to a letter nobody has been given', async () => {
  const place = await office();
  const { specialist, colleague, leader, clerk, other } = place;
  const letter = await letterInHand(place);
  await expect(tryTo(colleague, 'createDraft', draftInput(leader, { inReplyToId: letter.id }))).rejects.toThrow(
    'NOT_FOUND',
  );
  await expect(
    tryTo(other.specialist, 'createDraft', draftInput(other.leader, { inReplyToId: letter.id })),
  ).rejects.toThrow('NOT_FOUND');
  const waiting = await incoming.register(clerk);
  expect(await tryTo(leader, 'createDraft', draftInput(leader, { inReplyToId: waiting.id }))).toMatchObject({
    code: 'WRONG_STATE',
  });
  expect(await repliesOf(specialist, letter.id)).toEqual([]);
});

it('lets the leader take the direction back once the only reply was given up', async () => {
  const place = await office();
  const { specialist, leader } = place;
  const letter = await letterInHand(place);
  await cancel(
    specialist,
    await draft(specialist, leader, { inReplyToId: letter.id }),
    'Lãnh đạo giao đơn vị khác trả lời.',
  );
  const seen = await incoming.readIncoming(leader, letter.id);
  expect(incoming.available(seen)).toContain('WITHDRAW_DIRECTION');
});
