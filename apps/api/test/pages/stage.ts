import { addTemplate } from '../language/templates.ts';
import { addDays } from '@qlvb/domain/civil-date';
import type { TestApp } from '../app.ts';
import { makeKey } from '../language/keys.ts';
import { delegate, endDelegation, standIn, actAs } from '../language/delegations.ts';
import * as directives from '../language/directives.ts';
import { personIdOf } from '../language/accounts.ts';
import { handedTo } from '../language/envelopes.ts';
import * as incoming from '../language/incoming.ts';
import { record, rename } from '../language/organisation.ts';
import { morning } from '../language/reminders.ts';
import { bookOf } from '../language/numbering.ts';
import * as outgoing from '../language/outgoing.ts';
import * as workFiles from '../language/work-files.ts';
import { type Agency, newAgency } from '../office.ts';
import type { Person } from '../person.ts';
import { agenciesBelow, bundleOfMany, failedMessages, manyPosts, manySessions, numbers, people } from './house.ts';

/** One agency at work with `size` of everything, each kind of row among them. */
export type Stage = {
  readonly size: number;
  readonly at: Agency;
  readonly partner: Agency;
  readonly crowd: readonly Person[];
  readonly below: readonly string[];
  readonly ids: {
    readonly incoming: string;
    readonly envelope: string;
    readonly outgoing: string;
    readonly draftVersion: string;
    readonly directive: string;
    readonly workFile: string;
    readonly document: string;
    readonly file: string;
    readonly delegation: string;
    readonly bundle: string;
    readonly personOfPosts: string;
    readonly clerk: string;
    /** Of incoming documents. */
    readonly book: string;
    readonly renamed: string;
    readonly changesOn: string;
  };
};

const FIVE = 5;
/** Where the answer to a search is cut at five, the small agency has one hit and the large one more. */
export const RARE = 'Hiếm';
const rare = (size: number, index: number): string => (size > FIVE || index === 0 ? ` ${RARE}` : '');
export const TWICE = { number: '777', notation: 'BTC-TWICE', issuerName: 'Bộ Tài chính', issuedOn: '2026-11-10' };

/** @param size at least five, so that every kind of row is there */
export async function fill(app: TestApp, size: number, changesOn: string): Promise<Stage> {
  const at = await newAgency(app);
  const partner = await newAgency(app);
  const below = await agenciesBelow(app, at, size);
  const crowd = await people(app, at, size);
  const letters = await arrive(app, at, partner, size);
  const envelope = await envelopesFor(at, size);
  await outgoingInEveryState(at, partner, size);
  const sent = await sentToMany(at, below, size);
  const task = await tasks(at, partner, below, crowd, size);
  const file = await files(at, letters, size);
  await app.relay.drain();
  await morning(app.db, '2026-11-24');
  const matters = {
    incoming: await letterOfMany(at, crowd, size),
    envelope,
    outgoing: sent.id,
    draftVersion: sent.draftVersions[0]?.id ?? '',
    directive: task,
    workFile: file,
    document: sent.document?.id ?? '',
    file: sent.document?.files[0]?.id ?? '',
  };
  const delegation = await workedForAnother(at, size);
  for (const person of crowd) await delegate(person, at.specialist);
  await manySessions(app, at.clerk, size);
  await failedMessages(app, at.id, size);
  for (const _ of numbers(size)) await makeKey(app, at.admin);
  for (const index of numbers(size)) await addTemplate(at.clerk, `Mẫu ${index}`, 'V/v {trichYeu}');
  for (const [index, { id }] of letters.entries()) await incoming.readIncoming(index % 2 ? at.leader : at.clerk, id);
  await app.services.access.flush();
  const [renamed = ''] = below;
  for (const index of numbers(size)) await rename(app, renamed, `Chi cục lần ${index}`, { on: onDay(index) });
  await record(
    app,
    'RENAME',
    below.map((id) => [id, id]),
    { on: changesOn },
  );
  return {
    size,
    at,
    partner,
    crowd,
    below,
    ids: {
      ...matters,
      delegation,
      bundle: await bundleOfMany(app, at, size),
      personOfPosts: await manyPosts(app, at, size),
      clerk: await personIdOf(at.admin, at.clerk),
      book: (await bookOf(at.clerk, 'ARRIVAL')).id,
      renamed,
      changesOn,
    },
  };
}

