import { describe, expect, it } from 'vitest';
import { office, type Office } from '../../../test/office.ts';
import { workOn } from '../../../test/language/assignments.ts';
import * as incoming from '../../../test/language/incoming.ts';
import * as outgoing from '../../../test/language/outgoing.ts';

/** The other agency issues a letter to ours; the relay has delivered it. */
async function delivered(at: Office, overrides: Parameters<typeof outgoing.issued>[2] = {}) {
  const { app, clerk, other } = at;
  const sent = await outgoing.issued(other, [clerk.agencyId], overrides);
  await app.relay.drain();
  const { ids } = await incoming.listIncoming(clerk, { states: ['AWAITING_RECEIPT'] });
  return { sent, received: await incoming.readIncoming(clerk, ids[0] ?? '') };
}

describe('a document delivered over the platform', () => {
  it('waits for receipt without a number, with content and file of the sender', async () => {
    const at = await office();
    const { sent, received } = await delivered(at, { dueOn: '2026-12-10' });
    expect(received).toMatchObject({
      state: 'AWAITING_RECEIPT',
      arrivalNumber: null,
      arrivedOn: null,
      dueOn: '2026-12-10',
      registeredBy: null,
    });
    expect(received.document.symbol).toBe(sent.symbol);
    expect(received.document.files.map(({ sha256 }) => sha256)).toEqual(
      sent.document?.files.map(({ sha256 }) => sha256),
    );
    expect((await at.clerk.get(received.document.files[0]?.url ?? '')).statusCode).toBe(200);
    expect(incoming.available(received)).toEqual(['ACCEPT', 'RETURN']);
    expect(await workOn(at.clerk, received.id)).toEqual(['RECEIVE_INCOMING']);
  });

  it('gets its số đến in the same book as paper when it is accepted, and the sender sees it', async () => {
    const at = await office();
    await incoming.register(at.clerk);
    const { sent, received } = await delivered(at);
    const accepted = await incoming.accept(at.clerk, received);
    expect(accepted).toMatchObject({
      state: 'AWAITING_DIRECTION',
      arrivalNumber: 2,
      arrivalYear: 2026,
      arrivedOn: '2026-11-23',
    });
    expect(accepted.registeredBy).toEqual({ id: at.clerk.positionId });
    expect((await outgoing.readOutgoing(at.other.clerk, sent.id)).recipients).toMatchObject([
      { state: 'ACCEPTED', arrivalNumber: 2 },
    ]);
    expect((await incoming.register(at.clerk)).arrivalNumber).toBe(3);
  });

  it('goes back with a reason and uses no number', async () => {
    const at = await office();
    const { sent, received } = await delivered(at);
    const short = await incoming.tryTo(at.clerk, 'returnIncoming', incoming.reasonOn(received, 'sai'));
    expect(short.problems).toEqual([{ path: 'reason', code: 'TOO_SHORT' }]);
    const reason = 'Văn bản gửi nhầm cơ quan, đề nghị gửi đúng nơi nhận.';
    const returned = await incoming.sendBack(at.clerk, received, reason);
    expect(returned).toMatchObject({ state: 'RETURNED', arrivalNumber: null, returnReason: reason });
    expect((await outgoing.readOutgoing(at.other.clerk, sent.id)).recipients).toMatchObject([
      { state: 'RETURNED', reason },
    ]);
    expect((await incoming.tryTo(at.clerk, 'acceptIncoming', incoming.actOn(returned))).code).toBe('WRONG_STATE');
    expect((await incoming.register(at.clerk)).arrivalNumber).toBe(1);
  });

  it('cannot be given back once it was registered from paper', async () => {
    const at = await office();
    const registered = await incoming.register(at.clerk);
    const outcome = await incoming.tryTo(
      at.clerk,
      'returnIncoming',
      incoming.reasonOn(registered, 'Không thuộc thẩm quyền xử lý.'),
    );
    expect(outcome.code).toBe('WRONG_STATE');
  });

  it('warns the clerk who registers its paper copy', async () => {
    const at = await office();
    const { sent, received } = await delivered(at);
    const copy = incoming.letterInput({
      number: sent.number ?? '',
      notation: sent.notation ?? '',
      issuerName: received.document.issuerName,
      issuedOn: sent.issuedOn ?? '',
    });
    const outcome = await incoming.tryToRegister(at.clerk, copy);
    expect(outcome.candidates).toEqual([{ kind: 'SAME_SYMBOL', incoming: { id: received.id } }]);
  });
});

describe('two people at once', () => {
  it('direct the same letter: one wins, the other is told who was quicker', async () => {
    const { clerk, leader, deputy, units, specialist } = await office();
    await Promise.all([leader.signIn(), deputy.signIn()]);
    const registered = await incoming.register(clerk);
    const outcomes = await Promise.all([
      incoming.tryTo(leader, 'directIncoming', incoming.directionOn(registered, incoming.toUnit(units.NS))),
      incoming.tryTo(deputy, 'directIncoming', incoming.directionOn(registered, incoming.toPerson(specialist))),
    ]);
    const won = outcomes.findIndex(({ __typename }) => __typename === 'IncomingActSuccess');
    const winner = won === 0 ? leader : deputy;
    expect(outcomes[1 - won]).toEqual({ __typename: 'VersionConflict', currentVersion: 2, changedBy: winner.fullName });
    const now = await incoming.readIncoming(leader, registered.id);
    expect(now.assignments.map(({ state, from }) => [state, from.id])).toEqual([['OPEN', winner.positionId]]);
  });

  it('accept the same delivery: one number, the other is told', async () => {
    const at = await office();
    const { received } = await delivered(at);
    const outcomes = await Promise.all(
      [1, 2, 3].map(async () => await incoming.tryTo(at.clerk, 'acceptIncoming', incoming.actOn(received))),
    );
    expect(outcomes.map(({ __typename }) => __typename).toSorted()).toEqual([
      'IncomingActSuccess',
      'VersionConflict',
      'VersionConflict',
    ]);
    expect((await incoming.register(at.clerk)).arrivalNumber).toBe(2);
  });
});
