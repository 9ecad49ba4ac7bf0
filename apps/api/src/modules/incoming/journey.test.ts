import { describe, expect, it } from 'vitest';
import { office } from '../../../test/office.ts';
import { shapeOf, workOn } from '../../../test/language/assignments.ts';
import * as incoming from '../../../test/language/incoming.ts';

const REASON = 'Chuyển nhầm phòng, cần giao lại cho đúng việc.';

describe('a letter from the mail bag to its result', () => {
  it('goes from the clerk over the leader and the head of the unit to the specialist', async () => {
    const { clerk, leader, head, specialist, units } = await office();
    const registered = await incoming.register(clerk, { urgency: 'URGENT', dueOn: '2026-12-11' });
    expect(registered).toMatchObject({
      state: 'AWAITING_DIRECTION',
      arrivalNumber: 1,
      arrivalYear: 2026,
      arrivedOn: '2026-11-23',
    });
    expect(registered.registeredBy).toEqual({ id: clerk.positionId });
    expect(await workOn(leader, registered.id)).toEqual(['DIRECT_INCOMING']);

    const seen = await incoming.readIncoming(leader, registered.id);
    const directed = await incoming.direct(leader, seen, incoming.toUnit(units.NS), {
      dueOn: '2026-11-30',
      instruction: 'Tham mưu trả lời.',
    });
    expect(directed).toMatchObject({ state: 'IN_HANDLING', leadName: 'Phòng Ngân sách', dueOn: '2026-11-30' });
    expect(directed.timeLeft).toEqual({ kind: 'IN_TERM', workingDays: 5 });
    expect(await workOn(head, registered.id)).toEqual(['ASSIGN_INCOMING']);

    const assigned = await incoming.assign(head, await incoming.readIncoming(head, registered.id), specialist, {
      dueOn: '2026-11-26',
    });
    expect(assigned.leadName).toBe(`${specialist.fullName} – Phòng Ngân sách`);
    expect(await workOn(head, registered.id)).toEqual([]);
    expect(await workOn(specialist, registered.id)).toEqual(['HANDLE_INCOMING']);

    const finished = await incoming.finish(
      specialist,
      await incoming.readIncoming(specialist, registered.id),
      'Đã có công văn trả lời.',
    );
    expect(finished.state).toBe('DONE');
    expect(finished.timeLeft.kind).toBe('NONE');
    expect(shapeOf(finished.assignments)).toEqual(['LEAD DONE', 'LEAD DONE']);
    expect(finished.assignments.map(({ result }) => result)).toEqual([
      'Đã có công văn trả lời.',
      'Đã có công văn trả lời.',
    ]);
    expect(await workOn(specialist, registered.id)).toEqual([]);
    expect(finished.timeline.map(({ action }) => action)).toEqual([
      'incoming.register',
      'incoming.direct',
      'incoming.assign',
      'incoming.finish',
    ]);
    expect(finished.timeline.map(({ actorName }) => actorName)).toEqual(
      [clerk, leader, head, specialist].map(({ fullName }) => fullName),
    );
  });

  it('is kept for information when nothing has to be done', async () => {
    const { clerk, leader, specialist } = await office();
    const kept = await incoming.keep(leader, await incoming.register(clerk));
    expect(kept.state).toBe('DONE');
    expect(await incoming.refusedToRead(specialist, kept.id)).toBe('NOT_FOUND');
  });
});