const onDay = (index: number): string => addDays('2024-01-01', index);

/** Registered, directed, passed on, kept, finished; and as many from the platform, waiting, accepted or returned. */
async function arrive(app: TestApp, at: Agency, partner: Agency, size: number): Promise<incoming.Incoming[]> {
  const letters: incoming.Incoming[] = [];
  for (const index of numbers(size)) {
    const letter = await incoming.register(at.clerk, { subject: `Việc số ${index}${rare(size, index)}` });
    letters.push(letter);
    const kind = index % FIVE;
    if (kind === 0) continue;
    if (kind === 1) await incoming.keep(at.leader, letter);
    else {
      const directed = await incoming.direct(at.leader, letter, incoming.toUnit(at.units.NS), {
        coop: [incoming.toUnit(at.units.VP)],
        info: [incoming.toPerson(at.colleague)],
        dueOn: index % 2 ? '2026-11-24' : '2026-12-24',
      });
      if (kind >= 3) {
        const assigned = await incoming.assign(at.head, directed, at.specialist);
        if (kind === 4) await incoming.finish(at.specialist, assigned);
      }
    }
  }
  for (const index of numbers(size)) await outgoing.issued(partner, [at.id], { subject: `Gửi đến số ${index}` });
  await app.relay.drain();
  for (const _ of numbers(size)) await incoming.register(at.clerk, { ...TWICE, acceptDuplicate: true });
  const { ids } = await incoming.listIncoming(at.clerk, { states: ['AWAITING_RECEIPT'] });
  for (const [index, id] of ids.entries()) {
    const letter = await incoming.readIncoming(at.clerk, id);
    if (index % FIVE === 1) await incoming.accept(at.clerk, letter);
    if (index % FIVE === 2) await incoming.sendBack(at.clerk, letter, 'Không thuộc thẩm quyền.');
  }
  return letters;
}

async function outgoingInEveryState(at: Agency, partner: Agency, size: number): Promise<void> {
  for (const index of numbers(size)) {
    const overrides = { subject: `Văn bản đi số ${index}${rare(size, index)}`, recipientAgencyIds: [partner.id] };
    const kind = index % FIVE;
    if (kind === 3) await outgoing.signedDraft(at, overrides);
    else if (kind === 4) await outgoing.issued(at, [partner.id], overrides);
    else {
      const made = await outgoing.draft(at.specialist, at.leader, overrides);
      if (kind === 0) continue;
      const submitted = await outgoing.submit(at.specialist, made);
      if (kind === 2) await outgoing.checkForm(at.checker, await outgoing.checkContent(at.head, submitted));
    }
  }
}

/** One document with many versions of its file and many recipients. */
async function sentToMany(at: Agency, below: readonly string[], size: number): Promise<outgoing.Outgoing> {
  let made = await outgoing.draft(at.specialist, at.leader, { recipientAgencyIds: [...below] });
  for (const index of numbers(size)) {
    const uploadId = await outgoing.uploadPdf(at.specialist, `Lần ${index}`);
    const input = outgoing.draftInput(at.leader, { recipientAgencyIds: [...below], uploadId });
    made = await outgoing.save(at.specialist, made, { ...input, note: `Sửa lần ${index}` });
  }
  const checked = await outgoing.checkContent(at.head, await outgoing.submit(at.specialist, made));
  const signed = await outgoing.sign(at.leader, await outgoing.checkForm(at.checker, checked));
  const sealed = await outgoing.seal(at.clerk, await outgoing.giveNumber(at.clerk, signed));
  return await outgoing.issue(at.clerk, sealed);
}

