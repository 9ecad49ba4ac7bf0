import { instantOf } from '../../platform/db/columns.ts';
import type { Reader } from '../../platform/db/reader.ts';
import { entryHash, GENESIS, type Hashed } from './hash.ts';

export type JournalBreak = { readonly agencyId: string; readonly seq: number; readonly what: BreakKind };
export type BreakKind = 'ALTERED' | 'MISSING' | 'NOT_CHAINED' | 'OUT_OF_ORDER' | 'WRONG_HEAD' | 'CHAIN_MISSING';
export type Verification = {
  readonly chains: number;
  readonly entries: number;
  readonly breaks: readonly JournalBreak[];
};

const BATCH = 5000;

/**
 * Walks every chain from its first entry: an altered byte, a missing entry or a wrong head is named with
 * chain and sequence number. Reads in batches, so the size of the journal does not matter.
 */
export async function verifyJournal(
  reader: Reader,
  onChain: (agencyId: string, entries: number, head: string) => void = () => undefined,
): Promise<Verification> {
  const heads = await reader.query<{ agencyId: string; lastSeq: string; lastHash: string }>(
    'SELECT agency_id AS agencyId, last_seq AS lastSeq, last_hash AS lastHash FROM audit_chains ORDER BY agency_id',
  );
  const orphans = await reader.query<{ agencyId: string }>(
    'SELECT DISTINCT e.agency_id AS agencyId FROM audit_entries e LEFT JOIN audit_chains c ON c.agency_id = e.agency_id WHERE c.agency_id IS NULL',
  );
  const breaks: JournalBreak[] = orphans.map(({ agencyId }) => ({ agencyId, seq: 0, what: 'CHAIN_MISSING' as const }));
  let entries = 0;
  for (const { agencyId, lastSeq, lastHash } of heads) {
    const chain = await walk(reader, agencyId, { seq: Number(lastSeq), hash: lastHash });
    entries += chain.entries;
    breaks.push(...chain.breaks);
    onChain(agencyId, chain.entries, lastHash);
  }
  return { chains: heads.length, entries, breaks };
}

type EntrySql = Omit<Hashed, 'seq' | 'at'> & {
  readonly id: string;
  readonly seq: string;
  readonly at: string;
  readonly prevHash: string;
  readonly hash: string;
};

async function walk(
  reader: Reader,
  agencyId: string,
  head: { seq: number; hash: string },
): Promise<{ entries: number; breaks: JournalBreak[] }> {
  const breaks: JournalBreak[] = [];
  let last = { seq: 0, hash: GENESIS, id: 0n };
  let entries = 0;
  for (;;) {
    const rows = await reader.query<EntrySql>(ENTRIES, [agencyId, last.seq, BATCH]);
    for (const row of rows) {
      const seq = Number(row.seq);
      const found = judge(row, seq, last);
      if (found !== null) breaks.push({ agencyId, seq: found === 'MISSING' ? last.seq + 1 : seq, what: found });
      last = { seq, hash: row.hash, id: BigInt(row.id) };
      entries += 1;
    }
    if (rows.length < BATCH) break;
  }
  if (last.seq < head.seq) breaks.push({ agencyId, seq: last.seq + 1, what: 'MISSING' });
  else if (last.seq !== head.seq || last.hash !== head.hash)
    breaks.push({ agencyId, seq: last.seq, what: 'WRONG_HEAD' });
  return { entries, breaks };
}

function judge(row: EntrySql, seq: number, last: { seq: number; hash: string; id: bigint }): BreakKind | null {
  if (seq !== last.seq + 1) return 'MISSING';
  if (row.hash !== entryHash(row.prevHash, { ...row, seq, at: instantOf(row.at) })) return 'ALTERED';
  if (row.prevHash !== last.hash) return 'NOT_CHAINED';
  return BigInt(row.id) > last.id ? null : 'OUT_OF_ORDER';
}

const ENTRIES = `SELECT id, agency_id AS agencyId, seq, at, action, account_id AS accountId, position_id AS positionId,
    on_behalf_of_position_id AS onBehalfOfPositionId, actor_name AS actorName, actor_title AS actorTitle, actor_agency AS actorAgency,
    object_type AS objectType, object_id AS objectId, details, delegation_id AS delegationId, on_behalf_kind AS onBehalfKind,
    on_behalf_name AS onBehalfName, on_behalf_title AS onBehalfTitle, prev_hash AS prevHash, hash
  FROM audit_entries WHERE agency_id = ? AND seq > ? ORDER BY seq LIMIT ?`;
