import { scopeOf } from '@qlvb/domain/permissions';
import type { Reader, SqlValue } from '../../platform/db/reader.ts';
import { forbidden } from '../../platform/errors.ts';
import { afterSql, orderSql, type Page, type SortKey } from '../../platform/graphql/keyset.ts';
import { outboxMessages, type OutboxMessageRow } from '../../platform/outbox/outbox.entity.ts';
import type { Viewer } from '../../platform/viewer.ts';

/** A message that was given up. */
export type FailedMessageRow = OutboxMessageRow & { readonly deadAt: string };

type Reach = { readonly sql: string; readonly params: readonly SqlValue[]; readonly index: string };

const SORT = [
  { column: 'm.dead_at', direction: 'DESC' },
  { column: 'm.id', direction: 'DESC' },
] as const satisfies readonly SortKey[];

/**
 * As far as `exchange.repair` reaches: of the own agency, or of every agency with what names none. The administrator of
 * one agency learns nothing of others, not even that a message failed.
 * @throws FORBIDDEN without the permission
 */
function reachOf(viewer: Viewer): Reach {
  const scope = scopeOf(viewer, 'exchange.repair');
  if (scope === 'PROVINCE') return { sql: 'TRUE', params: [], index: 'dead' };
  if (scope === 'AGENCY') return { sql: 'm.agency_id = ?', params: [viewer.agencyId], index: 'agency_dead' };
  throw forbidden();
}

export async function failedMessagePage(reader: Reader, viewer: Viewer, page: Page): Promise<FailedMessageRow[]> {
  const reach = reachOf(viewer);
  const after = afterSql(SORT, page);
  const rows = await reader.select(
    outboxMessages,
    'm',
    `FORCE INDEX (ix_outbox_messages_${reach.index}) WHERE ${reach.sql} AND m.dead_at IS NOT NULL AND ${after.sql}
     ORDER BY ${orderSql(SORT)} LIMIT ?`,
    [...reach.params, ...after.params, page.limit + 1],
  );
  return rows.filter(isFailed);
}

/** Locked, when it is still given up and the viewer answers for it. */
export async function lockFailedMessage(reader: Reader, viewer: Viewer, id: string): Promise<FailedMessageRow | null> {
  const reach = reachOf(viewer);
  const [row] = await reader.select(
    outboxMessages,
    'm',
    `WHERE m.id = ? AND ${reach.sql} AND m.dead_at IS NOT NULL FOR UPDATE`,
    [id, ...reach.params],
  );
  return row !== undefined && isFailed(row) ? row : null;
}

const isFailed = (row: OutboxMessageRow): row is FailedMessageRow => row.deadAt !== null;
