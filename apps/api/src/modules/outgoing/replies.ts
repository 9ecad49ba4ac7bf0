import type { Reader } from '../../platform/db/reader.ts';
import { outgoingDocuments } from './outgoing.entity.ts';

/** Which of the incoming documents have a reply that was not given up: handling them has begun. */
export async function incomingWithReplies(
  reader: Reader,
  incomingIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (incomingIds.length === 0) return new Set();
  const rows = await reader.query<{ incomingId: string }>(
    `SELECT DISTINCT in_reply_to_incoming_id AS incomingId FROM ${outgoingDocuments.table}
     WHERE in_reply_to_incoming_id IN (?) AND state <> 'CANCELLED'`,
    [incomingIds],
  );
  return new Set(rows.map(({ incomingId }) => String(incomingId)));
}
