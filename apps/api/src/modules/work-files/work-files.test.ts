import { beforeAll, describe, expect, it } from 'vitest';
import * as directives from '../../../test/language/directives.ts';
import * as incoming from '../../../test/language/incoming.ts';
import * as outgoing from '../../../test/language/outgoing.ts';
import {
  add,
  addInput,
  answerTo,
  close,
  closeInput,
  inventory,
  type ItemRef,
  listWorkFiles,
  objectsIn,
  open,
  openInput,
  readWorkFile,
  refusedToRead,
  remove,
  removeInput,
  tryTo,
  type WorkFile,
  type WorkFileMutation,
} from '../../../test/language/work-files.ts';
import { office, type Office, type Person } from '../../../test/office.ts';

/** A letter that the unit NS handles and `specialist` answers. */
async function letterInHand(here: Office) {
  const directed = await incoming.direct(
    here.leader,
    await incoming.register(here.clerk),
    incoming.toUnit(here.units.NS),
  );
  return await incoming.assign(here.head, directed, here.specialist);
}

const letterRef = ({ id }: { readonly id: string }): ItemRef => ({ kind: 'INCOMING', id });

let here: Office;
beforeAll(async () => {
  here = await office();
});

describe('a work file', () => {
  it('is opened with number, notation and code from the system, and shows its first entry', async () => {
    const { app, specialist, units, other, ...own } = await office();
    const letter = await letterInHand({ app, specialist, units, other, ...own });
    const file = await open(specialist, letterRef(letter));
    const year = 2026;
    expect(file).toMatchObject({
      notation: '01.NS',
      state: 'OPEN',
      openedOn: '2026-11-23',
      itemCount: 1,
      unit: { id: units.NS },
    });
    expect(file.code).toMatch(new RegExp(`\\.?${year}\\.01\\.NS$`));
    expect(file.owner.id).toBe(specialist.positionId);
    expect(file.items).toMatchObject([
      {
        ordinal: 1,
        kind: 'INCOMING',
        symbol: letter.document.symbol,
        date: '2026-11-18',
        author: 'Bộ Tài chính',
        title: `Công văn: ${letter.document.subject}`,
        incoming: { id: letter.id },
        addedBy: { id: specialist.positionId },
      },
    ]);
    expect(file.timeline.map(({ action }) => action)).toEqual(['work-file.open', 'work-file.add']);
  });

  it('is numbered without gap or double per unit, however many are opened at once', async () => {
    const { specialist, colleague, head, outsider } = await office();
    const people = [specialist, colleague, head, specialist, colleague, head, specialist];
    const files = await Promise.all(people.map(async (person) => await open(person)));
    expect(files.map(({ notation }) => notation).toSorted()).toEqual(people.map((_, at) => `0${at + 1}.NS`));
    expect((await open(outsider)).notation).toBe('01.VP');
  });

  it('holds a document that also lies in another one, without a copy', async () => {
    const letter = await letterInHand(here);
    const first = await open(here.specialist, letterRef(letter));
    const second = await add(
      here.specialist,
      await open(here.specialist, null, { title: 'Hồ sơ thứ hai' }),
      letterRef(letter),
    );
    expect(objectsIn(first)).toEqual(objectsIn(second));
    const [{ n } = { n: '0' }] = await here.app.db.query<{ n: string }>(
      'SELECT COUNT(*) AS n FROM documents WHERE id = ?',
      [letter.document.id],
    );
    expect(Number(n)).toBe(1);
    const { incomingDocument } = await here.specialist.gql<{ incomingDocument: { workFiles: { id: string }[] } }>(
      'query ($id: ID!) { incomingDocument(id: $id) { workFiles { id } } }',
      { id: letter.id },
    );
    expect(incomingDocument.workFiles.map(({ id }) => id)).toEqual([first.id, second.id]);
    expect(await answerTo(here.specialist, 'addWorkFileItem', addInput(second, letterRef(letter)))).toBe(
      'ALREADY_IN_FILE',
    );
  });

  it('gives an ordinal once: what is taken out leaves its place, with the reason on record', async () => {
    const letters = [await letterInHand(here), await letterInHand(here)];
    const both = await add(
      here.specialist,
      await open(here.specialist, letterRef(letters[0]!)),
      letterRef(letters[1]!),
    );
    const without = await remove(here.specialist, both, both.items[0]!.id);
    expect(inventory(without)).toEqual(['2 INCOMING']);
    expect(without.itemCount).toBe(1);
    const back = await add(here.specialist, without, letterRef(letters[0]!));
    expect(inventory(back)).toEqual(['2 INCOMING', '3 INCOMING']);
    const removed = back.timeline.find(({ action }) => action === 'work-file.remove');
    expect(removed?.details).toContainEqual({ name: 'reason', value: 'Không thuộc vụ việc này.' });
  });

  it('closes only with entries, without open drafts, by its owner; then nothing changes any more', async () => {
    const letter = await letterInHand(here);
    const empty = await open(here.specialist);
    expect(await answerTo(here.specialist, 'closeWorkFile', closeInput(empty))).toBe('FILE_HAS_NO_ITEMS');
    const draft = await outgoing.draft(here.specialist, here.leader, { inReplyToId: letter.id });
    const file = await open(here.specialist, letterRef(letter));
    expect(inventory(file)).toEqual(['1 INCOMING', '2 OUTGOING']);
    expect(file.items[1]).toMatchObject({ symbol: '', date: null, addedBy: null });
    expect(await answerTo(here.specialist, 'closeWorkFile', closeInput(file))).toBe('FILE_HAS_OPEN_DRAFTS');
    expect(await answerTo(here.colleague, 'closeWorkFile', closeInput(file))).toBe('NOT_FILE_OWNER');
    await outgoing.cancel(here.specialist, draft, 'Không cần trả lời bằng văn bản nữa.');
    const closed = await close(here.specialist, file);
    expect(closed).toMatchObject({ state: 'CLOSED', closedOn: '2026-11-23' });
    expect(closed.availableActions.every(({ available, reason }) => !available && reason.code === 'WRONG_STATE')).toBe(
      true,
    );
    expect(await answerTo(here.specialist, 'removeWorkFileItem', removeInput(closed, closed.items[0]!.id))).toBe(
      'WRONG_STATE',
    );
  });
});

