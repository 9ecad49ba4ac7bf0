import type { RecipientState } from '@qlvb/contract/types';
import type { Reader } from '../../platform/db/reader.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { type RecipientRow, recipients } from './exchange.entity.ts';

export async function recipientsOfOutgoings(reader: Reader, outgoingIds: readonly string[]): Promise<RecipientRow[]> {
  return await reader.find(recipients, { outgoingId: outgoingIds }, { orderBy: 'outgoing_id, ordinal, id' });
}

export type RecipientCounts = { readonly outgoingId: string; readonly all: number; readonly accepted: number };

/** Counted on the index alone, whole pages of a list in one statement. */
export async function countRecipients(reader: Reader, outgoingIds: readonly string[]): Promise<RecipientCounts[]> {
  if (outgoingIds.length === 0) return [];
  const rows = await reader.query<{ outgoingId: string; state: RecipientState; amount: string }>(
    'SELECT outgoing_id AS outgoingId, state, COUNT(*) AS amount FROM recipients WHERE outgoing_id IN (?) GROUP BY outgoing_id, state',
    [outgoingIds],
  );
  const counts = new Map<string, RecipientCounts>();
  for (const { outgoingId, state, amount } of rows) {
    const { all = 0, accepted = 0 } = counts.get(String(outgoingId)) ?? {};
    counts.set(String(outgoingId), {
      outgoingId: String(outgoingId),
      all: all + Number(amount),
      accepted: accepted + (state === 'ACCEPTED' ? Number(amount) : 0),
    });
  }
  return [...counts.values()];
}

/** What was issued and has not arrived, locked in one order so that two deliveries wait for each other. */
export async function lockQueued(tx: Tx, outgoingId: string): Promise<RecipientRow[]> {
  return await tx.select(
    recipients,
    'r',
    "WHERE r.outgoing_id = ? AND r.state = 'QUEUED' AND r.queued_at IS NOT NULL ORDER BY r.id FOR UPDATE",
    [outgoingId],
  );
}

const PER_STATEMENT = 500;

/** One statement for up to 500 recipients; `incomingIds` by recipient. */
export async function markDelivered(
  tx: Tx,
  incomingIds: ReadonlyMap<string, string>,
  { state, at }: { readonly state: RecipientState; readonly at: string },
): Promise<void> {
  const pairs = [...incomingIds];
  for (let from = 0; from < pairs.length; from += PER_STATEMENT) {
    const part = pairs.slice(from, from + PER_STATEMENT);
    const cases = part.map(() => 'WHEN ? THEN ?').join(' ');
    await tx.execute(
      `UPDATE recipients SET state = ?, delivered_at = ?, incoming_id = CASE id ${cases} END WHERE id IN (?) AND state = 'QUEUED'`,
      [state, new Date(at), ...part.flat(), part.map(([recipientId]) => recipientId)],
    );
  }
}
