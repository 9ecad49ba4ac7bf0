import { describe, expect, it } from 'vitest';
import { type ReminderSettings, USUAL_REMINDERS, validateReminderSettings } from './settings.ts';

const problemsOf = (changed: Partial<ReminderSettings>) =>
  validateReminderSettings({ ...USUAL_REMINDERS, ...changed }).map(({ path, code }) => `${path} ${code}`);

describe('settings of reminders', () => {
  it('takes the usual ones, and none at all', () => {
    expect(problemsOf({})).toEqual([]);
    expect(problemsOf({ beforeDays: [], unitHeadAfter: null, agencyHeadAfter: null })).toEqual([]);
    expect(problemsOf({ unitHeadAfter: null, agencyHeadAfter: 1 })).toEqual([]);
    expect(problemsOf({ beforeDays: [0] })).toEqual([]);
  });

  it.each([
    [{ beforeDays: [3, 31] }, 'beforeDays.1 OUT_OF_RANGE'],
    [{ beforeDays: [-1] }, 'beforeDays.0 OUT_OF_RANGE'],
    [{ beforeDays: [1.5] }, 'beforeDays.0 OUT_OF_RANGE'],
    [{ beforeDays: [3, 1, 3] }, 'beforeDays.2 DAYS_TWICE'],
    [{ beforeDays: [6, 5, 4, 3, 2, 1] }, 'beforeDays TOO_MANY'],
    [{ unitHeadAfter: 0 }, 'unitHeadAfter OUT_OF_RANGE'],
    [{ agencyHeadAfter: 61 }, 'agencyHeadAfter OUT_OF_RANGE'],
    [{ unitHeadAfter: 3, agencyHeadAfter: 3 }, 'agencyHeadAfter NOT_AFTER_UNIT_HEAD'],
  ])('%j: %s', (changed, problem) => {
    expect(problemsOf(changed)).toEqual([problem]);
  });
});
