import { canonicalEntry } from '@qlvb/domain/audit/canonical';
import type { JournalEntry, Tx } from '../../platform/db/transaction.ts';
import { auditChains, auditEntries } from './audit.entity.ts';
import { entryHash, GENESIS } from './hash.ts';

/**
 * The last statements of a transaction. Chains are taken in order of the agency, so two transactions
 * that write in several cannot wait for each other.
 */
export async function writeJournal(tx: Tx, entries: readonly JournalEntry[], at: string): Promise<void> {
  const agencyIds = [...new Set(entries.map(({ actor }) => actor.agencyId))].toSorted((a, b) => Number(a) - Number(b));
  for (const agencyId of agencyIds) {
    await append(
      tx,
      agencyId,
      entries.filter(({ actor }) => actor.agencyId === agencyId),
      at,
    );
  }
}

async function append(tx: Tx, agencyId: string, entries: readonly JournalEntry[], at: string): Promise<void> {
  let { lastSeq, lastHash } = await head(tx, agencyId);
  const rows = entries.map(({ actor, action, objectType, objectId, details }) => {
    const said = {
      agencyId,
      seq: lastSeq + 1,
      at,
      action,
      accountId: actor.accountId,
      positionId: actor.positionId,
      onBehalfOfPositionId: null,
      actorName: actor.fullName,
      actorTitle: actor.title,
      actorAgency: actor.agencyName,
      objectType,
      objectId,
      details: canonicalEntry(details),
    };
    const row = { ...said, prevHash: lastHash, hash: entryHash(lastHash, said) };
    lastSeq = row.seq;
    lastHash = row.hash;
    return row;
  });
  tx.later(
    INSERT(rows.length),
    rows.flatMap((row) => COLUMNS.map((column) => (column === 'at' ? new Date(row.at) : row[column]))),
  );
  tx.updateLater(auditChains, { agencyId }, { lastSeq, lastHash });
}

async function head(tx: Tx, agencyId: string): Promise<{ lastSeq: number; lastHash: string }> {
  const known = await tx.lock(auditChains, { agencyId });
  if (known !== null) return known;
  await tx.execute('INSERT IGNORE INTO audit_chains (agency_id, last_seq, last_hash) VALUES (?, 0, ?)', [
    agencyId,
    GENESIS,
  ]);
  const made = await tx.lock(auditChains, { agencyId });
  if (made === null) throw new Error(`No chain for agency ${agencyId}`);
  return made;
}

const COLUMNS = [
  'agencyId',
  'seq',
  'at',
  'action',
  'accountId',
  'positionId',
  'onBehalfOfPositionId',
  'actorName',
  'actorTitle',
  'actorAgency',
  'objectType',
  'objectId',
  'details',
  'prevHash',
  'hash',
] as const;

/** Written by hand: the text of `details` must reach the table exactly as it was hashed. */
const INSERT = (rows: number): string =>
  `INSERT INTO ${auditEntries.table} (agency_id, seq, at, action, account_id, position_id, on_behalf_of_position_id, actor_name, actor_title,
     actor_agency, object_type, object_id, details, prev_hash, hash) VALUES ${Array.from({ length: rows }, () => `(${COLUMNS.map(() => '?').join(', ')})`).join(', ')}`;
