import { describe, expect, it } from 'vitest';
import { breaksOf } from '../../../test/language/audit.ts';
import { delegate } from '../../../test/language/delegations.ts';
import * as directives from '../../../test/language/directives.ts';
import { BASIS, handOver, openCounts, openWorkOf } from '../../../test/language/hand-over.ts';
import { direct, readIncoming, refusedToRead, register, toPerson } from '../../../test/language/incoming.ts';
import { draft, readOutgoing } from '../../../test/language/outgoing.ts';
import { endPost } from '../../../test/language/people.ts';
import { open, readWorkFile } from '../../../test/language/work-files.ts';
import { type Agency, office } from '../../../test/office.ts';

const LAST_DAY = '2026-11-30';

/** A specialist with a letter, a draft and a work file in hand. */
async function atWork(agency: Agency, letters = 1) {
  const { clerk, leader, specialist } = agency;
  const ids: string[] = [];
  for (let at = 0; at < letters; at += 1) {
    const letter = await direct(leader, await register(clerk), toPerson(specialist));
    ids.push(letter.id);
  }
  const paper = await draft(specialist, leader);
  const file = await open(specialist);
  return { letterId: ids[0] ?? '', outgoingId: paper.id, workFileId: file.id };
}

describe('a leaver', () => {
  it('does not leave while work is open; the administrator sees kinds and counts, the head what it is', async () => {
    const agency = await office();
    const { admin, leader, specialist } = agency;
    const { letterId } = await atWork(agency);
    const refused = await endPost(admin, { positionId: specialist.positionId, version: 1, lastDay: LAST_DAY });
    expect(refused).toMatchObject({
      code: 'OPEN_WORK_LEFT',
      params: [
        { name: 'count', value: '3' },
        { name: 'kinds', value: 'INCOMING_ASSIGNMENT,DRAFT,WORK_FILE' },
      ],
    });
    const forAdmin = await openWorkOf(admin, specialist);
    expect(forAdmin).toEqual([
      { kind: 'INCOMING_ASSIGNMENT', count: 1, mustBeHandedOver: true, items: [] },
      { kind: 'DRAFT', count: 1, mustBeHandedOver: true, items: [] },
      { kind: 'WORK_FILE', count: 1, mustBeHandedOver: true, items: [] },
    ]);
    const [letter] = await openWorkOf(leader, specialist);
    expect(letter?.items).toMatchObject([{ objectType: 'INCOMING', id: letterId }]);
  });

  it('hands everything over and leaves in one act; the other has it, and every object says so', async () => {
    const agency = await office();
    const { app, admin, specialist, colleague, leader } = agency;
    await delegate(leader, specialist);
    const { letterId, outgoingId, workFileId } = await atWork(agency);
    const to = { INCOMING_ASSIGNMENT: colleague, DRAFT: colleague, WORK_FILE: colleague };
    expect(await handOver(admin, specialist, to, { lastDay: LAST_DAY })).toMatchObject({
      __typename: 'HandOverSuccess',
      moved: 3,
      post: { version: 2, validTo: LAST_DAY },
    });
    const letter = await readIncoming(colleague, letterId);
    expect(letter.assignments.map(({ toPosition, state }) => [toPosition?.id, state])).toEqual([
      [colleague.positionId, 'OPEN'],
    ]);
    expect(await refusedToRead(specialist, letterId)).toBe('NOT_FOUND');
    const paper = await readOutgoing(colleague, outgoingId);
    expect(paper.availableActions.find(({ action }) => action === 'SAVE_DRAFT')?.available).toBe(true);
    expect((await readWorkFile(colleague, workFileId)).owner.id).toBe(colleague.positionId);
    const rows = await app.db.query<{ action: string; details: string }>(
      `SELECT action, details FROM audit_entries WHERE action LIKE '%hand-over%' AND agency_id = ? ORDER BY seq`,
      [agency.id],
    );
    expect(rows.map(({ action }) => action)).toEqual([
      'incoming.hand-over',
      'outgoing.hand-over',
      'work-file.hand-over',
      'identity.hand-over',
    ]);
    for (const { details } of rows.slice(0, 3))
      expect(JSON.parse(details)).toEqual({ from: specialist.fullName, to: colleague.fullName, basis: BASIS });
    // A delegation is nobody else's; it ends with the post.
    expect(await openCounts(admin, specialist)).toEqual({ DELEGATION: 1 });
    expect(await openCounts(admin, colleague)).toEqual({ INCOMING_ASSIGNMENT: 1, DRAFT: 1, WORK_FILE: 1 });
    expect(await breaksOf(app, agency.id)).toEqual([]);
  });

  it('gives what is to be signed to somebody who may sign it, directives to who may watch or give them', async () => {
    const agency = await office();
    const { admin, specialist, leader, deputy, monitor, colleague, other } = agency;
    await draft(specialist, leader);
    const source = await directives.issuedDocument(agency, other);
    await directives.create(monitor, directives.directiveInput(agency, other, source.documentId));
    expect(await openCounts(admin, leader)).toEqual({ SIGNATURE: 1, DIRECTIVE_GIVEN: 1 });
    expect(await openCounts(admin, monitor)).toEqual({ DIRECTIVE_WATCHED: 1 });
    const refused = [
      await handOver(admin, leader, { SIGNATURE: colleague }),
      await handOver(admin, leader, { DIRECTIVE_GIVEN: monitor }),
      await handOver(admin, monitor, { DIRECTIVE_WATCHED: deputy }),
    ];
    expect(refused.map(({ code, params }) => [code, params?.[0]?.value])).toEqual([
      ['RECEIVER_NOT_ABLE', 'SIGNATURE'],
      ['RECEIVER_NOT_ABLE', 'DIRECTIVE_GIVEN'],
      ['RECEIVER_NOT_ABLE', 'DIRECTIVE_WATCHED'],
    ]);
    const moved = await handOver(admin, leader, { SIGNATURE: deputy, DIRECTIVE_GIVEN: deputy });
    expect(moved).toMatchObject({ moved: 2, post: { version: 2, validTo: null } });
    expect(await openCounts(admin, deputy)).toEqual({ SIGNATURE: 1, DIRECTIVE_GIVEN: 1 });
    expect(await openCounts(admin, leader)).toEqual({});
  });

  it('moves nothing when one of the kinds cannot be moved, or when somebody was quicker', async () => {
    const agency = await office();
    const { admin, leader, specialist, colleague, clerk, other } = agency;
    await atWork(agency);
    const all = { INCOMING_ASSIGNMENT: colleague, DRAFT: colleague };
    expect((await handOver(admin, specialist, { ...all, WORK_FILE: other.colleague })).code).toBe('TARGET_NOT_FOUND');
    expect((await handOver(admin, specialist, { ...all, DRAFT: clerk })).code).toBe('RECEIVER_NOT_ABLE');
    expect((await handOver(admin, specialist, all, { lastDay: LAST_DAY })).code).toBe('OPEN_WORK_LEFT');
    expect((await handOver(admin, specialist, { DELEGATION: colleague })).code).toBe('NOT_HANDED_OVER');
    expect((await handOver(admin, specialist, all, { basis: '' })).problems).toMatchObject([{ path: 'basis' }]);
    expect(await openCounts(admin, specialist)).toEqual({ INCOMING_ASSIGNMENT: 1, DRAFT: 1, WORK_FILE: 1 });
    const both = await Promise.all([handOver(admin, specialist, all), handOver(leader, specialist, all)]);
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['HandOverSuccess', 'VersionConflict']);
  });

  it('is handed over by the head and the administrator of the own agency alone', async () => {
    const agency = await office();
    const { specialist, colleague, head, leader, other } = agency;
    await atWork(agency);
    const missing = await other.admin.raw('{ openWorkOf(positionId: "999999999") { kind } }');
    const there = await other.admin.raw(`{ openWorkOf(positionId: "${specialist.positionId}") { kind } }`);
    expect(there.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(missing.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    await expect(handOver(other.admin, specialist, { DRAFT: other.colleague })).rejects.toThrow('NOT_FOUND');
    expect((await handOver(head, specialist, { DRAFT: colleague })).code).toBe('NO_PERMISSION');
    expect((await handOver(leader, specialist, { DRAFT: colleague }, { lastDay: LAST_DAY })).code).toBe(
      'NO_PERMISSION',
    );
    expect((await handOver(leader, specialist, { DRAFT: colleague })).moved).toBe(1);
  });

  it('costs as many statements for thirty letters as for many more, and the chain verifies', async () => {
    const few = await office();
    const many = await office();
    await atWork(few, 25);
    await atWork(many, 45);
    const cost = async ({ app, admin, specialist, colleague }: typeof few) =>
      (
        await app.countStatements(
          async () => await handOver(admin, specialist, { INCOMING_ASSIGNMENT: colleague, DRAFT: colleague }),
        )
      ).length;
    expect(await cost(many)).toBe(await cost(few));
    expect(await breaksOf(few.app, few.id, many.id)).toEqual([]);
  });
});
