import { describe, expect, it } from 'vitest';
import type { IncomingAction } from '@qlvb/contract/types';
import { inTransaction } from '../../platform/db/transaction.ts';
import { addUnit } from '../organizations/add-agency.ts';
import { type Office, office, type Person, type StaffName } from '../../../test/office.ts';
import * as incoming from '../../../test/language/incoming.ts';
import * as outgoing from '../../../test/language/outgoing.ts';

const REASON = 'Chuyển nhầm phòng, cần giao lại cho đúng việc.';

/** How a letter comes into each state; NS leads, VP co-operates, `colleague` is informed. */
const INTO = {
  AWAITING_RECEIPT: async ({ app, clerk, other }: Office) => {
    await outgoing.issued(other, [clerk.agencyId]);
    await app.relay.drain();
    const { ids } = await incoming.listIncoming(clerk, { states: ['AWAITING_RECEIPT'] });
    return await incoming.readIncoming(clerk, ids[0] ?? '');
  },
  AWAITING_DIRECTION: async ({ clerk }: Office) => await incoming.register(clerk),
  IN_HANDLING: async ({ clerk, leader, head, specialist, colleague, units }: Office) => {
    const parts = { coop: [incoming.toUnit(units.VP)], info: [incoming.toPerson(colleague)] };
    const directed = await incoming.direct(leader, await incoming.register(clerk), incoming.toUnit(units.NS), parts);
    return await incoming.assign(head, directed, specialist);
  },
  SUSPENDED: async (at: Office): Promise<incoming.Incoming> =>
    await incoming.doIt(at.leader, 'suspendIncoming', incoming.reasonOn(await INTO.IN_HANDLING(at), REASON)),
  DONE: async ({ clerk, leader }: Office) => await incoming.keep(leader, await incoming.register(clerk)),
  RETURNED: async (at: Office) => await incoming.sendBack(at.clerk, await INTO.AWAITING_RECEIPT(at), REASON),
} as const;

/** Who can do what, in each state: everything not named is refused. */
const ALLOWED: Readonly<Record<keyof typeof INTO, Partial<Record<StaffName, readonly IncomingAction[]>>>> = {
  AWAITING_RECEIPT: { clerk: ['ACCEPT', 'RETURN'] },
  AWAITING_DIRECTION: {
    clerk: ['FORWARD'],
    leader: ['DIRECT', 'KEEP_FOR_INFORMATION', 'FORWARD'],
    deputy: ['DIRECT', 'KEEP_FOR_INFORMATION', 'FORWARD'],
  },
  IN_HANDLING: {
    leader: ['CHANGE_DIRECTION', 'WITHDRAW_DIRECTION', 'EXTEND', 'SUSPEND'],
    deputy: ['CHANGE_DIRECTION', 'WITHDRAW_DIRECTION', 'EXTEND', 'SUSPEND'],
    head: ['ASSIGN', 'DRAFT_REPLY', 'FINISH'],
    checker: ['ASSIGN'],
    specialist: ['DRAFT_REPLY', 'FINISH'],
  },
  SUSPENDED: { leader: ['RESUME'], deputy: ['RESUME'] },
  DONE: {},
  RETURNED: {},
};

/** Who sees the letter at all, besides those who see all of the agency. */
const SEES: Readonly<Partial<Record<keyof typeof INTO, readonly StaffName[]>>> = {
  IN_HANDLING: ['head', 'checker', 'specialist', 'colleague'],
  SUSPENDED: ['head', 'checker', 'specialist', 'colleague'],
};
const WHOLE_AGENCY: readonly StaffName[] = ['clerk', 'leader', 'deputy'];
const STAFF: readonly StaffName[] = [
  ...WHOLE_AGENCY,
  'head',
  'checker',
  'specialist',
  'colleague',
  'outsider',
  'monitor',
  'admin',
];

const attempt = async (
  person: Person,
  at: Office,
  letter: incoming.Incoming,
  action: IncomingAction,
): Promise<incoming.Outcome> => {
  const direction = incoming.directionOn(letter, incoming.toUnit(at.units.NS));
  switch (action) {
    case 'ACCEPT':
      return await incoming.tryTo(person, 'acceptIncoming', incoming.actOn(letter));
    case 'RETURN':
      return await incoming.tryTo(person, 'returnIncoming', incoming.reasonOn(letter, REASON));
    case 'DIRECT':
      return await incoming.tryTo(person, 'directIncoming', direction);
    case 'CHANGE_DIRECTION':
      return await incoming.tryTo(person, 'changeDirection', direction);
    case 'WITHDRAW_DIRECTION':
      return await incoming.tryTo(person, 'withdrawDirection', incoming.reasonOn(letter, REASON));
    case 'KEEP_FOR_INFORMATION':
      return await incoming.tryTo(person, 'keepIncomingForInformation', incoming.actOn(letter));
    case 'ASSIGN':
      return await incoming.tryTo(person, 'assignIncoming', incoming.assignInput(letter, at.specialist));
    case 'FINISH':
      return await incoming.tryTo(person, 'finishIncoming', {
        incomingId: letter.id,
        version: letter.version,
        result: 'Đã xong.',
      });
    case 'EXTEND':
      return await incoming.tryTo(person, 'extendIncoming', {
        ...incoming.reasonOn(letter, REASON),
        dueOn: '2027-01-15',
      });
    case 'SUSPEND':
      return await incoming.tryTo(person, 'suspendIncoming', incoming.reasonOn(letter, REASON));
    case 'RESUME':
      return await incoming.tryTo(person, 'resumeIncoming', incoming.actOn(letter));
    case 'FORWARD':
      return await incoming.tryTo(person, 'forwardIncoming', {
        ...incoming.reasonOn(letter, REASON),
        to: 'Sở Xây dựng',
      });
    case 'CANCEL_COPY':
      return await incoming.tryTo(person, 'cancelRecalledCopy', incoming.actOn(letter));
    case 'DRAFT_REPLY':
      throw new Error('Drafting belongs to outgoing documents');
  }
};

