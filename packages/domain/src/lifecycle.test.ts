import { describe, expect, it } from 'vitest';
import { availableActions, decide, defineLifecycle, firstOf, statesOf, type Actor } from './lifecycle.ts';

type Facts = { readonly mine: boolean; readonly complete: boolean };

const letter = defineLifecycle<'OPEN' | 'SENT' | 'READ', 'SEND' | 'READ' | 'STOP', Facts>({
  initial: 'OPEN',
  terminal: ['READ'],
  transitions: {
    SEND: {
      from: ['OPEN'],
      to: 'SENT',
      permission: 'outgoing.issue',
      guard: firstOf<Facts, string>(
        ({ mine }) => (mine ? null : 'NOT_DRAFTER'),
        ({ complete }) => (complete ? null : { code: 'OPEN_CHILDREN', params: { count: '2' } }),
      ),
    },
    READ: { from: ['SENT'], to: 'READ', permission: null },
    STOP: {
      from: ['OPEN', 'SENT'],
      to: 'READ',
      permission: { OPEN: 'outgoing.draft', SENT: 'outgoing.issue' },
      needsReason: true,
    },
  },
});

const actor = (...roles: Actor['roles']): Actor => ({
  positionId: '1',
  agencyId: '1',
  unitId: null,
  roles,
});
const clerk = actor('REGISTRY_CLERK');
const ready: Facts = { mine: true, complete: true };

describe('decide', () => {
  it('moves on when permission, state and facts allow', () => {
    expect(decide(letter, 'SEND', 'OPEN', ready, clerk)).toEqual({ ok: true, to: 'SENT' });
  });

  it('names the missing permission before the state, with those who could', () => {
    expect(decide(letter, 'SEND', 'READ', ready, actor('SPECIALIST'))).toEqual({
      ok: false,
      code: 'NO_PERMISSION',
      params: { permission: 'outgoing.issue', roles: 'REGISTRY_CLERK' },
    });
  });

  it('names the state before the facts', () => {
    expect(decide(letter, 'SEND', 'SENT', { mine: false, complete: false }, clerk)).toEqual({
      ok: false,
      code: 'WRONG_STATE',
      params: { action: 'SEND', state: 'SENT', allowed: 'OPEN' },
    });
  });

  it('gives the first reason of several, with its parameters', () => {
    expect(decide(letter, 'SEND', 'OPEN', { mine: false, complete: false }, clerk)).toEqual({
      ok: false,
      code: 'NOT_DRAFTER',
      params: {},
    });
    expect(decide(letter, 'SEND', 'OPEN', { mine: true, complete: false }, clerk)).toEqual({
      ok: false,
      code: 'OPEN_CHILDREN',
      params: { count: '2' },
    });
  });

  it('asks nobody for a permission when the system acts', () => {
    expect(decide(letter, 'READ', 'SENT', ready, actor())).toEqual({ ok: true, to: 'READ' });
  });

  it('lets the state choose the permission', () => {
    expect(decide(letter, 'STOP', 'SENT', ready, clerk).ok).toBe(true);
    expect(decide(letter, 'STOP', 'OPEN', ready, clerk)).toMatchObject({ code: 'NO_PERMISSION' });
    expect(decide(letter, 'STOP', 'READ', ready, clerk)).toMatchObject({ code: 'WRONG_STATE' });
    expect(decide(letter, 'STOP', 'READ', ready, actor('ADMINISTRATOR'))).toMatchObject({
      code: 'NO_PERMISSION',
      params: { permission: 'outgoing.draft,outgoing.issue' },
    });
  });
});

describe('availableActions', () => {
  it('lists what a person can do, with the reason where not, and leaves out the acts of the system', () => {
    expect(availableActions(letter, 'SENT', ready, clerk)).toEqual([
      {
        action: 'SEND',
        available: false,
        needsReason: false,
        code: 'WRONG_STATE',
        params: { action: 'SEND', state: 'SENT', allowed: 'OPEN' },
      },
      { action: 'STOP', available: true, needsReason: true },
    ]);
  });
});

it('statesOf names every state once, the initial one first', () => {
  expect(statesOf(letter)).toEqual(['OPEN', 'SENT', 'READ']);
});
