import type { Reader } from '../../platform/db/reader.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { found } from '../../platform/errors.ts';
import { type RecipientRow, recipients } from './exchange.entity.ts';
import { recallNotices, recalls } from './recalls.entity.ts';

/** Recipients that hold a copy and have not been told of the recall; all of the document's are locked, in their order. */
export async function lockHolders(tx: Tx, outgoingId: string): Promise<RecipientRow[]> {
  const all = await tx.select(recipients, 'r', 'WHERE r.outgoing_id = ? ORDER BY r.id FOR UPDATE', [outgoingId]);
  const holders = all.filter(({ state }) => state === 'DELIVERED' || state === 'ACCEPTED');
  const told = await tx.find(recallNotices, { recipientId: holders.map(({ id }) => id) });
  const known = new Set(told.map(({ recipientId }) => recipientId));
  return holders.filter(({ id }) => !known.has(id));
}

/** A recall as the sender sees it. */
export type ShownRecall = {
  readonly id: string;
  readonly outgoingId: string;
  readonly reason: string;
  readonly recalledAt: string;
  readonly recalledByPositionId: string;
  readonly toldCount: number;
  readonly cancelledCount: number;
};

export async function recallsOf(reader: Reader, outgoingIds: readonly string[]): Promise<ShownRecall[]> {
  const rows = await reader.find(recalls, { outgoingId: outgoingIds });
  if (rows.length === 0) return [];
  const counts = await reader.query<{ recallId: string; told: string; cancelled: string }>(
    'SELECT recall_id AS recallId, COUNT(*) AS told, COUNT(cancelled_at) AS cancelled FROM recall_notices WHERE recall_id IN (?) GROUP BY recall_id',
    [rows.map(({ id }) => id)],
  );
  const of = new Map(counts.map(({ recallId, ...count }) => [String(recallId), count]));
  return rows.map((row) => ({
    ...row,
    toldCount: Number(of.get(row.id)?.told ?? 0),
    cancelledCount: Number(of.get(row.id)?.cancelled ?? 0),
  }));
}

/** What a receiver is told of the recall. */
export type ShownNotice = {
  readonly id: string;
  readonly incomingId: string;
  readonly reason: string;
  readonly recalledAt: string;
  readonly arrivedAt: string;
  readonly cancelledAt: string | null;
  readonly cancelledByPositionId: string | null;
  readonly note: string | null;
};

export async function noticesOfIncoming(reader: Reader, incomingIds: readonly string[]): Promise<ShownNotice[]> {
  const notices = await reader.find(recallNotices, { incomingId: incomingIds });
  if (notices.length === 0) return [];
  const all = await reader.find(recalls, { id: [...new Set(notices.map(({ recallId }) => recallId))] });
  const byId = new Map(all.map((recall) => [recall.id, recall]));
  return notices.map((notice) => {
    const { reason, recalledAt } = found(byId.get(notice.recallId));
    return { ...notice, reason, recalledAt };
  });
}