describe('gathering along the chain', () => {
  it('brings the replies, the directives made from them and the evidence of the agency', async () => {
    const at = await office();
    const letter = await letterInHand(at);
    const reply = await outgoing.issued(at, [at.other.id], { inReplyToId: letter.id });
    const directive = await directives.create(at.monitor, directives.directiveInput(at, at.other, reply.document!.id));
    const file = await open(at.clerk, letterRef(letter));
    expect(inventory(file)).toEqual(['1 INCOMING', '2 OUTGOING', '3 DIRECTIVE']);
    expect(objectsIn(file)).toEqual([letter.id, reply.id, directive.id]);
    expect(file.items[2]).toMatchObject({ symbol: 'NV-2026-0001', title: directive.content });
    expect(file.items.map(({ addedBy }) => addedBy?.id ?? null)).toEqual([at.clerk.positionId, null, null]);
  });

  it('goes on by itself: a reply, a directive and its evidence join the open files they come from, once', async () => {
    const at = await office();
    const letter = await letterInHand(at);
    const file = await open(at.clerk, letterRef(letter));
    const reply = await outgoing.issued(at, [at.other.id], { inReplyToId: letter.id });
    await directives.create(at.monitor, directives.directiveInput(at, at.other, reply.document!.id));
    await at.app.relay.drain();
    expect(inventory(await readWorkFile(at.clerk, file.id))).toEqual(['1 INCOMING', '2 OUTGOING', '3 DIRECTIVE']);
    const again = { agencyId: at.id, kind: 'OUTGOING', id: reply.id, fromKind: 'INCOMING', fromId: letter.id };
    await enqueue(at, again);
    await enqueue(at, again);
    const gathered = await readWorkFile(at.clerk, file.id);
    expect(inventory(gathered)).toEqual(['1 INCOMING', '2 OUTGOING', '3 DIRECTIVE']);
    expect(gathered.version).toBe(file.version);
    expect(
      gathered.timeline.filter(({ action }) => action === 'work-file.gather').map(({ actorName }) => actorName),
    ).toEqual(['Hệ thống', 'Hệ thống']);
  });

  it('works at the lead agency too: its registration, the accepted directive, its own evidence', async () => {
    const at = await office();
    const source = await directives.issuedDocument(at, at.other);
    await at.app.relay.drain();
    const { ids } = await incoming.listIncoming(at.other.clerk, { states: ['AWAITING_RECEIPT'] });
    const registered = await incoming.accept(at.other.clerk, await incoming.readIncoming(at.other.clerk, ids[0] ?? ''));
    const file = await open(at.other.clerk, letterRef(registered));
    const given = await directives.create(at.monitor, directives.directiveInput(at, at.other, source.documentId));
    await at.app.relay.drain();
    expect(inventory(await readWorkFile(at.other.clerk, file.id))).toEqual(['1 INCOMING']);
    const accepted = await directives.accept(at.other.leader, given);
    const evidence = await directives.issuedDocument(at.other, at);
    await directives.handIn(at.other.leader, accepted, evidence.documentId);
    await at.app.relay.drain();
    const gathered = await readWorkFile(at.other.clerk, file.id);
    expect(objectsIn(gathered)).toEqual([registered.id, given.id, evidence.outgoingId]);
  });

  it('brings nothing back that a person took out, and nothing into a closed file', async () => {
    const at = await office();
    const letter = await letterInHand(at);
    const reply = await outgoing.issued(at, [at.other.id], { inReplyToId: letter.id });
    const file = await open(at.specialist, letterRef(letter));
    const without = await remove(at.specialist, file, file.items[1]!.id);
    const message = { agencyId: at.id, kind: 'OUTGOING', id: reply.id, fromKind: 'INCOMING', fromId: letter.id };
    await enqueue(at, message);
    expect(inventory(await readWorkFile(at.specialist, file.id))).toEqual(['1 INCOMING']);
    const closed = await close(at.specialist, without);
    await directives.create(at.monitor, directives.directiveInput(at, at.other, reply.document!.id));
    await at.app.relay.drain();
    expect(inventory(await readWorkFile(at.specialist, closed.id))).toEqual(['1 INCOMING']);
  });
});

