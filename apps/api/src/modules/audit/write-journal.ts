import { randomUUID } from 'node:crypto';
import { canonicalEntry } from '@qlvb/domain/audit/canonical';
import { Deferred, type OrDeferred } from '../../platform/db/deferred.ts';
import type { JournalEntry, Tx } from '../../platform/db/transaction.ts';
import type { SqlParams } from '../../platform/db/wire.ts';
import { auditChains, auditEntries } from './audit.entity.ts';
import { appendMany, type KnownEntry } from './append-many.ts';
import { hashedText } from './hash.ts';
import { actingPosts } from './acting-posts.ts';

/**
 * The last statements of a transaction. Chains are taken in order of the agency, so two transactions
 * that write in several cannot wait for each other.
 */
export async function writeJournal(tx: Tx, entries: readonly JournalEntry[], at: string): Promise<void> {
  const agencyIds = [...new Set(entries.map(({ actor }) => actor.agencyId))].toSorted((a, b) => Number(a) - Number(b));
  for (const agencyId of agencyIds) {
    const own = entries.filter(({ actor }) => actor.agencyId === agencyId);
    const many = own.length > FEW ? known(own) : null;
    if (many === null) append(tx, agencyId, own, at);
    else await appendMany(tx, agencyId, many, at);
  }
}

/** An act on more objects than this is written at once; others need no look at the head of the chain. */
const FEW = 20;

/** Entries of which everything is known already; null when something is not. */
function known(entries: readonly JournalEntry[]): KnownEntry[] | null {
  const isKnown = ({ objectId, details }: JournalEntry): boolean =>
    [objectId, ...Object.values(details)].every((value) => !(value instanceof Deferred));
  return entries.every(isKnown) ? (entries as KnownEntry[]) : null;
}

/**
 * The database itself puts the place in the chain into the text and hashes it: asking for the head first would hold
 * the chain, and with it every act of the agency, for another round trip. `verify.ts` computes the same here.
 */
function append(tx: Tx, agencyId: string, entries: readonly JournalEntry[], at: string): void {
  for (const [place, { actor, action, objectType, objectId, details }] of entries.entries()) {
    const blanks = createBlanks();
    const said = {
      agencyId,
      seq: SEQ,
      at,
      action,
      ...actingPosts(actor),
      actorName: actor.fullName,
      actorAgency: actor.agencyName,
      objectType,
      objectId: blanks.text(objectId),
      details: canonicalEntry(
        Object.fromEntries(Object.entries(details).map(([name, value]) => [name, blanks.text(value)])),
      ),
    };
    const text = blanks.sql(hashedText(said));
    const stored = blanks.sql(said.details);
    tx.later(place === 0 ? HEAD : NEXT, place === 0 ? [agencyId] : []);
    tx.later(
      `INSERT INTO ${auditEntries.table} (agency_id, seq, at, action, account_id, position_id, on_behalf_of_position_id, actor_name,
         actor_title, actor_agency, delegation_id, on_behalf_kind, on_behalf_name, on_behalf_title, key_id, object_type, object_id, details,
         prev_hash, hash)
       VALUES (?, @journal_seq, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ${stored.sql}, @journal_hash,
         @journal_next := SHA2(CONCAT(@journal_hash, ${text.sql}), 256))`,
      [
        agencyId,
        new Date(at),
        action,
        said.accountId,
        said.positionId,
        said.onBehalfOfPositionId,
        said.actorName,
        said.actorTitle,
        said.actorAgency,
        said.delegationId,
        said.onBehalfKind,
        said.onBehalfName,
        said.onBehalfTitle,
        said.keyId,
        objectType,
        objectId,
        ...stored.params,
        ...text.params,
      ],
    );
  }
  tx.later(`UPDATE ${auditChains.table} SET last_seq = @journal_seq, last_hash = @journal_next WHERE agency_id = ?`, [
    agencyId,
  ]);
}

/** Locks the chain. MAX gives NULL without one, and an entry without a place is refused. */
const HEAD = `SELECT MAX(last_seq) + 1, CONVERT(MAX(last_hash) USING utf8mb4) INTO @journal_seq, @journal_hash
  FROM ${auditChains.table} WHERE agency_id = ? FOR UPDATE`;
const NEXT = 'SELECT @journal_seq + 1, @journal_next INTO @journal_seq, @journal_hash';

/** Nobody outside this process knows it, so nothing a person types is taken for a blank. */
const MARK = randomUUID();
/** Stands for the place in the chain. */
const SEQ = `${MARK}:seq`;
const BLANK = new RegExp(`"${SEQ}"|${MARK}:\\d+:`, 'g');

/** Values still unknown stand in a text as blanks, and in SQL as the variables that are going to hold them. */
function createBlanks() {
  const unknown: Deferred[] = [];
  return {
    text: (value: OrDeferred<string>): string =>
      value instanceof Deferred ? `${MARK}:${unknown.push(value) - 1}:` : value,
    /** `CONCAT(?, @variable, ?)` for a text with blanks. */
    sql: (text: string): { readonly sql: string; readonly params: SqlParams } => {
      const params: OrDeferred<string>[] = [];
      const marks: string[] = [];
      let from = 0;
      for (const found of text.matchAll(BLANK)) {
        marks.push('?');
        params.push(text.slice(from, found.index));
        from = found.index + found[0].length;
        if (found[0].endsWith('"')) {
          marks.push('@journal_seq');
          continue;
        }
        const value = unknown[Number(found[0].slice(MARK.length + 1, -1))];
        if (value === undefined) throw new Error('A blank of another entry');
        marks.push('?');
        params.push(value);
      }
      return { sql: `CONCAT(${[...marks, '?'].join(', ')})`, params: [...params, text.slice(from)] };
    },
  };
}
