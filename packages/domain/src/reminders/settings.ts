import { checkInteger, problem, type Problem } from '../problems.ts';

/** When an agency has its people reminded of a due date, and tells their heads. Days are working days. */
export type ReminderSettings = {
  /** So many days before the due date those who handle are reminded; 0 is the due date itself. */
  readonly beforeDays: readonly number[];
  /** Overdue by so many days, the head of the handler's unit is told; null for never. */
  readonly unitHeadAfter: number | null;
  /** Overdue by so many days, the head of the agency is told; null for never. */
  readonly agencyHeadAfter: number | null;
  /** Tổng hợp đầu ngày: one note at the start of office hours instead of one for each document. */
  readonly digest: boolean;
};

/** For an agency that has set nothing. */
export const USUAL_REMINDERS: ReminderSettings = {
  beforeDays: [3, 1],
  unitHeadAfter: 1,
  agencyHeadAfter: 3,
  digest: false,
};

export const REMINDER_LIMITS = { times: 5, before: 30, after: 60 } as const;

/** Whoever answers for more is told later than whoever answers for less. */
export function validateReminderSettings(settings: ReminderSettings): Problem[] {
  const { beforeDays, unitHeadAfter, agencyHeadAfter } = settings;
  const { times, before, after } = REMINDER_LIMITS;
  const problems = [
    ...(beforeDays.length > times
      ? [problem('beforeDays', 'TOO_MANY', { max: String(times), count: String(beforeDays.length) })]
      : []),
    ...beforeDays.flatMap((days, at) => checkInteger(`beforeDays.${at}`, days, { min: 0, max: before })),
    ...beforeDays.flatMap((days, at) =>
      beforeDays.slice(0, at).includes(days) ? [problem(`beforeDays.${at}`, 'DAYS_TWICE', { days: String(days) })] : [],
    ),
    ...checkInteger('unitHeadAfter', unitHeadAfter, { min: 1, max: after }),
    ...checkInteger('agencyHeadAfter', agencyHeadAfter, { min: 1, max: after }),
  ];
  if (problems.length > 0 || unitHeadAfter === null || agencyHeadAfter === null) return problems;
  return agencyHeadAfter > unitHeadAfter
    ? []
    : [problem('agencyHeadAfter', 'NOT_AFTER_UNIT_HEAD', { after: String(unitHeadAfter) })];
}