async function enqueue(at: Office, payload: object): Promise<void> {
  await at.app.db.source.query(
    "INSERT INTO outbox_messages (topic, payload, created_at, available_at, attempts) VALUES ('work-files.gather', ?, '2026-01-01', '2026-01-01', 0)",
    [JSON.stringify(payload)],
  );
  await at.app.relay.drain();
}

describe('who sees and does what', () => {
  it('shows a file to its unit and to those who see all of the agency, and to nobody else', async () => {
    const at = await office();
    const file = await open(at.specialist, letterRef(await letterInHand(at)));
    const seeing = async (person: Person) => [
      await refusedToRead(person, file.id),
      (await listWorkFiles(person)).ids.length,
    ];
    for (const person of [at.specialist, at.colleague, at.head, at.leader, at.deputy, at.clerk])
      expect(await seeing(person)).toEqual([null, 1]);
    for (const person of [
      at.outsider,
      at.checker,
      at.monitor,
      at.admin,
      at.other.leader,
      at.other.clerk,
      at.other.specialist,
    ]) {
      expect(await seeing(person)).toEqual(['NOT_FOUND', 0]);
      expect(await answerTo(person, 'addWorkFileItem', addInput(file, letterRef({ id: '1' })))).toMatch(
        /NOT_FOUND|NO_PERMISSION/,
      );
      expect((await listWorkFiles(person, { search: 'dự toán' })).ids).toEqual([]);
    }
  });

  it('names an entry to everybody of the file, but opens the object only to those who see it', async () => {
    const at = await office();
    const letter = await letterInHand(at);
    const file = await open(at.specialist, letterRef(letter));
    const seen = await readWorkFile(at.colleague, file.id);
    expect(seen.items).toMatchObject([{ symbol: letter.document.symbol, author: 'Bộ Tài chính', incoming: null }]);
  });

  it('lets only what the person sees be put in', async () => {
    const at = await office();
    const letter = await letterInHand(at);
    expect(await answerTo(at.colleague, 'openWorkFile', openInput(letterRef(letter)))).toBe('TARGET_NOT_FOUND');
    expect(await answerTo(at.other.clerk, 'openWorkFile', openInput(letterRef(letter)))).toBe('TARGET_NOT_FOUND');
    const file = await open(at.colleague);
    expect(await answerTo(at.colleague, 'addWorkFileItem', addInput(file, letterRef(letter)))).toBe('TARGET_NOT_FOUND');
    expect(await answerTo(at.colleague, 'removeWorkFileItem', removeInput(file, '1'))).toBe('TARGET_NOT_FOUND');
    expect(
      await tryTo(at.colleague, 'openWorkFile', openInput(null, { title: '', retention: 'FOR_EVER' })),
    ).toMatchObject({
      problems: [
        { path: 'title', code: 'REQUIRED' },
        { path: 'retention', code: 'UNKNOWN_VALUE' },
      ],
    });
  });

  it('offers each person exactly what the server would accept', { timeout: 60_000 }, async () => {
    const at = await office();
    const letter = await letterInHand(at);
    const wanted: Record<string, string[]> = {
      specialist: ['ADD_ITEM', 'REMOVE_ITEM', 'CLOSE'],
      colleague: ['ADD_ITEM', 'REMOVE_ITEM'],
      head: ['ADD_ITEM', 'REMOVE_ITEM'],
      leader: [],
      clerk: [],
    };
    for (const who of ['specialist', 'colleague', 'head', 'leader', 'clerk'] as const) {
      const file = await open(at.specialist, letterRef(letter));
      const seen = await readWorkFile(at[who], file.id);
      expect(seen.availableActions.filter(({ available }) => available).map(({ action }) => action)).toEqual(
        wanted[who],
      );
      const refused = seen.availableActions.filter(({ available }) => !available);
      expect(refused.every(({ reason }) => reason.whoCould.includes(`${at.specialist.fullName} – Chuyên viên`))).toBe(
        true,
      );
      for (const { action, reason } of refused)
        expect(await answerTo(at[who], ...attempt(action, seen, letter))).toBe(reason.code);
    }
  });

  it('tells the second of two what the first one did', async () => {
    const at = await office();
    const letter = await letterInHand(at);
    const file = await open(at.specialist, letterRef(letter));
    await close(at.specialist, file);
    const late = await tryTo(at.colleague, 'removeWorkFileItem', removeInput(file, file.items[0]!.id));
    expect(late).toMatchObject({
      __typename: 'VersionConflict',
      currentVersion: file.version + 1,
      changedBy: at.specialist.fullName,
    });
  });
});

function attempt(
  action: string,
  file: WorkFile,
  letter: { readonly id: string },
): [WorkFileMutation, Parameters<typeof tryTo>[2]] {
  if (action === 'CLOSE') return ['closeWorkFile', closeInput(file)];
  if (action === 'ADD_ITEM') return ['addWorkFileItem', addInput(file, letterRef(letter))];
  return ['removeWorkFileItem', removeInput(file, file.items[0]?.id ?? '0')];
}