/** Given and received in every state; gives one received with many parts, assignments and reports. */
async function tasks(
  at: Agency,
  partner: Agency,
  below: readonly string[],
  crowd: readonly Person[],
  size: number,
): Promise<string> {
  const source = await directives.issuedDocument(at, partner);
  const theirs = await directives.issuedDocument(partner, at);
  for (const index of numbers(size)) {
    const cooperation = [{ agencyId: below[(index + 1) % below.length] ?? '', part: 'Cung cấp số liệu' }];
    // The board has a line for each agency that leads.
    const lead = index % FIVE === 0 ? { id: below[index] ?? '' } : partner;
    const given = await directives.create(
      at.monitor,
      directives.directiveInput(at, lead, source.documentId, {
        cooperation,
        content: `Nhiệm vụ giao số ${index}${rare(size, index)}`,
      }),
    );
    if (index % FIVE === 1) await directives.accept(partner.leader, given);
    if (index % FIVE === 2) await directives.decline(partner.leader, given, 'Không đúng chức năng nhiệm vụ.');
    if (index % FIVE >= 3) {
      const accepted = await directives.accept(partner.leader, given);
      const done = await directives.handIn(partner.leader, accepted, theirs.documentId);
      if (index % FIVE === 4) await directives.confirm(at.monitor, done);
    }
    const received = await directives.create(
      partner.monitor,
      directives.directiveInput(partner, at, theirs.documentId, { cooperation, content: `Nhiệm vụ nhận số ${index}` }),
    );
    if (index % FIVE > 0) {
      const accepted = await directives.accept(at.leader, received);
      if (index % FIVE === 2) await directives.assign(at.leader, accepted, incoming.toPerson(at.specialist));
      if (index % FIVE > 2) await directives.assign(at.leader, accepted, incoming.toUnit(at.units.NS));
    }
  }
  const wide = await directives.create(
    partner.monitor,
    directives.directiveInput(partner, at, theirs.documentId, { cooperation: below.map((agencyId) => ({ agencyId })) }),
  );
  let task = await directives.assign(
    at.leader,
    await directives.accept(at.leader, wide),
    incoming.toPerson(at.specialist),
    {
      coop: crowd.map(incoming.toPerson),
    },
  );
  for (const index of numbers(size)) task = await directives.report(at.specialist, task, index);
  return task.id;
}

/** Open and closed; gives one with many entries. */
async function files(at: Agency, letters: readonly incoming.Incoming[], size: number): Promise<string> {
  for (const index of numbers(size)) {
    const letter = letters[index];
    const ofClerk = index % 2 === 0 && letter !== undefined;
    const item = ofClerk ? ({ kind: 'INCOMING', id: letter.id } as const) : null;
    const file = await workFiles.open(ofClerk ? at.clerk : at.specialist, item, {
      title: `Hồ sơ số ${index}${rare(size, index)}`,
    });
    if (ofClerk && index % FIVE === 4) await workFiles.close(at.clerk, file);
  }
  let large = await workFiles.open(at.clerk, null, { title: 'Hồ sơ lớn' });
  for (const { id } of letters) large = await workFiles.add(at.clerk, large, { kind: 'INCOMING', id });
  return large.id;
}

/** One letter given to many. */
async function letterOfMany(at: Agency, crowd: readonly Person[], size: number): Promise<string> {
  const letter = await incoming.register(at.clerk, { subject: 'Việc của nhiều người' });
  const to = crowd.slice(0, size);
  const { id } = await incoming.direct(at.leader, letter, incoming.toUnit(at.units.NS), {
    info: to.map(incoming.toPerson),
  });
  return id;
}

/** A delegation that is over, with many objects to hand back. */
async function workedForAnother(at: Agency, size: number): Promise<string> {
  const letters: incoming.Incoming[] = [];
  for (const index of numbers(size))
    letters.push(await incoming.register(at.clerk, { subject: `Làm thay số ${index}` }));
  const delegation = await delegate(at.leader, at.deputy);
  await standIn(at.deputy, delegation);
  for (const letter of letters) await incoming.direct(at.deputy, letter, incoming.toUnit(at.units.VP));
  await actAs(at.deputy, at.deputy.positionId);
  await endDelegation(at.leader, delegation.id);
  return delegation.id;
}

/** Gives the last one. */
async function envelopesFor({ clerk, specialist }: Agency, size: number): Promise<string> {
  let last = '';
  for (const _ of numbers(size)) last = (await handedTo(clerk, specialist)).id;
  return last;
}
