import { describe, expect, it } from 'vitest';
import { closesAt, countsFrom, opensAt, USUAL_HOURS, validateOfficeHours } from '../calendar/office-hours.ts';
import { registrationStanding, type RegistrationFacts } from './registration.ts';

const platform: RegistrationFacts = {
  source: 'PLATFORM',
  state: 'AWAITING_RECEIPT',
  urgency: 'NORMAL',
  // Friday 20/11/2026, 10:00 in Vietnam.
  receivedAt: '2026-11-20T03:00:00.000Z',
  arrivedOn: null,
};
const standing = (facts: Partial<RegistrationFacts>, today = '2026-11-23', hours = USUAL_HOURS) =>
  registrationStanding({ ...platform, ...facts }, today, hours);

describe('registration (VD-02)', () => {
  it('is for the same or the next working day, over the weekend too', () => {
    expect(standing({})).toEqual({ kind: 'WAITING', dueOn: '2026-11-23' });
    expect(standing({}, '2026-11-24').kind).toBe('OVERDUE');
    expect(standing({ arrivedOn: '2026-11-23', state: 'DONE' }).kind).toBe('IN_TIME');
    expect(standing({ arrivedOn: '2026-11-24', state: 'DONE' }).kind).toBe('LATE');
    expect(standing({ state: 'RETURNED' }).kind).toBe('NONE');
  });

  it('counts from the next working day what comes after hours, and what is urgent at once', () => {
    const evening = '2026-11-20T10:30:00.000Z';
    expect(standing({ receivedAt: evening }).dueOn).toBe('2026-11-24');
    expect(standing({ receivedAt: evening, urgency: 'EXPRESS' })).toEqual({ kind: 'OVERDUE', dueOn: '2026-11-20' });
    expect(standing({ receivedAt: evening }, '2026-11-23', { ...USUAL_HOURS, afternoonTo: '18:00' }).dueOn).toBe(
      '2026-11-23',
    );
  });

  it('looks at the day a paper came and the day it was written in', () => {
    const paper = { source: 'PAPER', state: 'AWAITING_DIRECTION', arrivedOn: '2026-11-18' } as const;
    expect(standing(paper)).toEqual({ kind: 'LATE', dueOn: '2026-11-19' });
    expect(standing({ ...paper, arrivedOn: '2026-11-19' }).kind).toBe('IN_TIME');
    expect(standing({ ...paper, arrivedOn: '2026-11-19', urgency: 'URGENT' }).kind).toBe('LATE');
  });
});

describe('office hours', () => {
  it('know half-days, days off and Saturdays worked in exchange', () => {
    const saturdayMorning = { ...USUAL_HOURS, halves: '11111111111000' };
    expect(closesAt('2026-11-21', USUAL_HOURS)).toBeNull();
    expect(closesAt('2026-11-21', saturdayMorning)).toBe('11:00');
    expect(closesAt('2026-09-02', saturdayMorning)).toBeNull();
    expect(opensAt('2026-11-20', USUAL_HOURS)).toBe('07:00');
    expect(opensAt('2026-11-20', { ...USUAL_HOURS, halves: '01010101010000' })).toBe('13:00');
    expect(opensAt('2026-11-21', USUAL_HOURS)).toBeNull();
    expect(opensAt('2026-11-21', saturdayMorning)).toBe('07:00');
    expect(opensAt('2026-09-02', USUAL_HOURS)).toBeNull();
    expect(opensAt('2024-05-04', USUAL_HOURS)).toBe('07:00');
    expect(countsFrom('2026-11-21T02:00:00.000Z', saturdayMorning)).toBe('2026-11-21');
    expect(countsFrom('2026-11-21T05:00:00.000Z', saturdayMorning)).toBe('2026-11-23');
  });

  it('stand in their order', () => {
    expect(validateOfficeHours(USUAL_HOURS)).toEqual([]);
    expect(validateOfficeHours({ ...USUAL_HOURS, morningTo: '06:00' })[0]).toMatchObject({
      path: 'morningTo',
      code: 'TIMES_NOT_IN_ORDER',
    });
    expect(validateOfficeHours({ ...USUAL_HOURS, morningTo: '25:00' })[0]?.code).toBe('INVALID_FORMAT');
    expect(validateOfficeHours({ ...USUAL_HOURS, halves: '0'.repeat(14) })[0]?.code).toBe('REQUIRED');
  });
});
