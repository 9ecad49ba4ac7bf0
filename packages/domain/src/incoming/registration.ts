import type { IncomingSource, IncomingState, RegistrationStanding, Urgency } from '@qlvb/contract/types';
import { countsFrom, type OfficeHours } from '../calendar/office-hours.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import { civilDateInVietnam, compareDates, type CivilDate } from '../civil-date.ts';

export type RegistrationFacts = {
  readonly source: IncomingSource;
  readonly state: IncomingState;
  readonly urgency: Urgency;
  /** Paper: when it was registered. Platform: when it was delivered. */
  readonly receivedAt: string;
  /** Paper: the day it came. Platform: the day it was accepted; null until then. */
  readonly arrivedOn: CivilDate | null;
};

/**
 * Whether it was registered the same day or the next working day, urgent ones at once (NĐ 30/2020 đ.4, đ.22;
 * VD-02). Computed from what is on record anyway, so nobody can type it.
 */
export function registrationStanding(
  { source, state, urgency, receivedAt, arrivedOn }: RegistrationFacts,
  today: CivilDate,
  hours: OfficeHours,
): RegistrationStanding {
  const registered = civilDateInVietnam(new Date(receivedAt));
  const isUrgent = urgency !== 'NORMAL';
  const [from, done] =
    source === 'PAPER'
      ? [arrivedOn ?? registered, registered]
      : [isUrgent ? registered : countsFrom(receivedAt, hours), arrivedOn];
  const dueOn = isUrgent ? from : addWorkingDays(from, 1);
  if (state === 'RETURNED') return { kind: 'NONE', dueOn };
  if (done === null) return { kind: compareDates(today, dueOn) > 0 ? 'OVERDUE' : 'WAITING', dueOn };
  return { kind: compareDates(done, dueOn) > 0 ? 'LATE' : 'IN_TIME', dueOn };
}
