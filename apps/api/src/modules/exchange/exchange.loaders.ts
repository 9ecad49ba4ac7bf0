import type { Reader } from '../../platform/db/reader.ts';
import { manyByKey, oneByKey } from '../../platform/graphql/loaders.ts';
import type { RecipientRow } from './exchange.entity.ts';
import { countRecipients, type RecipientCounts, recipientsOfOutgoings } from './exchange.repo.ts';

/** In protocol order. */
export const recipientsOf = manyByKey<RecipientRow>(
  async ({ db }, outgoingIds) => await recipientsOfOutgoings(db, outgoingIds),
  (recipient) => recipient.outgoingId,
);

/** Null when there is no recipient. */
export const recipientCounts = oneByKey<RecipientCounts>(
  async ({ db }, outgoingIds) => await countRecipients(db, outgoingIds),
  (counts) => counts.outgoingId,
);

/** For use cases, inside a transaction. */
export async function recipientCountOf(reader: Reader, outgoingId: string): Promise<number> {
  const [counts] = await countRecipients(reader, [outgoingId]);
  return counts?.all ?? 0;
}

/** Agencies that hold the earlier document and are no recipients of the later one; ids of outgoing documents. */
export async function missingReceivers(
  reader: Reader,
  { earlier, later }: { readonly earlier: string; readonly later: string },
): Promise<string[]> {
  const rows = await reader.query<{ id: string }>(
    `SELECT r.agency_id AS id FROM recipients r
     WHERE r.outgoing_id = ? AND r.state <> 'RETURNED'
     AND NOT EXISTS (SELECT 1 FROM recipients l WHERE l.outgoing_id = ? AND l.agency_id = r.agency_id)
     ORDER BY r.ordinal, r.id LIMIT 20`,
    [earlier, later],
  );
  return rows.map(({ id }) => String(id));
}
