import { changed as withWords, LETTER } from '@qlvb/demo/draft/paper-spec';
import { writeDocx } from '@qlvb/forms/paper/write-docx';
import type { TestApp } from '../app.ts';
import type { Agency, Person } from '../office.ts';
import { pdf } from '../language/files.ts';
import { asItIs, type Done, filling, type Given, NOTHING, objectOf, operationOf } from './acts.ts';
import { askWhy, comparisons } from './ask-why.ts';
import { bringIn } from './bring-in.ts';
import { keepBooks } from './keep-books.ts';
import { keepPeople } from './keep-people.ts';
import { copyLetter } from './copies.ts';
import { passEnvelopes } from './envelopes.ts';
import { keepForDirecting } from './instructions.ts';
import { keepTemplates } from './templates.ts';
import { carriedOut, delivered, failOnItsWay, lend, readOnce, reminded } from './by-hand.ts';
import { noteMore } from './note-more.ts';
import { lookAfter, personIdOf } from './look-after.ts';
import { letStandIn } from './stand-ins.ts';
import type { Secrets } from './secrets.ts';
import { answered } from './sightings.ts';

export type Cast = {
  readonly ours: Agency;
  readonly partner: Agency;
  readonly coop: Agency;
  /** A system of the partner, with a key. */
  readonly partnerSystem: Person;
  /** A specialist of the unit who leaves the post afterwards. */
  readonly leaver: Person;
  /** Somebody whose account the administrator looks after. */
  readonly newcomer: Person;
};

