import type { Reader } from '../../platform/db/reader.ts';

/** Who a document goes to, as a line of a book has room for: the first few, and how many there are. */
export type ReceiversInShort = {
  readonly outgoingId: string;
  readonly agencyIds: readonly string[];
  readonly all: number;
  /** When it was sent to the first of them; null before. */
  readonly sentAt: Date | null;
};

/**
 * Of many documents at once; `byPost` leaves only those the platform does not reach. A document sent to the whole
 * province is a few rows here, not 622.
 */
export async function receiversInShort(
  reader: Reader,
  outgoingIds: readonly string[],
  { most, byPost = false }: { readonly most: number; readonly byPost?: boolean },
): Promise<ReadonlyMap<string, ReceiversInShort>> {
  const found = new Map<string, ReceiversInShort>();
  if (outgoingIds.length === 0) return found;
  const rows = await reader.query<{ outgoingId: string; agencyId: string; counted: string; sentAt: Date | null }>(
    `SELECT w.* FROM (SELECT r.outgoing_id AS outgoingId, r.agency_id AS agencyId,
       COUNT(*) OVER (PARTITION BY r.outgoing_id) AS counted, MIN(r.queued_at) OVER (PARTITION BY r.outgoing_id) AS sentAt,
       ROW_NUMBER() OVER (PARTITION BY r.outgoing_id ORDER BY r.ordinal, r.id) AS place
     FROM recipients r ${byPost ? 'JOIN agencies a ON a.id = r.agency_id AND a.on_platform = 0' : ''}
     WHERE r.outgoing_id IN (?)) w WHERE w.place <= ? ORDER BY w.outgoingId, w.place`,
    [outgoingIds, most],
  );
  for (const { outgoingId, agencyId, counted, sentAt } of rows) {
    const known = found.get(String(outgoingId));
    found.set(String(outgoingId), {
      outgoingId: String(outgoingId),
      agencyIds: [...(known?.agencyIds ?? []), String(agencyId)],
      all: Number(counted),
      sentAt,
    });
  }
  return found;
}
