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
