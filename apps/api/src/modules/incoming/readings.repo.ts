import type { Reader } from '../../platform/db/reader.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { incomingReadings, type ReadingRow } from './incoming.entity.ts';

/** All readings, oldest first, those lent anew since included. */
export async function readingsOf(reader: Reader, incomingIds: readonly string[]): Promise<ReadingRow[]> {
  return await reader.find(incomingReadings, { incomingId: incomingIds }, { orderBy: 'incoming_id, id' });
}

export type StillOut = { readonly incomingId: string; readonly count: number };

export async function countStillOut(reader: Reader, incomingIds: readonly string[]): Promise<StillOut[]> {
  if (incomingIds.length === 0) return [];
  const rows = await reader.query<{ incomingId: string; amount: string }>(
    `SELECT incoming_id AS incomingId, COUNT(*) AS amount FROM incoming_readings
     WHERE incoming_id IN (?) AND live = 1 AND returned_at IS NULL GROUP BY incoming_id`,
    [incomingIds],
  );
  return rows.map(({ incomingId, amount }) => ({ incomingId: String(incomingId), count: Number(amount) }));
}

/** Whoever has given it back is no reader any more, whatever the tree says. Sent with the next statement. */
export function leaveOutReturned(tx: Tx, incomingId: string): void {
  tx.later(
    `DELETE r FROM incoming_readers r JOIN incoming_readings g ON g.incoming_id = r.incoming_id
     WHERE r.incoming_id = ? AND g.live = 1 AND g.returned_at IS NOT NULL
       AND (r.reader = CONCAT('P', g.position_id) OR r.reader = CONCAT('U', g.unit_id))`,
    [incomingId],
  );
}

type Addressee = { readonly to: { readonly positionId: string | null; readonly unitId: string | null } };

/** Addressed anew: what they had given back is lent to them again. Sent with the next statement. */
export function lendAgain(tx: Tx, incomingId: string, nodes: readonly Addressee[]): void {
  const ids = (pick: (node: Addressee) => string | null): string[] => [
    '0',
    ...nodes.flatMap((node) => pick(node) ?? []),
  ];
  tx.later(
    `UPDATE incoming_readings SET live = NULL WHERE incoming_id = ? AND live = 1 AND returned_at IS NOT NULL
       AND (position_id IN (?) OR unit_id IN (?))`,
    [incomingId, ids(({ to }) => to.positionId), ids(({ to }) => to.unitId)],
  );
}
