import { expect, it } from 'vitest';
import * as incoming from '../../../test/language/incoming.ts';
import { keepReminders, morning, settingsFor, toldOf } from '../../../test/language/reminders.ts';
import { office } from '../../../test/office.ts';

const USUAL = { beforeDays: [3, 1], unitHeadAfter: 1, agencyHeadAfter: 3, digest: false, version: 0 };

it('are the usual ones until the agency sets its own', async () => {
  const its = await office();
  expect(await settingsFor(its.specialist)).toEqual(USUAL);
  const kept = { beforeDays: [0, 5, 2], unitHeadAfter: null, agencyHeadAfter: 2, digest: true };
  expect(await keepReminders(its.admin, kept)).toMatchObject({
    settings: { ...kept, beforeDays: [5, 2, 0], version: 1 },
  });
  expect(await settingsFor(its.specialist)).toMatchObject({ beforeDays: [5, 2, 0], version: 1 });
  expect(await settingsFor(its.other.admin)).toEqual(USUAL);
});

it('are for the administrator of the agency alone', async () => {
  const its = await office();
  for (const person of [its.leader, its.clerk, its.head, its.specialist])
    expect(await keepReminders(person)).toMatchObject({ __typename: 'RuleRefused', code: 'NO_PERMISSION' });
  await keepReminders(its.other.admin, { digest: true });
  expect(await settingsFor(its.leader)).toEqual(USUAL);
});

it('are refused with each problem at its field', async () => {
  const { admin } = await office();
  expect(await keepReminders(admin, { beforeDays: [3, 3, 99], unitHeadAfter: 0, agencyHeadAfter: 61 })).toEqual({
    __typename: 'ValidationFailed',
    problems: [
      { path: 'beforeDays.2', code: 'OUT_OF_RANGE' },
      { path: 'beforeDays.1', code: 'DAYS_TWICE' },
      { path: 'unitHeadAfter', code: 'OUT_OF_RANGE' },
      { path: 'agencyHeadAfter', code: 'OUT_OF_RANGE' },
    ],
  });
  expect(await keepReminders(admin, { unitHeadAfter: 3, agencyHeadAfter: 2 })).toMatchObject({
    problems: [{ path: 'agencyHeadAfter', code: 'NOT_AFTER_UNIT_HEAD' }],
  });
  expect(await settingsFor(admin)).toEqual(USUAL);
});

it('of two who change them at once, one is told who was first', async () => {
  const { admin } = await office();
  const outcomes = await Promise.all([keepReminders(admin, { digest: true }), keepReminders(admin)]);
  expect(outcomes.map(({ __typename }) => __typename).toSorted()).toEqual([
    'ReminderSettingsSuccess',
    'VersionConflict',
  ]);
  expect(outcomes.find(({ currentVersion }) => currentVersion)).toMatchObject({
    currentVersion: 1,
    changedBy: admin.fullName,
  });
});

it('are in the journal', async () => {
  const { admin, app } = await office();
  await keepReminders(admin, { unitHeadAfter: null });
  const rows = await app.db.query<{ details: string }>(
    "SELECT details FROM audit_entries WHERE action = 'settings.reminders' AND agency_id = ?",
    [admin.agencyId],
  );
  expect(rows.map(({ details }) => JSON.parse(details) as unknown)).toEqual([
    { beforeDays: '3, 1', agencyHeadAfter: '3', digest: 'false' },
  ]);
});

it('count from the next morning on', async () => {
  const its = await office();
  await keepReminders(its.admin, { beforeDays: [], unitHeadAfter: null, agencyHeadAfter: null });
  await incoming.register(its.clerk, { dueOn: '2026-12-02' });
  await morning(its.app.db, '2026-12-01');
  await keepReminders(its.admin, { version: 1, beforeDays: [0] });
  await morning(its.app.db, '2026-12-01', '16:00');
  expect(await toldOf(its.leader)).toEqual([]);
  await morning(its.app.db, '2026-12-02');
  expect(await toldOf(its.leader)).toHaveLength(1);
});
