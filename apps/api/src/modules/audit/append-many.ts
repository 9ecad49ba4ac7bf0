import { canonicalEntry } from '@qlvb/domain/audit/canonical';
import type { SqlValue } from '../../platform/db/reader.ts';
import type { JournalEntry, Tx } from '../../platform/db/transaction.ts';
import { found } from '../../platform/errors.ts';
import { actingPosts } from './acting-posts.ts';
import { auditChains, auditEntries } from './audit.entity.ts';
import { entryHash } from './hash.ts';

export type KnownEntry = Omit<JournalEntry, 'objectId' | 'details'> & {
  readonly objectId: string;
  readonly details: Readonly<Record<string, string>>;
};

const ROWS_PER_INSERT = 500;
const COLUMNS = `agency_id, seq, at, action, account_id, position_id, on_behalf_of_position_id, actor_name, actor_title, actor_agency,
  delegation_id, on_behalf_kind, on_behalf_name, on_behalf_title, key_id, object_type, object_id, details, prev_hash, hash`;
const VALUES = `(${COLUMNS.split(',').fill('?').join(', ')})`;

/**
 * One act on tens of thousands of objects: the head of the chain is read and held, the hashes are computed here, and
 * the entries are written in a statement per 500. While the database writes one part the next is hashed: everybody of
 * the agency waits for the head, and the process answers others in between. `verify.ts` finds no difference to `append`.
 */
export async function appendMany(tx: Tx, agencyId: string, entries: readonly KnownEntry[], at: string): Promise<void> {
  const head = found(await tx.lock(auditChains, { agencyId }));
  let [seq, hash] = [Number(head.lastSeq), head.lastHash];
  const rowOf = ({ actor, action, objectType, objectId, details }: KnownEntry): SqlValue[] => {
    seq += 1;
    const prev = hash;
    const acting = actingPosts(actor);
    const text = canonicalEntry(details);
    const { fullName: actorName, agencyName: actorAgency } = actor;
    const said = { agencyId, seq, at, action, ...acting, actorName, actorAgency, objectType, objectId };
    hash = entryHash(prev, { ...said, details: text });
    return [
      agencyId,
      seq,
      new Date(at),
      action,
      acting.accountId,
      acting.positionId,
      acting.onBehalfOfPositionId,
      actorName,
      acting.actorTitle,
      actorAgency,
      acting.delegationId,
      acting.onBehalfKind,
      acting.onBehalfName,
      acting.onBehalfTitle,
      acting.keyId,
      objectType,
      objectId,
      text,
      prev,
      hash,
    ];
  };
  let written: Promise<unknown> = Promise.resolve();
  for (let from = 0; from < entries.length; from += ROWS_PER_INSERT) {
    const part = entries.slice(from, from + ROWS_PER_INSERT).map(rowOf);
    await written;
    written = tx.execute(
      `INSERT INTO ${auditEntries.table} (${COLUMNS}) VALUES ${part.map(() => VALUES).join(', ')}`,
      part.flat(),
    );
    // Awaited with the next part: until then a failure is nobody's.
    written.catch(() => undefined);
    // Sent before the next part is hashed.
    await new Promise((sent) => setImmediate(sent));
  }
  await written;
  tx.updateLater(auditChains, { agencyId }, { lastSeq: seq, lastHash: hash });
}
