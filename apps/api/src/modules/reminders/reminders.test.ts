import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { delegate, standIn } from '../../../test/language/delegations.ts';
import { explainAll } from '../../../test/language/explain.ts';
import * as incoming from '../../../test/language/incoming.ts';
import { keepReminders, morning, remindersOf, REMINDERS, toldOf } from '../../../test/language/reminders.ts';
import { dueParts } from '../incoming/due-parts.ts';
import { newPerson, office, type Office, type Person } from '../../../test/office.ts';

/** Wednesday; Friday the 27th is three working days before. */
const DUE = '2026-12-02';
const THREE_BEFORE = '2026-11-27';
const TWO_BEFORE = '2026-11-30';
const ONE_BEFORE = '2026-12-01';
const ONE_LATE = '2026-12-03';
const TWO_LATE = '2026-12-04';
const THREE_LATE = '2026-12-07';

/** A letter the leader gave to the unit, and its head to the specialist. */
async function withSpecialist(its: Office, dueOn = DUE) {
  const directed = await incoming.direct(
    its.leader,
    await incoming.register(its.clerk),
    incoming.toUnit(its.units.NS),
    { dueOn },
  );
  return await incoming.assign(its.head, directed, its.specialist, { dueOn });
}

const everybody = async (people: readonly Person[]) => (await Promise.all(people.map(toldOf))).flat();

describe('reminders', () => {
  it('are for those who handle before the date, then for the head of the unit, then of the agency', async () => {
    const its = await office();
    const { db } = its.app;
    const { id } = await withSpecialist(its);
    await morning(db, '2026-11-26');
    expect(await everybody([its.specialist, its.head, its.leader])).toEqual([]);

    await morning(db, THREE_BEFORE);
    const [note, ...more] = await remindersOf(its.specialist);
    expect(more).toEqual([]);
    expect(note).toMatchObject({
      stage: 'BEFORE_DUE',
      dueOn: DUE,
      timeLeft: { kind: 'IN_TERM', workingDays: 7 },
      digestOn: null,
      incoming: { id },
      assignment: { toPosition: { id: its.specialist.positionId } },
    });
    await morning(db, TWO_BEFORE);
    expect(await remindersOf(its.specialist)).toHaveLength(1);
    await morning(db, ONE_BEFORE);
    const [later, ...others] = await remindersOf(its.specialist);
    expect(others).toEqual([]);
    expect(later?.id).not.toBe(note?.id);
    await morning(db, DUE);
    expect(await everybody([its.head, its.leader])).toEqual([]);

    await morning(db, ONE_LATE);
    await morning(db, TWO_LATE);
    expect(await toldOf(its.head)).toEqual([`UNIT_HEAD ${DUE}`]);
    expect(await toldOf(its.leader)).toEqual([]);
    await morning(db, THREE_LATE);
    expect(await toldOf(its.leader)).toEqual([`AGENCY_HEAD ${DUE}`]);
    expect(await remindersOf(its.specialist)).toEqual([later]);
    expect(await everybody([its.deputy, its.clerk, its.colleague, its.outsider, its.admin, its.checker])).toEqual([]);
    expect(await everybody([its.other.leader, its.other.head, its.other.specialist])).toEqual([]);
  });

  it('wait until the office opens', async () => {
    const its = await office();
    await withSpecialist(its);
    await morning(its.app.db, THREE_BEFORE, '06:59');
    expect(await toldOf(its.specialist)).toEqual([]);
    await morning(its.app.db, THREE_BEFORE, '07:00');
    expect(await toldOf(its.specialist)).toHaveLength(1);
  });

  it('are given on no day off', async () => {
    const its = await office();
    await withSpecialist(its);
    await morning(its.app.db, '2026-11-28');
    expect(await toldOf(its.specialist)).toEqual([]);
  });

  it('reach the head of a unit that has not given it on, and who directs what awaits direction', async () => {
    const its = await office();
    await incoming.register(its.clerk, { dueOn: DUE });
    await incoming.direct(its.leader, await incoming.register(its.clerk), incoming.toUnit(its.units.NS), {
      dueOn: DUE,
    });
    await morning(its.app.db, ONE_BEFORE);
    expect(await toldOf(its.head)).toEqual([`BEFORE_DUE ${DUE}`]);
    expect(await toldOf(its.leader)).toEqual([`BEFORE_DUE ${DUE}`]);
    expect((await remindersOf(its.leader))[0]?.assignment).toBeNull();
    expect(await toldOf(its.deputy)).toEqual([`BEFORE_DUE ${DUE}`]);
  });

  it('give one part of several to each: the nearest head, not everybody of the tree', async () => {
    const its = await office();
    const lead = incoming.toPerson(its.specialist);
    const letter = await incoming.register(its.clerk);
    await incoming.direct(its.leader, letter, lead, {
      dueOn: DUE,
      coop: [incoming.toPerson(its.outsider)],
      info: [incoming.toPerson(its.colleague)],
    });
    await morning(its.app.db, ONE_BEFORE);
    expect(await toldOf(its.specialist)).toHaveLength(1);
    expect(await toldOf(its.outsider)).toHaveLength(1);
    expect(await toldOf(its.colleague)).toEqual([]);
  });

  it('tell nobody of a letter they may not see', async () => {
    const its = await office();
    const letter = await incoming.register(its.clerk);
    await incoming.direct(its.leader, letter, incoming.toPerson(its.specialist), { dueOn: DUE });
    await morning(its.app.db, ONE_LATE);
    expect(await incoming.refusedToRead(its.head, letter.id)).toBe('NOT_FOUND');
    const rows = await its.app.db.query('SELECT id FROM reminders WHERE position_id = ?', [its.head.positionId]);
    expect(rows).toEqual([]);
    await morning(its.app.db, THREE_LATE);
    expect(await toldOf(its.leader)).toEqual([`AGENCY_HEAD ${DUE}`]);
  });

  it('are hidden from who has lost sight of the letter', async () => {
    const its = await office();
    const letter = await incoming.register(its.clerk);
    const directed = await incoming.direct(its.leader, letter, incoming.toPerson(its.specialist), { dueOn: DUE });
    await morning(its.app.db, ONE_BEFORE);
    expect(await toldOf(its.specialist)).toHaveLength(1);
    await incoming.changeDirection(its.leader, directed, incoming.toPerson(its.colleague), { dueOn: DUE });
    expect(await toldOf(its.specialist)).toEqual([]);
  });
});

