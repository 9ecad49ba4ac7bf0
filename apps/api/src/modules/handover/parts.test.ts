import { describe, expect, it } from 'vitest';
import { breaksOf } from '../../../test/language/audit.ts';
import { giveBack, lentOut, readingsOf } from '../../../test/language/circulation.ts';
import * as directives from '../../../test/language/directives.ts';
import { BASIS, handOver, openCounts } from '../../../test/language/hand-over.ts';
import {
  assign,
  changeDirection,
  direct,
  finish,
  type Incoming,
  readIncoming,
  refusedToRead,
  register,
  toPerson,
  toUnit,
} from '../../../test/language/incoming.ts';
import { endPost } from '../../../test/language/people.ts';
import { type Agency, type Office, office, STAFF_NAMES } from '../../../test/office.ts';

/** Who has which part, ended ones included. */
const parts = (incoming: Incoming | undefined, people: Agency) =>
  incoming?.assignments.map(({ role, state, toPosition }) => {
    const name = STAFF_NAMES.find((key) => people[key].positionId === toPosition?.id);
    return `${name ?? 'unit'} ${role} ${state}`;
  });

const lastOf = (incoming: Incoming | undefined) => {
  const last = incoming?.timeline.at(-1);
  return {
    action: last?.action,
    details: Object.fromEntries((last?.details ?? []).map((each) => [each.name, each.value])),
  };
};

describe('a part the other one has already', () => {
  it('is joined: the weightier stays, the other is history, and the journal of the letter says so', async () => {
    const here = await office();
    const { clerk, leader, specialist, colleague, head } = here;
    const led = await direct(leader, await register(clerk), toPerson(specialist), { coop: [toPerson(colleague)] });
    const helped = await direct(leader, await register(clerk), toPerson(colleague), {
      coop: [toPerson(head)],
      info: [toPerson(specialist)],
    });
    const apart = await direct(leader, await register(clerk), toPerson(specialist));
    expect(await handOver(leader, specialist, { INCOMING_ASSIGNMENT: colleague })).toMatchObject({ moved: 3 });
    const [one, two, three] = await Promise.all(
      [led, helped, apart].map(async ({ id }) => await readIncoming(colleague, id)),
    );
    expect(parts(one, here)).toEqual(['colleague LEAD OPEN', 'colleague COOP WITHDRAWN']);
    expect(parts(two, here)).toEqual(['colleague LEAD OPEN', 'head COOP OPEN', 'specialist INFO WITHDRAWN']);
    expect(parts(three, here)).toEqual(['colleague LEAD OPEN']);
    expect(one?.leadName).toBe(colleague.fullName);
    const details = { from: specialist.fullName, to: colleague.fullName, basis: BASIS };
    expect(lastOf(one)).toEqual({ action: 'incoming.hand-over-joined', details });
    expect(lastOf(two)).toEqual({ action: 'incoming.hand-over-joined', details });
    expect(lastOf(three)).toEqual({ action: 'incoming.hand-over', details });
    expect((await finish(colleague, await readIncoming(colleague, led.id))).state).toBe('DONE');
    expect(await openCounts(leader, specialist)).toEqual({});
    expect(await breaksOf(here.app, here.id)).toEqual([]);
  });

  it('of two alike the one due first stays; two leads stay two; a lead inside a unit shows the new name', async () => {
    const here = await office();
    const { clerk, leader, head, specialist, colleague, units } = here;
    const letter = await direct(leader, await register(clerk), toUnit(units.NS), { dueOn: '2026-12-18' });
    const assigned = await assign(head, letter, specialist, { dueOn: '2026-12-10' });
    expect(assigned.leadName).toBe(`${specialist.fullName} – Phòng Ngân sách`);
    const both = await direct(leader, await register(clerk), toPerson(head), {
      coop: [toPerson(specialist), toPerson(colleague)],
    });
    await here.app.db.query(
      `UPDATE assignments SET due_on = '2026-12-01' WHERE subject_id = ? AND subject_type = 'INCOMING' AND to_position_id = ?`,
      [both.id, specialist.positionId],
    );
    const even = await direct(leader, await register(clerk), toPerson(head), {
      coop: [toPerson(specialist), toPerson(colleague)],
    });
    const mixed = await direct(leader, await register(clerk), toPerson(colleague), { coop: [toUnit(units.NS)] });
    await assign(head, mixed, specialist);
    expect((await handOver(leader, specialist, { INCOMING_ASSIGNMENT: colleague })).moved).toBe(4);
    const [inUnit, alike, same, twoLeads] = await Promise.all(
      [assigned, both, even, mixed].map(async ({ id }) => await readIncoming(leader, id)),
    );
    expect(inUnit?.leadName).toBe(`${colleague.fullName} – Phòng Ngân sách`);
    expect(parts(alike, here)).toEqual(['head LEAD OPEN', 'colleague COOP OPEN', 'colleague COOP WITHDRAWN']);
    expect(alike?.assignments[1]?.dueOn).toBe('2026-12-01');
    expect(parts(same, here)).toEqual(['head LEAD OPEN', 'specialist COOP WITHDRAWN', 'colleague COOP OPEN']);
    expect(parts(twoLeads, here)).toEqual(['colleague LEAD OPEN', 'unit COOP OPEN', 'colleague LEAD OPEN']);
  });
});

