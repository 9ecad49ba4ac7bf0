import type { CivilDate } from '@qlvb/domain/civil-date';
import type { Reader, SqlValue } from '../../platform/db/reader.ts';
import { afterSql, orderSql, type Page, type SortKey } from '../../platform/graphql/keyset.ts';
import { outboxMessages, type OutboxMessageRow } from '../../platform/outbox/outbox.entity.ts';
import type { Viewer } from '../../platform/viewer.ts';

/** A message that was given up. */
export type FailedMessageRow = OutboxMessageRow & { readonly deadAt: string };

type Scope = { readonly sql: string; readonly params: readonly SqlValue[]; readonly index: string };

const SORT = [
  { column: 'm.dead_at', direction: 'DESC' },
  { column: 'm.id', direction: 'DESC' },
] as const satisfies readonly SortKey[];

/**
 * An administrator answers for the own agency. Only at the head of the province (the people's
 * committee of the province: its Office runs the system) also for the agencies below it, and for messages that name none.
 * An agency that has ended stays below the one it was below last. The administrator of a sở or a huyện learns nothing of others, not even that a message failed.
 */
async function scopeOf(reader: Reader, { agencyId }: Viewer, today: CivilDate): Promise<Scope> {
  const below = await reader.query<{ id: string }>(
    `WITH RECURSIVE below AS (
       SELECT a.id FROM agencies a WHERE a.id = ? AND a.kind = 'PROVINCIAL_COMMITTEE'
       UNION SELECT p.agency_id FROM agency_parents p JOIN below b ON p.parent_id = b.id JOIN agencies a ON a.id = p.agency_id
         WHERE p.pending = 0 AND p.valid_from <= ? AND (p.valid_to IS NULL OR p.valid_to >= LEAST(?, COALESCE(a.valid_to, '9999-12-31'))))
     SELECT id FROM below`,
    [agencyId, today, today],
  );
  if (below.length === 0) return { sql: 'm.agency_id = ?', params: [agencyId], index: 'agency_dead' };
  const ids = below.map(({ id }) => String(id));
  return { sql: '(m.agency_id IS NULL OR m.agency_id IN (?))', params: [ids], index: 'dead' };
}

export async function failedMessagePage(
  reader: Reader,
  viewer: Viewer,
  today: CivilDate,
  page: Page,
): Promise<FailedMessageRow[]> {
  const scope = await scopeOf(reader, viewer, today);
  const after = afterSql(SORT, page);
  const rows = await reader.select(
    outboxMessages,
    'm',
    `FORCE INDEX (ix_outbox_messages_${scope.index}) WHERE ${scope.sql} AND m.dead_at IS NOT NULL AND ${after.sql}
     ORDER BY ${orderSql(SORT)} LIMIT ?`,
    [...scope.params, ...after.params, page.limit + 1],
  );
  return rows.filter(isFailed);
}

/** Locked, when it is still given up and the viewer answers for it. */
export async function lockFailedMessage(
  reader: Reader,
  viewer: Viewer,
  today: CivilDate,
  id: string,
): Promise<FailedMessageRow | null> {
  const scope = await scopeOf(reader, viewer, today);
  const [row] = await reader.select(
    outboxMessages,
    'm',
    `WHERE m.id = ? AND ${scope.sql} AND m.dead_at IS NOT NULL FOR UPDATE`,
    [id, ...scope.params],
  );
  return row !== undefined && isFailed(row) ? row : null;
}

const isFailed = (row: OutboxMessageRow): row is FailedMessageRow => row.deadAt !== null;
