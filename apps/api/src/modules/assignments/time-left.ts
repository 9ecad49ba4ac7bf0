import type { TimeLeft } from '@qlvb/contract/types';
import type { CivilDate } from '@qlvb/domain/civil-date';
import { dueStatus } from '@qlvb/domain/deadlines';

const known = new Map<string, TimeLeft>();
const MAX_KNOWN = 10_000;
const NONE: TimeLeft = { kind: 'NONE', workingDays: null };

/**
 * Time left in working days. Remembered by pair of dates: counting walks the calendar day by day, and a
 * list asks for the same few dates again and again.
 */
export function timeLeft(dueOn: CivilDate | null, today: CivilDate): TimeLeft {
  if (dueOn === null) return NONE;
  const key = `${dueOn}|${today}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const { kind, workingDays } = dueStatus(dueOn, today);
  const computed: TimeLeft = { kind, workingDays };
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(key, computed);
  return computed;
}

/** For what is over: no time runs any more. */
export const noTimeLeft = (): TimeLeft => NONE;
