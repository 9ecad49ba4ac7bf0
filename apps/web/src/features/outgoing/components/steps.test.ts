import { describe, expect, it } from 'vitest';
import { sentBack, stepsOf } from './steps.ts';

const entry = (action: string, actorName: string, details: { name: string; value: string }[] = []) => ({
  action: `outgoing.${action}`,
  actorName,
  actorTitle: 'Chức vụ',
  onBehalf: null as null | { kind: 'DELEGATION'; fullName: string; title: string },
  at: '2026-03-05T02:00:00.000Z',
  details,
});
const round = [entry('draft', 'Lan'), entry('submit', 'Lan'), entry('check-content', 'Hùng')];

describe('the chain of a draft', () => {
  it('says who did what and where it waits', () => {
    const steps = stepsOf('FORM_CHECK', round);
    expect(steps.map(({ status }) => status)).toEqual(['done', 'done', 'current', 'ahead', 'ahead', 'ahead', 'ahead']);
    expect(steps.map(({ by }) => by?.name ?? null)).toEqual(['Lan', 'Hùng', null, null, null, null, null]);
  });

  it('says for whom it was done', () => {
    const onBehalf = { kind: 'DELEGATION' as const, fullName: 'Hùng', title: 'Trưởng phòng' };
    const checked = [...round.slice(0, 2), { ...entry('check-content', 'Cường'), onBehalf }];
    expect(stepsOf('FORM_CHECK', checked)[1]?.by).toMatchObject({ name: 'Cường', onBehalf });
    const back = { ...entry('send-back', 'Cường', [{ name: 'reason', value: 'Thiếu căn cứ' }]), onBehalf };
    expect(sentBack('DRAFT', [...checked, back])?.onBehalf).toEqual(onBehalf);
  });

  it('begins again when it is sent back', () => {
    const timeline = [...round, entry('send-back', 'Mai', [{ name: 'reason', value: 'Thiếu căn cứ pháp lý' }])];
    expect(stepsOf('DRAFT', timeline).map(({ status }) => status)).toEqual([
      'current',
      'ahead',
      'ahead',
      'ahead',
      'ahead',
      'ahead',
      'ahead',
    ]);
    expect(sentBack('DRAFT', timeline)?.reason).toBe('Thiếu căn cứ pháp lý');
    const again = [...timeline, entry('submit', 'Lan')];
    expect(stepsOf('CONTENT_CHECK', again).map(({ by }) => by?.name ?? null)).toEqual([
      'Lan',
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(sentBack('CONTENT_CHECK', again)).toBeNull();
  });

  it('is nobody’s fault when the drafter takes it back', () => {
    expect(sentBack('DRAFT', [...round, entry('withdraw', 'Lan')])).toBeNull();
  });

  it('ends issued, or stops cancelled', () => {
    expect(stepsOf('ISSUED', round).every(({ status }) => status === 'done')).toBe(true);
    expect(stepsOf('CANCELLED', round).map(({ status }) => status)[0]).toBe('stopped');
  });
});

it('leaves the two checks out of the chain of a copy, which is made by văn thư', () => {
  const steps = stepsOf('APPROVAL', [entry('copy', 'Hà')], true);
  expect(steps.map(({ key, status }) => `${key} ${status}`)).toEqual([
    'draft done',
    'sign current',
    'number ahead',
    'seal ahead',
    'issue ahead',
  ]);
  expect(steps[0]?.by?.name).toBe('Hà');
});