describe('exactly once', () => {
  it('two processes at once give each reminder once', async () => {
    const its = await office();
    await withSpecialist(its);
    await withSpecialist(its);
    const second = await its.app.second();
    await Promise.all([its.app.db, second.db, its.app.db, second.db].map(async (db) => await morning(db, ONE_BEFORE)));
    expect(await toldOf(its.specialist)).toEqual([`BEFORE_DUE ${DUE}`, `BEFORE_DUE ${DUE}`]);
    await morning(second.db, ONE_BEFORE, '15:00');
    expect(await toldOf(its.specialist)).toHaveLength(2);
  });

  it('what dies in the middle was not begun: the next run gives it', async () => {
    const its = await office();
    await withSpecialist(its);
    const { db } = its.app;
    const dying = {
      ...db,
      ports: {
        ...db.ports,
        writeHints: () => {
          throw new Error('killed');
        },
      },
    };
    await expect(morning(dying, ONE_BEFORE)).rejects.toThrow('killed');
    expect(await toldOf(its.specialist)).toEqual([]);
    await morning(db, ONE_BEFORE);
    expect(await toldOf(its.specialist)).toHaveLength(1);
  });

  it('whoever waits for a process that dies takes over from it', async () => {
    const its = await office();
    await withSpecialist(its);
    const { db } = its.app;
    const begun = db.source.createQueryRunner();
    await begun.startTransaction();
    const day = 'INSERT INTO reminder_days (agency_id, day, token, given_at) VALUES (?, ?, ?, NOW(3))';
    await begun.query(day, [its.id, ONE_BEFORE, 'begun']);
    let isOver = false;
    const waiting = morning(db, ONE_BEFORE).finally(() => {
      isOver = true;
    });
    try {
      // Long enough to have come by, were there nobody to wait for.
      await setTimeout(500);
      expect(isOver).toBe(false);
    } finally {
      // What the server does when the connection is gone.
      await begun.rollbackTransaction();
      await begun.release();
    }
    await waiting;
    expect(await toldOf(its.specialist)).toHaveLength(1);
  });

  it('the table itself refuses a second one', async () => {
    const its = await office();
    await withSpecialist(its);
    await morning(its.app.db, ONE_BEFORE);
    const again = `INSERT INTO reminders (agency_id, position_id, subject_type, subject_id, due_on, stage, days, sent_at)
      SELECT agency_id, position_id, subject_type, subject_id, due_on, stage, days, NOW(3) FROM reminders WHERE position_id = ?`;
    await expect(its.app.db.query(again, [its.specialist.positionId])).rejects.toThrow('uq_reminders_once');
  });

  it('after a standstill each person is told once, as things stand', async () => {
    const its = await office();
    await withSpecialist(its);
    await morning(its.app.db, THREE_LATE);
    expect(await toldOf(its.specialist)).toEqual([`BEFORE_DUE ${DUE}`]);
    expect(await toldOf(its.head)).toEqual([`UNIT_HEAD ${DUE}`]);
    expect(await toldOf(its.leader)).toEqual([`AGENCY_HEAD ${DUE}`]);
    await morning(its.app.db, '2026-12-08');
    expect(await everybody([its.specialist, its.head, its.leader])).toHaveLength(3);
  });

  it('a head of both is told the higher stage alone, and no lower one later', async () => {
    const its = await office();
    const both = await newPerson(its.app, {
      agencyId: its.id,
      unitId: its.units.NS,
      title: 'Giám đốc kiêm Trưởng phòng',
      roles: ['AGENCY_LEADER', 'UNIT_HEAD'],
    });
    await withSpecialist(its);
    await morning(its.app.db, THREE_LATE);
    await morning(its.app.db, '2026-12-08');
    expect(await toldOf(both)).toEqual([`AGENCY_HEAD ${DUE}`]);
  });

  it('days set anew do not tell of what was told', async () => {
    const its = await office();
    await withSpecialist(its);
    await morning(its.app.db, THREE_BEFORE);
    expect((await keepReminders(its.admin, { beforeDays: [4, 2] })).__typename).toBe('ReminderSettingsSuccess');
    await morning(its.app.db, TWO_BEFORE);
    await morning(its.app.db, ONE_BEFORE);
    const days = await its.app.db.query<{ days: number }>(
      'SELECT days FROM reminders WHERE position_id = ? ORDER BY id',
      [its.specialist.positionId],
    );
    expect(days).toEqual([{ days: 3 }, { days: 2 }]);
  });

  it('reads what is open and what is new, each by its index', async () => {
    const its = await office();
    await withSpecialist(its);
    await morning(its.app.db, ONE_BEFORE);
    const days = { from: '2026-11-01', to: DUE };
    const run = await explainAll(its.app, async () => await dueParts(its.app.db, [its.id], days));
    await its.specialist.signIn();
    const page = await explainAll(its.app, async () => await toldOf(its.specialist));
    const list = page.filter(({ sql }) => sql.includes('FROM reminders'));
    const keys = (plans: typeof run, table: string) =>
      plans.flatMap(({ plan }) => plan).flatMap((row) => (row.table === table ? [row.key] : []));
    expect(new Set(keys(run, 'i'))).toEqual(new Set(['ix_incoming_documents_due']));
    expect(keys(run, 'a')).toContain('ix_assignments_subject');
    expect(keys(list, 'r')).toEqual(['ix_reminders_newest']);
  });

  it('asks as often for many letters as for one', async () => {
    const its = await office();
    const { app } = its;
    await withSpecialist(its);
    await morning(app.db, '2026-11-25');
    const one = await app.countStatements(async () => await morning(app.db, ONE_BEFORE));
    for (const _ of Array.from({ length: 4 })) await withSpecialist(its, '2026-12-09');
    const many = await app.countStatements(async () => await morning(app.db, '2026-12-08'));
    expect(await remindersOf(its.specialist)).toHaveLength(5);
    const sent = (statements: readonly string[]) => statements.join(';').split(';').length;
    expect(sent(many)).toBe(sent(one));
  });
});