describe('bút phê', () => {
  it('names one lead, any co-operating and any to be informed, who each see and read it', async () => {
    const { clerk, leader, head, specialist, colleague, checker, outsider, units } = await office();
    const directed = await incoming.direct(leader, await incoming.register(clerk), incoming.toPerson(specialist), {
      coop: [incoming.toUnit(units.VP)],
      info: [incoming.toPerson(colleague)],
      dueOn: '2026-12-01',
    });
    expect(shapeOf(directed.assignments)).toEqual(['LEAD OPEN', 'COOP OPEN', 'INFO OPEN']);
    expect(directed.assignments.map(({ dueOn }) => dueOn)).toEqual(['2026-12-01', '2026-12-01', null]);
    expect(directed.leadName).toBe(specialist.fullName);
    expect(await workOn(specialist, directed.id)).toEqual(['HANDLE_INCOMING']);
    expect(await workOn(checker, directed.id)).toEqual(['READ_INCOMING']);
    expect(await workOn(colleague, directed.id)).toEqual(['READ_INCOMING']);
    expect(await incoming.refusedToRead(head, directed.id)).toBe('NOT_FOUND');
    expect(await incoming.refusedToRead(outsider, directed.id)).toBe('NOT_FOUND');

    expect(await incoming.markRead(colleague, directed.id)).toBe(true);
    expect(await incoming.markRead(colleague, directed.id)).toBe(true);
    expect(await incoming.markRead(checker, directed.id)).toBe(true);
    const read = await incoming.readIncoming(leader, directed.id);
    expect(shapeOf(read.assignments)).toEqual(['LEAD OPEN', 'COOP OPEN', 'INFO DONE']);
    expect(read.assignments.map(({ readAt }) => readAt !== null)).toEqual([false, true, true]);
    expect(await workOn(checker, directed.id)).toEqual([]);
    expect(incoming.available(read)).toContain('CHANGE_DIRECTION');
  });

  it('can be changed while nobody has begun; the former tree stays as history', async () => {
    const { clerk, leader, head, specialist, colleague, units } = await office();
    const directed = await incoming.direct(leader, await incoming.register(clerk), incoming.toPerson(specialist), {
      dueOn: '2026-12-01',
    });
    const changed = await incoming.changeDirection(leader, directed, incoming.toUnit(units.NS), {
      coop: [incoming.toPerson(colleague)],
    });
    expect(shapeOf(changed.assignments)).toEqual(['LEAD WITHDRAWN', 'LEAD OPEN', 'COOP OPEN']);
    expect(changed).toMatchObject({ state: 'IN_HANDLING', leadName: 'Phòng Ngân sách', dueOn: null });
    expect(await workOn(head, directed.id)).toEqual(['ASSIGN_INCOMING']);
    expect(await incoming.refusedToRead(specialist, directed.id)).toBe('NOT_FOUND');
    expect(changed.timeline.at(-1)?.action).toBe('incoming.change-direction');
  });

  it('can be taken back with a reason, and given again', async () => {
    const { clerk, leader, deputy, specialist, units } = await office();
    const directed = await incoming.direct(
      leader,
      await incoming.register(clerk, { dueOn: '2026-12-18' }),
      incoming.toPerson(specialist),
      {
        dueOn: '2026-12-01',
      },
    );
    const refused = await incoming.tryTo(leader, 'withdrawDirection', incoming.reasonOn(directed, 'Nhầm'));
    expect(refused.problems).toEqual([{ path: 'reason', code: 'TOO_SHORT' }]);
    const withdrawn = await incoming.withdrawDirection(leader, directed, REASON);
    expect(withdrawn).toMatchObject({ state: 'AWAITING_DIRECTION', leadName: null, dueOn: '2026-12-18' });
    expect(shapeOf(withdrawn.assignments)).toEqual(['LEAD WITHDRAWN']);
    expect(await incoming.refusedToRead(specialist, directed.id)).toBe('NOT_FOUND');
    const again = await incoming.direct(deputy, withdrawn, incoming.toUnit(units.NS));
    expect(shapeOf(again.assignments)).toEqual(['LEAD WITHDRAWN', 'LEAD OPEN']);
  });

  it('stays once a part of the work is done', async () => {
    const { clerk, leader, head, specialist, checker, outsider, units } = await office();
    const directed = await incoming.direct(leader, await incoming.register(clerk), incoming.toUnit(units.NS), {
      coop: [incoming.toUnit(units.VP)],
    });
    const helped = await incoming.assign(checker, directed, outsider);
    expect(shapeOf(helped.assignments)).toEqual(['LEAD OPEN', 'COOP OPEN', 'LEAD OPEN']);
    const part = await incoming.finish(outsider, helped, 'Đã góp ý.');
    expect(part).toMatchObject({ state: 'IN_HANDLING', leadName: 'Phòng Ngân sách' });
    expect(shapeOf(part.assignments)).toEqual(['LEAD OPEN', 'COOP DONE', 'LEAD DONE']);
    expect(part.timeline.at(-1)?.action).toBe('incoming.finish-part');
    expect(
      (await incoming.tryTo(leader, 'changeDirection', incoming.directionOn(part, incoming.toPerson(specialist)))).code,
    ).toBe('HANDLING_STARTED');
    expect((await incoming.tryTo(leader, 'withdrawDirection', incoming.reasonOn(part, REASON))).code).toBe(
      'HANDLING_STARTED',
    );
    expect((await incoming.finish(head, part)).state).toBe('DONE');
  });

  it('reaches only units and people of the own agency, each once', async () => {
    const { clerk, leader, specialist, other, units } = await office();
    const registered = await incoming.register(clerk);
    const abroad = await incoming.tryTo(
      leader,
      'directIncoming',
      incoming.directionOn(registered, incoming.toUnit(other.units.NS)),
    );
    expect(abroad.code).toBe('TARGET_NOT_IN_AGENCY');
    const nobody = await incoming.tryTo(
      leader,
      'directIncoming',
      incoming.directionOn(registered, { positionId: '999999999' }),
    );
    expect(nobody.code).toBe('TARGET_NOT_FOUND');
    const twice = await incoming.tryTo(
      leader,
      'directIncoming',
      incoming.directionOn(registered, incoming.toUnit(units.NS), {
        coop: [incoming.toPerson(specialist), incoming.toUnit(units.NS)],
      }),
    );
    expect(twice.problems).toEqual([{ path: 'coop.1', code: 'TARGET_TWICE' }]);
    expect((await incoming.readIncoming(leader, registered.id)).version).toBe(1);
  });
});