describe('a part of a directive', () => {
  it('is joined inside the lead agency, and the journal says so there', async () => {
    const here = await office();
    const { monitor, other } = here;
    const source = await directives.issuedDocument(here, other);
    const given = await directives.create(monitor, directives.directiveInput(here, other, source.documentId));
    const accepted = await directives.accept(other.leader, given);
    await directives.assign(other.leader, accepted, toPerson(other.specialist), {
      coop: [toPerson(other.colleague)],
    });
    expect((await handOver(other.leader, other.specialist, { DIRECTIVE_ASSIGNMENT: other.colleague })).moved).toBe(1);
    const { assignments, timeline } = await directives.readDirective(other.colleague, given.id);
    expect(assignments.map(({ role, state, toPosition }) => [role, state, toPosition?.id])).toEqual([
      ['LEAD', 'OPEN', other.colleague.positionId],
      ['COOP', 'WITHDRAWN', other.colleague.positionId],
    ]);
    expect(timeline.at(-1)?.action).toBe('directive.hand-over-part-joined');
    const seen = await directives.readDirective(monitor, given.id);
    expect(seen.timeline.map(({ action }) => action)).not.toContain('directive.hand-over-part-joined');
  });
});

describe('a paper on loan', () => {
  const borrowed = async (here: Office) => {
    const letter = await lentOut(here);
    expect((await here.specialist.get(letter.url)).statusCode).toBe(200);
    return letter;
  };

  it('is listed, holds the post, and goes with the part to whoever has it then', async () => {
    const here = await office();
    const { admin, clerk, specialist, outsider } = here;
    const { id, url } = await borrowed(here);
    expect(await openCounts(admin, specialist)).toEqual({ INCOMING_ASSIGNMENT: 1, PAPER_ON_LOAN: 1 });
    const refused = await handOver(admin, specialist, { INCOMING_ASSIGNMENT: outsider }, { lastDay: '2026-11-30' });
    expect(refused).toMatchObject({ code: 'OPEN_WORK_LEFT' });
    expect((await handOver(admin, specialist, { PAPER_ON_LOAN: outsider })).code).toBe('RECEIVER_NOT_ABLE');
    const to = { INCOMING_ASSIGNMENT: outsider, PAPER_ON_LOAN: outsider };
    expect((await handOver(admin, specialist, to, { lastDay: '2026-11-30' })).moved).toBe(2);
    const { readings, stillOut } = await readingsOf(clerk, id);
    expect(stillOut).toBe(1);
    expect(readings.map(({ reader, returnedAt }) => [reader.id, returnedAt === null])).toEqual([
      [specialist.positionId, false],
      [outsider.positionId, true],
    ]);
    expect(await refusedToRead(specialist, id)).toBe('NOT_FOUND');
    expect((await outsider.get(url)).statusCode).toBe(200);
    expect((await readIncoming(clerk, id)).timeline.map(({ action }) => action).slice(-3)).toEqual([
      'incoming.read',
      'incoming.hand-over',
      'incoming.hand-over-loan',
    ]);
    expect(await giveBack(outsider, id)).toBe('returned');
  });

  it('of a letter that is finished goes back to the văn thư alone, and never away from who still leads', async () => {
    const here = await office();
    const { admin, clerk, head, colleague, leader } = here;
    const letter = await borrowed(here);
    await head.get(letter.url);
    expect((await handOver(leader, head, { PAPER_ON_LOAN: clerk })).code).toBe('LOAN_STILL_NEEDED');
    await finish(head, await readIncoming(head, letter.id));
    const stranger = here.outsider;
    expect(await handOver(admin, head, { PAPER_ON_LOAN: stranger })).toMatchObject({
      code: 'RECEIVER_NOT_ABLE',
      params: [{ value: 'PAPER_ON_LOAN' }, { value: stranger.fullName }],
    });
    expect((await endPost(admin, { positionId: head.positionId, version: 1, lastDay: '2026-11-30' })).code).toBe(
      'OPEN_WORK_LEFT',
    );
    expect((await handOver(admin, head, { PAPER_ON_LOAN: clerk }, { lastDay: '2026-11-30' })).moved).toBe(1);
    const { readings } = await readingsOf(clerk, letter.id);
    expect(readings.find(({ reader }) => reader.id === head.positionId)?.returnedAt).not.toBeNull();
    expect(readings.find(({ reader }) => reader.id === clerk.positionId)).toBeUndefined();
    expect(await refusedToRead(colleague, letter.id)).toBeNull();
  });

  it('is lent anew to somebody who had given it back and gets the part', async () => {
    const here = await office();
    const { admin, leader, specialist, colleague } = here;
    const { id, url } = await borrowed(here);
    await colleague.get(url);
    expect(await giveBack(colleague, id)).toBe('returned');
    expect(await refusedToRead(colleague, id)).toBe('NOT_FOUND');
    await handOver(admin, specialist, { INCOMING_ASSIGNMENT: colleague, PAPER_ON_LOAN: colleague });
    expect((await colleague.get(url)).statusCode).toBe(200);
    await changeDirection(leader, await readIncoming(leader, id), toPerson(colleague));
    expect(await refusedToRead(colleague, id)).toBeNull();
  });
});