describe('a due date that is no more', () => {
  it('is forgotten when it was extended; the new one counts', async () => {
    const its = await office();
    const letter = await withSpecialist(its);
    await morning(its.app.db, ONE_BEFORE);
    const extended = {
      incomingId: letter.id,
      version: letter.version,
      dueOn: '2026-12-09',
      reason: 'Chờ số liệu của các huyện.',
    };
    await incoming.doIt(its.leader, 'extendIncoming', extended);
    expect(await toldOf(its.specialist)).toEqual([]);
    await morning(its.app.db, THREE_LATE);
    expect(await everybody([its.head, its.leader])).toEqual([]);
    expect(await toldOf(its.specialist)).toEqual(['BEFORE_DUE 2026-12-09']);
  });

  it('is not told of while the clock stands still', async () => {
    const its = await office();
    const letter = await withSpecialist(its);
    await incoming.doIt(its.leader, 'suspendIncoming', incoming.reasonOn(letter, 'Chờ ý kiến của Bộ Tài chính.'));
    await morning(its.app.db, ONE_BEFORE);
    await morning(its.app.db, THREE_LATE);
    const seen = await incoming.readIncoming(its.leader, letter.id);
    await incoming.doIt(its.leader, 'resumeIncoming', incoming.actOn(seen));
    expect(await everybody([its.specialist, its.head, its.leader])).toEqual([]);
  });

  it('is over with the letter', async () => {
    const its = await office();
    const letter = await withSpecialist(its);
    const other = await withSpecialist(its);
    await morning(its.app.db, ONE_BEFORE);
    expect(await toldOf(its.specialist)).toHaveLength(2);
    await incoming.finish(its.specialist, letter);
    expect((await remindersOf(its.specialist)).map(({ incoming: of }) => of?.id)).toEqual([other.id]);
    await morning(its.app.db, ONE_LATE);
    expect((await remindersOf(its.head)).map(({ incoming: of }) => of?.id)).toEqual([other.id]);
  });
});

