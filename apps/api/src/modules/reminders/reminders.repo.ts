import { addDays, type CivilDate } from '@qlvb/domain/civil-date';
import type { Reader } from '../../platform/db/reader.ts';
import { afterSql, orderSql, type Page, type SortKey } from '../../platform/graphql/keyset.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { stillDue } from '../incoming/due-parts.ts';
import { type ReminderRow, reminders } from './reminders.entity.ts';

/** The bell tells of what is new; what is overdue for longer stands in the lists. */
const SHOWN_FOR_DAYS = 30;

const NEWEST = [
  { column: 'r.sent_at', direction: 'DESC' },
  { column: 'r.id', direction: 'DESC' },
] as const satisfies readonly SortKey[];

/** Of several stages of one due date the last one says it all. */
const LAST_STAGE = `NOT EXISTS (SELECT 1 FROM reminders n WHERE n.position_id = r.position_id
  AND n.subject_type = r.subject_type AND n.subject_id = r.subject_id AND n.due_on = r.due_on AND n.id > r.id)`;

/**
 * What the post acted as was told and what is still so. A stand-in has what the holder of the post has, as far as the
 * delegation goes.
 */
export async function reminderPage(
  reader: Reader,
  viewer: Viewer,
  today: CivilDate,
  page: Page,
): Promise<ReminderRow[]> {
  const due = stillDue(viewer, 'r');
  const after = afterSql(NEWEST, page);
  return await reader.select(
    reminders,
    'r',
    `FORCE INDEX (ix_reminders_newest)
     STRAIGHT_JOIN incoming_documents i ON r.subject_type = 'INCOMING' AND i.id = r.subject_id
     LEFT JOIN assignments a ON a.id = r.assignment_id
     WHERE r.position_id = ? AND r.sent_at >= ? AND ${due.sql} AND ${LAST_STAGE} AND ${after.sql}
     ORDER BY ${orderSql(NEWEST)} LIMIT ?`,
    [viewer.positionId, addDays(today, -SHOWN_FOR_DAYS), ...due.params, ...after.params, page.limit + 1],
  );
}