const ACTS: readonly IncomingAction[] = [
  'ACCEPT',
  'RETURN',
  'DIRECT',
  'CHANGE_DIRECTION',
  'WITHDRAW_DIRECTION',
  'KEEP_FOR_INFORMATION',
  'ASSIGN',
  'FINISH',
  'EXTEND',
  'SUSPEND',
  'RESUME',
  'FORWARD',
  'CANCEL_COPY',
];

describe.each(Object.keys(INTO) as (keyof typeof INTO)[])('a letter in %s', (state) => {
  it('offers each person exactly what the table allows, and accepts nothing else', async () => {
    const at = await office();
    const letter = await INTO[state](at);
    expect(letter.state).toBe(state);
    const asks = async (who: StaffName): Promise<void> => {
      const person = at[who];
      const sees = WHOLE_AGENCY.includes(who) || (SEES[state]?.includes(who) ?? false);
      expect([who, await incoming.refusedToRead(person, letter.id)]).toEqual([who, sees ? null : 'NOT_FOUND']);
      const allowed = ALLOWED[state][who] ?? [];
      if (sees)
        expect([who, incoming.available(await incoming.readIncoming(person, letter.id))]).toEqual([who, allowed]);
      for (const action of ACTS.filter((each) => !allowed.includes(each))) {
        const refused = await attempt(person, at, letter, action).catch((error: unknown) => String(error));
        if (typeof refused === 'string')
          expect([who, action, refused]).toEqual([who, action, expect.stringContaining('NOT_FOUND')]);
        else expect([who, action, refused.__typename]).toEqual([who, action, 'RuleRefused']);
      }
    };
    await Promise.all(STAFF.map(asks));
    expect((await incoming.readIncoming(at.clerk, letter.id)).version).toBe(letter.version);
  }, 60_000);
});

describe('why not, and who could', () => {
  it('names the people who hold the role', async () => {
    const at = await office();
    const letter = await INTO.AWAITING_DIRECTION(at);
    const named = [at.leader, at.deputy].map(({ fullName, title }) => `${fullName} – ${title}`);
    expect(incoming.reasonFor(letter, 'DIRECT')).toMatchObject({ code: 'NO_PERMISSION', whoCould: named });
    expect(incoming.reasonFor(letter, 'FINISH')).toMatchObject({ code: 'NO_PERMISSION', whoCould: [] });
    const seen = await incoming.readIncoming(at.leader, letter.id);
    expect(incoming.reasonFor(seen, 'CHANGE_DIRECTION')).toMatchObject({ code: 'WRONG_STATE', whoCould: [] });
    expect(incoming.reasonFor(seen, 'ACCEPT')).toMatchObject({ code: 'NO_PERMISSION', whoCould: [] });
  });

  it('names the person in the lead and the head of the unit', async () => {
    const at = await office();
    const letter = await INTO.IN_HANDLING(at);
    const name = ({ fullName, title }: Person) => `${fullName} – ${title}`;
    const seen = await incoming.readIncoming(at.leader, letter.id);
    expect(incoming.reasonFor(seen, 'FINISH')).toMatchObject({
      code: 'NO_OPEN_LEAD_ASSIGNMENT',
      whoCould: [name(at.head), name(at.specialist)],
    });
    expect(incoming.reasonFor(seen, 'ASSIGN')).toMatchObject({
      code: 'NO_PERMISSION',
      whoCould: [name(at.head), name(at.checker)],
    });
  });

  it('names a head who is addressed in person, and a unit that has no head', async () => {
    const at = await office();
    const toHead = await incoming.direct(at.leader, await INTO.AWAITING_DIRECTION(at), incoming.toPerson(at.head));
    const seen = await incoming.readIncoming(at.leader, toHead.id);
    const head = `${at.head.fullName} – ${at.head.title}`;
    expect(incoming.reasonFor(seen, 'ASSIGN')).toMatchObject({ code: 'NO_PERMISSION', whoCould: [head] });
    expect(incoming.reasonFor(await incoming.readIncoming(at.clerk, toHead.id), 'FINISH')?.whoCould).toEqual([head]);

    const unitId = await inTransaction(at.app.db, async (tx) => {
      const unit = { agencyId: at.id, name: 'Phòng Đầu tư', abbreviation: 'DT', protocolOrder: 3 };
      return await addUnit(tx, { ...unit, validFrom: '2021-01-01' });
    });
    const headless = await incoming.direct(at.leader, await INTO.AWAITING_DIRECTION(at), incoming.toUnit(unitId));
    const atClerk = await incoming.readIncoming(at.clerk, headless.id);
    for (const action of ['ASSIGN', 'FINISH', 'DRAFT_REPLY'] as const)
      expect(incoming.reasonFor(atClerk, action)?.whoCould).toEqual(['Trưởng đơn vị – Phòng Đầu tư']);
  });

  it('tells that a reply has begun', async () => {
    const at = await office();
    const letter = await INTO.IN_HANDLING(at);
    await outgoing.draft(at.specialist, at.leader, { inReplyToId: letter.id });
    const seen = await incoming.readIncoming(at.leader, letter.id);
    expect(incoming.reasonFor(seen, 'WITHDRAW_DIRECTION')).toMatchObject({ code: 'HANDLING_STARTED', whoCould: [] });
    expect((await attempt(at.leader, at, seen, 'CHANGE_DIRECTION')).code).toBe('HANDLING_STARTED');
  });
});
