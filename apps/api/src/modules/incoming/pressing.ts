import type { Urgency } from '@qlvb/contract/types';
import type { CivilDate } from '@qlvb/domain/civil-date';

const RANK: Readonly<Record<Urgency, number>> = { EXPRESS: 0, VERY_URGENT: 1, URGENT: 2, NORMAL: 3 };
const NO_DATE = '9999-12-31';

/** Sorts the most pressing first: urgency, then the due date, what has none last. `0` + `2026-11-22`. */
export function pressing(urgency: Urgency, dueOn: CivilDate | null): string {
  return `${RANK[urgency]}${dueOn ?? NO_DATE}`;
}
