import { describe, expect, it } from 'vitest';
import { workOn } from '../../../test/language/assignments.ts';
import * as duty from '../../../test/language/delegations.ts';
import * as envelopes from '../../../test/language/envelopes.ts';
import { book } from '../../../test/language/forms.ts';
import { letterInput, readIncoming, register, tryToRegister } from '../../../test/language/incoming.ts';
import { bookOf, ledgerOf } from '../../../test/language/numbering.ts';
import { office, STAFF_NAMES } from '../../../test/office.ts';

const { handedTo, on, read, receive } = envelopes;
const NAMES = '{ reasons { rule } readers { position { id } rule } actions { action available } }';

describe('a personal envelope', () => {
  it('takes the next số đến, and what stands on it is all that is ever entered', async () => {
    const { clerk, specialist } = await office();
    await register(clerk);
    const envelope = await receive(clerk, specialist, { sender: '  ', symbol: '12/GM', sealed: true });
    expect(envelope).toMatchObject({
      arrivalNumber: 2,
      state: 'WITH_REGISTRY',
      sender: 'Không ghi nơi gửi',
      symbol: '12/GM',
      sealed: true,
    });
    expect((await register(clerk)).arrivalNumber).toBe(3);
    const input = envelopes.envelopeInput(specialist);
    expect((await envelopes.tryTo(clerk, 'registerEnvelope', { ...input, sender: 'x'.repeat(301) })).problems).toEqual([
      { path: 'sender', code: 'TOO_LONG' },
    ]);
    // What is marked secret stays off the system, envelope or not (BM-01).
    expect((await envelopes.tryTo(clerk, 'registerEnvelope', { ...input, secrecy: 'SECRET' })).code).toBe(
      'SECRET_REFUSED',
    );
    for (const person of [specialist])
      expect((await envelopes.tryTo(person, 'registerEnvelope', input)).code).toBe('NO_PERMISSION');
  });

  it('is addressed to somebody of the agency', async () => {
    const { clerk, other } = await office();
    const input = envelopes.envelopeInput(other.specialist);
    expect((await envelopes.tryTo(clerk, 'registerEnvelope', input)).code).toBe('TARGET_NOT_FOUND');
  });

  it('exists for văn thư and, once handed over, for the addressee; for nobody else, leaders and stand-ins neither', async () => {
    const at = await office();
    const waiting = await receive(at.clerk, at.deputy);
    const seenBy = async () => {
      const seen: string[] = [];
      for (const agency of [at, at.other])
        for (const name of STAFF_NAMES)
          if ((await read(agency[name], waiting.id)) !== null) seen.push(agency === at ? name : `other ${name}`);
      return seen;
    };
    expect(await seenBy()).toEqual(['clerk']);
    await envelopes.doIt(at.clerk, 'handOverEnvelope', on(waiting));
    expect((await seenBy()).toSorted()).toEqual(['clerk', 'deputy']);
    expect(await envelopes.listed(at.leader)).toEqual([]);
    expect(await envelopes.listed(at.deputy)).toEqual([waiting.id]);

    const given = await duty.delegate(at.deputy, at.outsider, { kind: 'SECRETARY', validTo: null });
    await duty.standIn(at.outsider, given);
    expect(await read(at.outsider, waiting.id)).toBeNull();
    expect(await envelopes.listed(at.outsider)).toEqual([]);
    expect(await workOn(at.outsider, waiting.id)).toEqual([]);
    expect(await envelopes.refusedTo(at.outsider, 'keepEnvelope', on({ ...waiting, version: 2 }))).toBe('NOT_FOUND');
    expect(await envelopes.refusedTo(at.leader, 'giveBackEnvelope', on({ ...waiting, version: 2 }))).toBe('NOT_FOUND');
  });

  it('says why one sees it, who else does, and what each can do', async () => {
    const { clerk, specialist, leader } = await office();
    const { id } = await handedTo(clerk, specialist);
    const why = `query ($id: ID!) { explainObject(type: ENVELOPE, id: $id) ${NAMES} }`;
    const { explainObject } = await specialist.gql<{ explainObject: unknown }>(why, { id });
    expect(explainObject).toMatchObject({
      reasons: [{ rule: 'ENVELOPE_ADDRESSEE' }],
      readers: expect.arrayContaining([
        { position: { id: clerk.positionId }, rule: 'ENVELOPE_OF_REGISTRY' },
        { position: { id: specialist.positionId }, rule: 'ENVELOPE_ADDRESSEE' },
      ]),
    });
    expect((explainObject as { readers: unknown[] }).readers).toHaveLength(2);
    expect((await leader.raw(why, { id })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const { explainList } = await clerk.gql<{ explainList: { reasons: { rule: string }[] } }>(
      '{ explainList(list: ENVELOPES) { reasons { rule } } }',
    );
    expect(explainList.reasons.map(({ rule }) => rule)).toEqual(['ENVELOPE_OF_REGISTRY', 'ENVELOPE_ADDRESSEE']);
    const actions = (await read(clerk, id))?.availableActions ?? [];
    expect(actions.map(({ action, available, reason }) => [action, available, reason.code])).toEqual([
      ['HAND_OVER', true, null],
      ['KEEP', false, 'NOT_ADDRESSEE'],
      ['GIVE_BACK', false, 'NOT_ADDRESSEE'],
      ['REGISTER', false, 'WRONG_STATE'],
    ]);
    expect(actions[1]?.reason.whoCould).toEqual([`${specialist.fullName} – Chuyên viên`]);
  });

  it('goes to another hand when it came back unopened, and the former one sees it no more', async () => {
    const { clerk, specialist, colleague } = await office();
    const envelope = await handedTo(clerk, specialist);
    expect(await workOn(specialist, envelope.id)).toEqual(['OPEN_ENVELOPE']);
    const again = { ...on(envelope), addresseePositionId: colleague.positionId, note: 'Trùng tên.' };
    const { timeline } = await envelopes.doIt(clerk, 'handOverEnvelope', again);
    expect(await read(specialist, envelope.id)).toBeNull();
    expect(await workOn(colleague, envelope.id)).toEqual(['OPEN_ENVELOPE']);
    expect(timeline.map(({ action }) => action)).toEqual([
      'envelopes.register',
      'envelopes.hand-over',
      'envelopes.hand-over',
    ]);
    const late = await envelopes.tryTo(clerk, 'handOverEnvelope', again);
    expect(late).toMatchObject({ __typename: 'VersionConflict', changedBy: clerk.fullName });
  });
});

describe('the addressee', () => {
  it('keeps what is private, and nothing of it is entered', async () => {
    const { clerk, specialist } = await office();
    const envelope = await handedTo(clerk, specialist);
    expect((await envelopes.tryTo(clerk, 'keepEnvelope', on(envelope))).code).toBe('NOT_ADDRESSEE');
    const kept = await envelopes.doIt(specialist, 'keepEnvelope', on(envelope));
    expect(kept).toMatchObject({ state: 'KEPT', incoming: null });
    expect(await workOn(specialist, envelope.id)).toEqual([]);
    const refused = await tryToRegister(clerk, letterInput({ envelopeId: envelope.id }));
    expect(refused).toMatchObject({ __typename: 'RuleRefused', code: 'WRONG_STATE' });
    // It was official after all.
    expect((await envelopes.doIt(specialist, 'giveBackEnvelope', on(kept))).state).toBe('GIVEN_BACK');
  });

  it('gives official business back: it takes the same số đến and day, and nothing is renumbered', async () => {
    const at = await office();
    const { clerk, specialist, leader } = at;
    const envelope = await envelopes.doIt(
      clerk,
      'handOverEnvelope',
      on(await receive(clerk, specialist, { arrivedOn: '2026-11-20' })),
    );
    const between = await register(clerk);
    await envelopes.doIt(specialist, 'giveBackEnvelope', on(envelope));
    expect(await workOn(clerk, envelope.id)).toEqual(['REGISTER_ENVELOPE']);
    const letter = (await tryToRegister(clerk, letterInput({ envelopeId: envelope.id }))).incoming;
    expect(letter).toMatchObject({ arrivalNumber: 1, arrivedOn: '2026-11-20', state: 'AWAITING_DIRECTION' });
    expect((await register(clerk)).arrivalNumber).toBe(3);
    expect((await readIncoming(leader, between.id)).arrivalNumber).toBe(2);
    const done = await read(clerk, envelope.id);
    expect(done).toMatchObject({ state: 'REGISTERED', incoming: { id: letter?.id, arrivalNumber: 1 } });
    // As work it is seen as work is: by the leader, and by the addressee only when it is assigned.
    expect((await read(specialist, envelope.id))?.incoming).toBeNull();

    const { id } = await bookOf(clerk, 'ARRIVAL');
    expect((await ledgerOf(clerk, id)).map(({ written }) => written).toSorted()).toEqual(['01', '02', '03']);
    const twice = await tryToRegister(clerk, letterInput({ envelopeId: envelope.id }));
    expect(twice).toMatchObject({ __typename: 'RuleRefused', code: 'WRONG_STATE' });
    await expect(
      at.app.db.query("UPDATE personal_envelopes SET sender = 'khác' WHERE id = ?", [envelope.id]),
    ).rejects.toThrow('cannot be changed');
  });

  it('is registered once also when two clerks do it at the same time', async () => {
    const { clerk, specialist } = await office();
    const envelope = await handedTo(clerk, specialist);
    await envelopes.doIt(specialist, 'giveBackEnvelope', on(envelope));
    const both = await Promise.all(
      [1, 2].map(async () => await tryToRegister(clerk, letterInput({ envelopeId: envelope.id }))),
    );
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['RegisterIncomingSuccess', 'RuleRefused']);
  });
});

it('stands in the printed book of arrivals, with names for văn thư only', async () => {
  const { clerk, leader, specialist } = await office();
  await handedTo(clerk, specialist);
  const ofClerk = JSON.stringify(await book(clerk, 'incoming-register'));
  expect(ofClerk).toContain('không bóc');
  expect(ofClerk).toContain('Lê Văn Tư');
  expect(ofClerk).toContain(specialist.fullName);
  const ofLeader = JSON.stringify(await book(leader, 'incoming-register'));
  expect(ofLeader).toContain('không bóc');
  expect(ofLeader).not.toContain('Lê Văn Tư');
  expect(ofLeader).not.toContain(specialist.fullName);
});