/** Plays every act of every feature with real objects; a word that gives it away in every text. */
export async function playMatter(app: TestApp, cast: Cast, secrets: Secrets) {
  const { ours, partner, coop, partnerSystem, leaver, newcomer } = cast;
  const { clerk, deputy, leader, head, checker, monitor, specialist, admin } = ours;
  const performed = new Set<string>();
  const asked = new Set<string>();
  const told = new Set<string>();

  async function ask(who: Person, mutation: string, given: Given, knows = 'O'): Promise<unknown> {
    const texts = filling((key) => secrets.hide(`${mutation}:${key}`, knows));
    // The first of each kind asks for everything.
    const { query, variables } = operationOf(mutation, texts, given, asked.has(mutation) ? 3 : 5);
    asked.add(mutation);
    const { done } = await who.gql<{ done: unknown }>(query, variables);
    answered(done, told);
    return done;
  }
  async function act(who: Person, mutation: string, given: Given, knows = 'O'): Promise<Done> {
    performed.add(mutation);
    const done = await ask(who, mutation, given, knows);
    if (typeof done !== 'object' || done === null) return NOTHING;
    const answer: Readonly<Record<string, unknown>> = { ...done };
    if (!String(answer['__typename']).endsWith('Success')) throw new Error(`${mutation}: ${JSON.stringify(done)}`);
    return answer[objectOf(mutation)] as Done;
  }
  let contentOfFirst: Uint8Array | null = null;
  const file = async (who: Person, knows = 'O'): Promise<string> => {
    const content = pdf(secrets.hide('content', knows));
    contentOfFirst ??= content;
    return (await who.upload(`${secrets.hide('file', knows)}.pdf`, content)).id;
  };
  /** A Word file whose form check quotes a word of it. */
  const wordFile = async (who: Person): Promise<string> => {
    const quoted = withWords(LETTER, 'across', 4, { text: secrets.hide('content', 'O'), font: 'Arial' });
    return (await who.upload(`${secrets.hide('file', 'O')}.docx`, await writeDocx(quoted))).id;
  };
  const seen = (key: string, { id, version }: Done): Given => ({ [key]: id, version });
  const letter = (done: Done) => seen('incomingId', done);
  // Every number is the next one of its own series.
  const paper = (done: Done) => ({ ...seen('outgoingId', done), seriesKey: null });
  const task = (done: Done) => seen('directiveId', done);
  const register = async (given: Given = {}): Promise<Done> => await act(clerk, 'registerIncoming', given);
  const toUnit = { 'lead.unitId': ours.units.NS };

  /** Goes on from one state to the next, and stops in the one wanted. */
  const STEPS = [
    ['CONTENT_CHECK', specialist, 'submitDraft'],
    ['FORM_CHECK', head, 'checkContent'],
    ['APPROVAL', checker, 'checkForm'],
    ['SIGNED', leader, 'signOutgoing'],
    ['NUMBERED', clerk, 'allocateNumber'],
    ['SEALED', clerk, 'sealOutgoing'],
    ['ISSUED', clerk, 'issueOutgoing'],
  ] as const;
  async function carry(from: Done, to: string, at = 0): Promise<Done> {
    let now = from;
    for (const [state, who, mutation] of STEPS.slice(at)) {
      if (to === 'DRAFT') break;
      now = await act(who, mutation, paper(now));
      if (state === to) break;
    }
    return now;
  }
  const draft = async (knows: string, given: Given = {}, by = specialist): Promise<Done> =>
    await act(
      by,
      'createDraft',
      {
        signerPositionId: leader.positionId,
        recipientAgencyIds: [partner.id],
        uploadId: await file(by, knows),
        ...given,
      },
      knows,
    );

  await passEnvelopes(ours, act);
  await copyLetter(ours, act);
  await keepForDirecting(app, ours, act);
  await keepTemplates(ours, act);

  // Letters: the one that is answered, one the leader thinks better of, one left alone, one seen twice.
  const scan = await file(clerk);
  const first = await register({ uploadId: scan });
  await refusals(first);
  const directed = await act(leader, 'directIncoming', {
    ...letter(first),
    ...toUnit,
    'coop.positionId': checker.positionId,
    'info.positionId': deputy.positionId,
  });
  const changed = await act(leader, 'changeDirection', { ...letter(directed), ...toUnit });
  const part = changed.assignments.find(({ state, parentId }) => state === 'OPEN' && parentId === null);
  const assigned = await act(head, 'assignIncoming', {
    ...letter(changed),
    assignmentId: part?.id,
    leadPositionId: specialist.positionId,
  });
  await act(specialist, 'markIncomingRead', { incomingId: assigned.id });
  const other = await act(leader, 'directIncoming', { ...letter(await register()), ...toUnit });
  const back = await act(leader, 'withdrawDirection', letter(other));
  await act(leader, 'keepIncomingForInformation', letter(back));
  await noteMore({
    app,
    ours,
    act,
    letter: await register({ note: null, sentFrom: null }),
    other: first.id,
  });
  const leavers = await act(leader, 'directIncoming', {
    ...letter(await register()),
    'lead.positionId': leaver.positionId,
  });
  await act(leaver, 'markIncomingRead', { incomingId: leavers.id });
  await draft('O', { inReplyToId: leavers.id }, leaver);
  await act(leaver, 'openWorkFile', { 'firstItem.kind': 'INCOMING', 'firstItem.id': leavers.id });

  // One that was lent to be read and came back, and who read it.
  const lent = await act(leader, 'directIncoming', {
    ...letter(await register({ circulation: 'RETURN_AFTER_READING' })),
    ...toUnit,
    'info.positionId': specialist.positionId,
    dueOn: '2026-12-15',
  });
  await lend(app, lent.id, specialist);
  await act(specialist, 'returnAfterReading', { incomingId: lent.id });
  await lend(app, lent.id, head);
  await readOnce(app, lent.id, specialist);
  await reminded(app);

  // The reply: every detour, then out to both agencies.
  const begun = await draft('O', { inReplyToId: assigned.id, recipientAgencyIds: [] });
  const saved = await act(
    specialist,
    'saveDraft',
    {
      ...paper(begun),
      signerPositionId: leader.positionId,
      recipientAgencyIds: [partner.id, coop.id],
      uploadId: await file(specialist, 'OPC'),
      note: secrets.hide('saveDraft:SaveDraftInput.note'),
    },
    'OPC',
  );
  const taken = await act(specialist, 'withdrawDraft', paper(await act(specialist, 'submitDraft', paper(saved))));
  const checked = await act(head, 'checkContent', paper(await act(specialist, 'submitDraft', paper(taken))));
  const again = await act(checker, 'sendDraftBack', paper(checked));
  const reply = await carry(again, 'ISSUED');
  // Signed and sealed in vain, then left at its number.
  const unsigned = await act(leader, 'unsignOutgoing', paper(await carry(await draft('O'), 'SIGNED')));
  await act(clerk, 'unsealOutgoing', paper(await carry(unsigned, 'SEALED')));
  await act(specialist, 'cancelDraft', paper(await draft('O')));
  // One is mended, one is passed with what was found in it.
  const worded = await draft('O', { uploadId: await wordFile(specialist) });
  await act(specialist, 'mendForm', { ...paper(worded), rules: ['text.font'] });
  await carry(await draft('O', { uploadId: await wordFile(specialist) }), 'APPROVAL');
  const bookId = await keepBooks(app, {
    act: async (mutation, given, knows) => await act(clerk, mutation, given, knows),
    numbered: async () => paper(await carry(await draft('O'), 'NUMBERED')),
  });
  const issuedToo = await carry(await draft('OP'), 'ISSUED');
  for (const state of ['DRAFT', 'CONTENT_CHECK', 'FORM_CHECK', 'APPROVAL', 'SIGNED', 'SEALED'])
    await carry(await draft('O'), state);
  await carriedOut(app);
  const arrived = async (person: Person, { document }: Done): Promise<Done> => ({
    ...NOTHING,
    ...(await delivered(app, person, document?.id ?? '0')),
  });
  const fail = async (outgoingId: string, why: string) =>
    await failOnItsWay(app, { agencyId: ours.id, outgoingId, why });
  await act(partner.clerk, 'acceptIncoming', letter(await arrived(partner.clerk, reply)), 'P');
  await act(partner.clerk, 'returnIncoming', letter(await arrived(partner.clerk, issuedToo)), 'PO');

  // One that is recalled and cancelled where it had arrived, and one that takes its place.
  const wrong = await carry(await draft('OP'), 'ISSUED');
  await carriedOut(app);
  await act(clerk, 'recallOutgoing', paper(wrong), 'OP');
  await carriedOut(app);
  await act(partner.clerk, 'cancelRecalledCopy', letter(await arrived(partner.clerk, wrong)), 'PO');
  const amends = { 'amends.kind': 'REPLACES', 'amends.outgoingId': wrong.id };
  await carry(await draft('OP', amends), 'ISSUED');
  await carriedOut(app);
  await act(specialist, 'finishIncoming', letter(await asItIs(specialist, 'incomingDocument', assigned.id)));

  // Directives: one to the end, one to another agency, and one in every state.
  const evidence = await issueOf(partner, [ours.id], 'POC');
  await carriedOut(app);
  const give = async (given: Given = {}, knows = 'OPC'): Promise<Done> =>
    await act(
      monitor,
      'createDirective',
      {
        sourceDocumentId: reply.document?.id,
        givenByPositionId: leader.positionId,
        leadAgencyId: partner.id,
        'cooperation.agencyId': coop.id,
        ...given,
      },
      knows,
    );
  const { leader: director, head: manager, specialist: officer } = partner;
  const accepted = async (): Promise<Done> => await act(director, 'acceptDirective', task(await give()), 'POC');
  const handIn = async (at: Done): Promise<Done> =>
    await act(officer, 'submitResult', { ...task(at), evidenceDocumentId: evidence.document?.id }, 'POC');
  const inside = async (at: Done): Promise<Done> => {
    const toHead = await act(director, 'assignDirective', { ...task(at), 'lead.unitId': partner.units.NS }, 'P');
    return await act(manager, 'assignDirective', { ...task(toHead), 'lead.positionId': officer.positionId }, 'P');
  };
  const reported = { ...task(await inside(await accepted())), percent: 20 };
  const bySystem = await act(partnerSystem, 'reportProgress', reported, 'POC');
  const working = await act(officer, 'reportProgress', { ...task(bySystem), percent: 40 }, 'POC');
  const refused = await act(monitor, 'sendDirectiveBack', task(await handIn(working)), 'OPC');
  await act(monitor, 'confirmDirective', task(await handIn(refused)), 'OPC');
  const declined = await act(director, 'declineDirective', task(await give({ cooperation: [] })), 'POC');
  const moved = await act(monitor, 'reassignDirective', { ...task(declined), leadAgencyId: coop.id }, 'OPC');
  const taking = await act(coop.leader, 'acceptDirective', task(moved), 'CO');
  await act(coop.leader, 'reportProgress', { ...task(taking), percent: 10 }, 'CO');
  await act(monitor, 'revokeDirective', task(await give()), 'OPC');
  await give();
  await handIn(await inside(await accepted()));
  await act(director, 'declineDirective', task(await give()), 'POC');
  await act(officer, 'openWorkFile', { 'firstItem.kind': 'DIRECTIVE', 'firstItem.id': working.id }, 'P');

  // Work files.
  const opened = await act(specialist, 'openWorkFile', {});
  const withOne = await act(specialist, 'addWorkFileItem', {
    ...seen('workFileId', opened),
    'item.kind': 'INCOMING',
    'item.id': assigned.id,
  });
  const removed = await act(specialist, 'removeWorkFileItem', {
    ...seen('workFileId', withOne),
    itemId: withOne.items[0]?.id,
  });
  await act(specialist, 'addWorkFileItem', {
    ...seen('workFileId', removed),
    'item.kind': 'OUTGOING',
    'item.id': reply.id,
  });
  const second = await act(specialist, 'openWorkFile', { 'firstItem.kind': 'INCOMING', 'firstItem.id': assigned.id });
  await carriedOut(app);
  await act(specialist, 'closeWorkFile', seen('workFileId', await asItIs(specialist, 'workFile', second.id)));

  // What failed on its way, what was tried again, and a scan nobody has used yet.
  await fail(reply.id, secrets.hide('failedMessage:detail', 'A'));
  await act(admin, 'retryMessage', { messageId: await fail(issuedToo.id, 'Deadlock found') }, 'A');
  await file(specialist);
  await lookAfter(
    app,
    newcomer,
    async (mutation, given, knows) =>
      await act(knows === 'A' || mutation.endsWith('Role') ? admin : newcomer, mutation, given, knows),
  );
  await keepPeople(app, ours, secrets, {
    act: async (mutation, given, knows) => await act(admin, mutation, given, knows),
    ask: async (mutation, given) => await ask(admin, mutation, given, ''),
    draft: async () => await draft('O', {}, ours.colleague),
    told: (answer) => answered(answer, told),
  });
  const bundleId = await bringIn(app, ours, async (mutation, given) => await act(admin, mutation, given, 'A'));
  await askWhy(
    [
      [specialist, 'explainObject', { type: { enum: 'INCOMING' }, id: assigned.id }],
      [clerk, 'explainObject', { type: { enum: 'DOCUMENT' }, id: assigned.document?.id ?? '' }],
      [clerk, 'bookNumbers', { bookId }],
      [specialist, 'formCheck', { outgoingId: worded.id }],
      ...(await comparisons(app, specialist, [worded.id, (await draft('O')).id])),
      [clerk, 'numberChoices', { outgoingId: (await carry(await draft('O'), 'SIGNED')).id }],
      [admin, 'bundlePreview', { bundleId }],
      [admin, 'personRights', { personId: await personIdOf(app, newcomer) }],
    ],
    told,
  );
  await letStandIn(
    ours,
    async () => await register(),
    act,
    (answer) => answered(answer, told),
  );
  await act(leaver, 'actAs', { positionId: leaver.positionId, delegationId: null });
  await carriedOut(app);
  return { performed, told };

  /** Every way in which an act is refused to somebody who sees its object. */
  async function refusals(at: Done): Promise<void> {
    const same = await clerk.upload('lần hai.pdf', contentOfFirst ?? pdf(''));
    await ask(clerk, 'registerIncoming', { uploadId: same.id }, '');
    await ask(leader, 'keepIncomingForInformation', { ...letter(at), version: 99 }, '');
    await ask(leader, 'directIncoming', { ...letter(at), lead: {} }, '');
    await ask(clerk, 'acceptIncoming', letter(at), '');
  }

  async function issueOf(agency: Agency, to: readonly string[], knows: string): Promise<Done> {
    const by = agency.specialist;
    const made = await act(
      by,
      'createDraft',
      { signerPositionId: agency.leader.positionId, recipientAgencyIds: to, uploadId: await file(by, knows) },
      knows,
    );
    const chain = [by, agency.head, agency.checker, agency.leader, agency.clerk, agency.clerk, agency.clerk];
    let now = made;
    for (const [at, [, , mutation]] of STEPS.entries()) now = await act(chain[at] ?? by, mutation, paper(now), 'P');
    return now;
  }
}
