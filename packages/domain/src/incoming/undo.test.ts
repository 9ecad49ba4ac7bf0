import { describe, expect, it } from 'vitest';
import { resumedDueOn } from './suspension.ts';
import { refuseUndo, type LastStep } from './undo.ts';

const step: LastStep = { action: 'FINISH', at: '2026-11-23T02:00:00.000Z', positionId: '7', by: 'Trần Văn A' };
const refused = (last: LastStep | null, facts: Partial<Parameters<typeof refuseUndo>[1]> = {}) =>
  refuseUndo(last, { positionId: '7', now: '2026-11-23T03:00:00.000Z', handlingStarted: false, ...facts })?.code ??
  null;

describe('undoing the last step', () => {
  it('is for who took it, for as long as its rule says', () => {
    expect(refused(step)).toBeNull();
    expect(refused(step, { positionId: '8' })).toBe('UNDO_NOT_YOURS');
    expect(refused(step, { now: '2026-11-24T02:00:00.001Z' })).toBe('UNDO_TOO_LATE');
    expect(refused(null)).toBe('NOTHING_TO_UNDO');
    expect(refused({ ...step, action: 'ACCEPT' })).toBe('NOTHING_TO_UNDO');
  });

  it('leaves alone what somebody has begun to work on', () => {
    const soon = '2026-11-23T02:20:00.000Z';
    expect(refused({ ...step, action: 'DIRECT' }, { now: soon, handlingStarted: true })).toBe('HANDLING_STARTED');
    expect(refused({ ...step, action: 'DIRECT' }, { now: soon })).toBeNull();
    expect(refused(step, { handlingStarted: true })).toBeNull();
  });
});

describe('a clock that stood still', () => {
  it('leaves as many working days as there were', () => {
    expect(resumedDueOn('2026-11-27', '2026-11-23', '2026-11-30')).toBe('2026-12-04');
    expect(resumedDueOn('2026-11-27', '2026-11-23', '2026-11-23')).toBe('2026-11-27');
    expect(resumedDueOn('2026-11-20', '2026-11-23', '2026-11-24')).toBe('2026-11-23');
    expect(resumedDueOn(null, '2026-11-23', '2026-11-30')).toBeNull();
  });
});
