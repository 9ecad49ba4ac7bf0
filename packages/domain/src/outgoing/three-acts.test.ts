import { expect, it } from 'vitest';
import { outgoingLifecycle } from './lifecycle.ts';
import { THREE_ACTS } from './three-acts.ts';

const { transitions } = outgoingLifecycle;

it('undoes each of cấp số, đóng dấu and gửi by its own act, with a reason, and only while nothing stands upon it', () => {
  for (const { act, undo, while: state } of THREE_ACTS) {
    expect([act, transitions[act].to]).toEqual([act, state]);
    expect([undo, transitions[undo].from]).toEqual([undo, [state]]);
    expect([undo, transitions[undo].needsReason]).toEqual([undo, true]);
  }
});

it('comes back to where the act before it stands, but for what was sent', () => {
  const [number, seal, send] = THREE_ACTS;
  expect(transitions[number?.undo ?? 'SIGN'].to).toBe('SIGNED');
  expect(transitions[seal?.undo ?? 'SIGN'].to).toBe(number?.while);
  expect(transitions[send?.undo ?? 'SIGN'].to).toBe('RECALLED');
  expect(outgoingLifecycle.terminal).toContain('RECALLED');
});
