import { describe, expect, it } from 'vitest';
import { breaksOf } from '../../../test/language/audit.ts';
import { endPost } from '../../../test/language/people.ts';
import { lentOut } from '../../../test/language/circulation.ts';
import * as directives from '../../../test/language/directives.ts';
import { BASIS, handOver, openCounts, postsWithWork } from '../../../test/language/hand-over.ts';
import { assign, direct, readIncoming, register, toPerson, toUnit } from '../../../test/language/incoming.ts';
import { draft, readOutgoing } from '../../../test/language/outgoing.ts';
import { open, readWorkFile } from '../../../test/language/work-files.ts';
import { type Office, office } from '../../../test/office.ts';
import { carryOutEnds } from './carry-out-ends.ts';

const LAST_DAY = '2026-11-30';

/** The day after, without waiting for it. */
const end = async ({ app }: Office, today = '2026-12-01') =>
  await carryOutEnds(app.db, { today, at: app.clock.now().toISOString() });

/** Everything that can be on a post, as the database has it: no count of the API can hide it. */
const ORPHANS = `SELECT 'assignment' AS what, id FROM assignments WHERE to_position_id = ? AND state = 'OPEN'
  UNION ALL SELECT 'loan', id FROM incoming_readings WHERE position_id = ? AND live = 1 AND returned_at IS NULL
  UNION ALL SELECT 'draft', id FROM outgoing_documents WHERE drafter_position_id = ? AND state IN ('DRAFT','CONTENT_CHECK','FORM_CHECK','APPROVAL')
  UNION ALL SELECT 'signature', id FROM outgoing_documents WHERE signer_position_id = ? AND state IN ('DRAFT','CONTENT_CHECK','FORM_CHECK','APPROVAL')
  UNION ALL SELECT 'directive', id FROM directives WHERE ? IN (monitor_position_id, given_by_position_id) AND state NOT IN ('COMPLETED','REVOKED')
  UNION ALL SELECT 'work file', id FROM work_files WHERE owner_position_id = ? AND state = 'OPEN'`;
const orphans = async ({ app }: Office, positionId: string) =>
  await app.db.query(
    ORPHANS,
    Array.from({ length: 6 }, () => positionId),
  );

/** What other tests of the same database have left to be ended is not counted here. */
const othersEnd = async (here: Office): Promise<void> => void (await end(here));

describe('work that comes between the hand-over and the last day', () => {
  it('is listed with the post, and goes to whoever took its kind when the last day is over', async () => {
    const here = await office();
    const { app, admin, clerk, leader, head, specialist, colleague, outsider, units } = here;
    await othersEnd(here);
    await direct(leader, await register(clerk), toPerson(specialist));
    await draft(specialist, leader);
    const to = { INCOMING_ASSIGNMENT: colleague, DRAFT: outsider };
    await handOver(admin, specialist, to, { lastDay: LAST_DAY });
    expect(await openCounts(admin, specialist)).toEqual({});

    const letter = await assign(head, await direct(leader, await register(clerk), toUnit(units.NS)), specialist);
    const paper = await draft(specialist, leader);
    const file = await open(specialist);
    const lent = await lentOut(here);
    await specialist.get(lent.url);
    const [first] = await postsWithWork(leader);
    expect(first).toMatchObject({ lastDay: LAST_DAY, open: 5, position: { id: specialist.positionId } });
    expect(first?.receivers.map(({ id }) => id).toSorted()).toEqual(
      [colleague.positionId, outsider.positionId].toSorted(),
    );

    expect(await end(here, LAST_DAY)).toBe(0);
    const twice = await Promise.all([end(here), end(here)]);
    expect(Math.max(...twice)).toBe(5);
    expect(Math.min(...twice)).toBe(0);
    expect(await end(here)).toBe(0);
    expect(await orphans(here, specialist.positionId)).toEqual([]);

    const now = await readIncoming(colleague, letter.id);
    expect(now.assignments.at(-1)).toMatchObject({ toPosition: { id: colleague.positionId }, state: 'OPEN' });
    const entry = now.timeline.at(-1);
    expect(entry).toMatchObject({ action: 'incoming.hand-over', actorName: 'Hệ thống' });
    expect(entry?.details).toContainEqual({ name: 'basis', value: BASIS });
    expect((await readOutgoing(outsider, paper.id)).id).toBe(paper.id);
    // Nobody had taken a work file: one of those who took something keeps it.
    const owner = (await readWorkFile(leader, file.id)).owner.id;
    expect([colleague.positionId, outsider.positionId]).toContain(owner);
    expect(await breaksOf(app, leader.agencyId)).toEqual([]);
  });

  it('goes to the head of the unit when nobody was chosen, and a signature to who may sign', async () => {
    const here = await office();
    const { admin, clerk, leader, deputy, head, specialist, colleague, monitor, other } = here;
    await othersEnd(here);
    for (const { positionId } of [specialist, deputy, monitor])
      await endPost(admin, { positionId, version: 1, lastDay: LAST_DAY });
    const letter = await direct(leader, await register(clerk), toPerson(specialist));
    const paper = await draft(colleague, deputy);
    const source = await directives.issuedDocument(here, other);
    await directives.create(monitor, directives.directiveInput(here, other, source.documentId));
    // The agency has no other monitor: it is the head's until somebody else is found.
    expect(await end(here)).toBe(3);
    for (const { positionId } of [specialist, deputy, monitor]) expect(await orphans(here, positionId)).toEqual([]);
    expect((await readIncoming(leader, letter.id)).assignments[0]?.toPosition?.id).toBe(head.positionId);
    expect(await openCounts(admin, leader)).toMatchObject({ SIGNATURE: 1, DIRECTIVE_GIVEN: 1 });
    expect((await readOutgoing(leader, paper.id)).id).toBe(paper.id);
  });

  it('passes over a receiver who has left as well', async () => {
    const here = await office();
    const { admin, clerk, leader, head, specialist, colleague } = here;
    await direct(leader, await register(clerk), toPerson(specialist));
    await handOver(admin, specialist, { INCOMING_ASSIGNMENT: colleague }, { lastDay: LAST_DAY });
    await handOver(admin, colleague, { INCOMING_ASSIGNMENT: head }, { lastDay: '2026-11-25' });
    await direct(leader, await register(clerk), toPerson(specialist));
    expect(await end(here)).toBe(1);
    expect(await openCounts(leader, head)).toEqual({ INCOMING_ASSIGNMENT: 2 });
    expect(await orphans(here, specialist.positionId)).toEqual([]);
  });
});

describe('the list of posts', () => {
  it('is the head’s and the administrator’s, of the own agency, in as many statements for much work as for little', async () => {
    const here = await office();
    const { app, admin, clerk, leader, head, specialist, colleague, other } = here;
    const mine = (await postsWithWork(leader)).map(({ position }) => position.id);
    expect(mine).toContain(specialist.positionId);
    expect(mine).not.toContain(other.specialist.positionId);
    // The head of a unit has the posts of the unit (in-unit.test.ts).
    expect((await postsWithWork(head)).length).toBeLessThan(mine.length);
    await expect(postsWithWork(specialist)).rejects.toThrow('FORBIDDEN');
    const cost = async () => (await app.countStatements(async () => await postsWithWork(admin))).length;
    const few = await cost();
    for (const person of [specialist, colleague, head]) {
      await direct(leader, await register(clerk), toPerson(person));
      await handOver(admin, person, { INCOMING_ASSIGNMENT: here.outsider });
      await direct(leader, await register(clerk), toPerson(person));
    }
    expect(await cost()).toBeLessThanOrEqual(few + 1);
  });
});
