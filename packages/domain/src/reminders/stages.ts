import type { ReminderStage } from '@qlvb/contract/types';
import { VIETNAM_CALENDAR, type Calendar } from '../calendar/vietnam.ts';
import { addWorkingDays, workingDaysBetween } from '../calendar/working-days.ts';
import { addDays, type CivilDate } from '../civil-date.ts';
import { dueStatus } from '../deadlines.ts';
import type { ReminderSettings } from './settings.ts';

/** One step of a due date: whom it concerns, and with so many working days left or late. */
export type Stage = { readonly stage: ReminderStage; readonly days: number };

/**
 * A stage that nobody was told of in time (the system was down, the agency set its days anew) is told later, but not
 * after so many working days: the lists show what has been overdue for longer, and nobody gets years of notes at once.
 */
export const CAUGHT_UP_FOR = 10;

/**
 * Which stages the due date has reached, at most one for each audience: of several that were missed those who handle
 * are told the last alone, as things stand now.
 */
export function stagesReached(
  dueOn: CivilDate,
  today: CivilDate,
  settings: ReminderSettings,
  calendar: Calendar = VIETNAM_CALENDAR,
): Stage[] {
  const { kind, workingDays } = dueStatus(dueOn, today, calendar);
  const days = workingDays ?? 0;
  const late = kind === 'OVERDUE' ? days : null;
  const isReached = (after: number | null): after is number =>
    late !== null && after !== null && late >= after && late <= after + CAUGHT_UP_FOR;
  const before = settings.beforeDays.filter((each) => (late === null ? days <= each : late <= CAUGHT_UP_FOR));
  const { unitHeadAfter, agencyHeadAfter } = settings;
  return [
    ...(before.length === 0 ? [] : [{ stage: 'BEFORE_DUE' as const, days: Math.min(...before) }]),
    ...(isReached(unitHeadAfter) ? [{ stage: 'UNIT_HEAD' as const, days: unitHeadAfter }] : []),
    ...(isReached(agencyHeadAfter) ? [{ stage: 'AGENCY_HEAD' as const, days: agencyHeadAfter }] : []),
  ];
}

/**
 * Higher is later. Who was told of a stage is not told of one before it: neither after the days were set anew, nor
 * when one person is head of both the unit and the agency.
 */
export function rankOf({ stage, days }: Stage): number {
  if (stage === 'AGENCY_HEAD') return 2;
  return stage === 'UNIT_HEAD' ? 1 : -days;
}

/** The due dates that can have reached a stage: everything else need not be read. Null when nobody is ever told. */
export function datesConcerned(
  today: CivilDate,
  { beforeDays, unitHeadAfter, agencyHeadAfter }: ReminderSettings,
  calendar: Calendar = VIETNAM_CALENDAR,
): { readonly from: CivilDate; readonly to: CivilDate } | null {
  const lasts = [...(beforeDays.length > 0 ? [0] : []), unitHeadAfter ?? [], agencyHeadAfter ?? []].flat();
  if (lasts.length === 0) return null;
  let from = today;
  const late = Math.max(...lasts) + CAUGHT_UP_FOR;
  while (workingDaysBetween(addDays(from, -1), today, calendar) <= late) from = addDays(from, -1);
  const to =
    beforeDays.length === 0 ? today : addDays(addWorkingDays(today, Math.max(...beforeDays) + 1, calendar), -1);
  return { from, to };
}
