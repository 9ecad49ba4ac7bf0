import type { Tx } from '../../platform/db/transaction.ts';
import { recipients } from './exchange.entity.ts';

type Receiver = { readonly id: string; readonly protocolOrder: number };

/** Whom a draft is meant for, in the place of whom it was meant for before. Nothing is sent. */
export async function chooseRecipients(tx: Tx, outgoingId: string, chosen: readonly Receiver[]): Promise<void> {
  const known = new Set((await tx.find(recipients, { outgoingId })).map(({ agencyId }) => agencyId));
  const wanted = new Set(chosen.map(({ id }) => id));
  const gone = [...known].filter((id) => !wanted.has(id));
  if (gone.length > 0) {
    await tx.execute('DELETE FROM recipients WHERE outgoing_id = ? AND agency_id IN (?) AND queued_at IS NULL', [
      outgoingId,
      gone,
    ]);
  }
  const added = chosen.filter(({ id }) => !known.has(id));
  if (added.length === 0) return;
  await tx.insertMany(
    recipients,
    added.map(({ id, protocolOrder }) => ({
      outgoingId,
      agencyId: id,
      ordinal: protocolOrder,
      state: 'QUEUED' as const,
    })),
  );
}