describe('a stand-in', () => {
  it('finds what the holder of the post finds, within the delegation', async () => {
    const its = await office();
    await withSpecialist(its);
    await morning(its.app.db, THREE_LATE);
    const whole = await delegate(its.leader, its.deputy);
    await standIn(its.deputy, whole);
    expect(await toldOf(its.deputy)).toEqual([`AGENCY_HEAD ${DUE}`]);
    const limited = await delegate(its.leader, its.checker, { features: ['OUTGOING'] });
    await standIn(its.checker, limited);
    expect(await toldOf(its.checker)).toEqual([]);
  });
});

describe('a digest', () => {
  it('is one day: what it holds says of which', async () => {
    const its = await office();
    await keepReminders(its.admin, { digest: true });
    await withSpecialist(its);
    await withSpecialist(its, '2026-12-01');
    await morning(its.app.db, ONE_BEFORE);
    const notes = await remindersOf(its.specialist);
    expect(notes.map(({ digestOn }) => digestOn)).toEqual([ONE_BEFORE, ONE_BEFORE]);
    const page = await its.specialist.gql<{ reminders: { edges: { cursor: string }[] } }>(REMINDERS, { first: 1 });
    const rest = { first: 1, after: page.reminders.edges[0]?.cursor };
    const next = await its.specialist.gql<{ reminders: { edges: { node: { id: string } }[] } }>(REMINDERS, rest);
    expect(next.reminders.edges.map(({ node }) => node.id)).toEqual([notes[1]?.id]);
  });
});
