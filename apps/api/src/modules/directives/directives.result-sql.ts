import type { CivilDate } from '@qlvb/domain/civil-date';
import type { SqlValue } from '../../platform/db/reader.ts';

/**
 * `directiveResult` of the domain as SQL on the alias `d`, for figures and filters (NV-02): the same four results,
 * computed from the same dates. A property test holds the two together.
 */
export const RESULT_SQL = `CASE
  WHEN d.state = 'REVOKED' THEN NULL
  WHEN d.state = 'COMPLETED' THEN IF(COALESCE(d.handed_in_on, ?) > d.due_on, 'DONE_LATE', 'DONE_ON_TIME')
  WHEN IF(d.state = 'AWAITING_CONFIRMATION', COALESCE(d.handed_in_on, ?), ?) > d.due_on THEN 'OPEN_OVERDUE'
  ELSE 'OPEN_IN_TERM' END`;

export const resultParams = (today: CivilDate): SqlValue[] => [today, today, today];