describe('phân công in the unit', () => {
  it('keeps within the date of the unit and the people of the unit', async () => {
    const { clerk, leader, head, specialist, outsider, units } = await office();
    const directed = await incoming.direct(leader, await incoming.register(clerk), incoming.toUnit(units.NS), {
      dueOn: '2026-11-30',
    });
    const late = await incoming.tryTo(
      head,
      'assignIncoming',
      incoming.assignInput(directed, specialist, { dueOn: '2026-12-01' }),
    );
    expect(late.problems).toEqual([{ path: 'dueOn', code: 'DATE_AFTER_WHOLE' }]);
    const abroad = await incoming.tryTo(
      head,
      'assignIncoming',
      incoming.assignInput(directed, specialist, { leadPositionId: outsider.positionId }),
    );
    expect(abroad).toMatchObject({ __typename: 'RuleRefused', code: 'TARGET_NOT_FOUND' });
    const foreign = await incoming.tryTo(
      head,
      'assignIncoming',
      incoming.assignInput(directed, specialist, { assignmentId: '0' }),
    );
    expect(foreign.code).toBe('NOT_LEADING_ADDRESSEE_UNIT');
  });

  it('can be given again to somebody else; the former stays as history', async () => {
    const { clerk, leader, head, specialist, colleague, units } = await office();
    const directed = await incoming.direct(leader, await incoming.register(clerk), incoming.toUnit(units.NS), {
      dueOn: '2026-11-30',
    });
    const first = await incoming.assign(head, directed, specialist);
    expect(first.assignments.at(-1)).toMatchObject({ dueOn: '2026-11-30', parentId: first.assignments[0]?.id });
    const second = await incoming.assign(head, first, colleague, { coopPositionIds: [specialist.positionId] });
    expect(shapeOf(second.assignments)).toEqual(['LEAD OPEN', 'LEAD WITHDRAWN', 'LEAD OPEN', 'COOP OPEN']);
    expect(await workOn(colleague, directed.id)).toEqual(['HANDLE_INCOMING']);
    expect(await workOn(specialist, directed.id)).toEqual(['READ_INCOMING']);
  });
});
