import type { AuditObjectType } from '@qlvb/contract/types';
import { canonicalEntry } from '@qlvb/domain/audit/canonical';
import { auditChains, auditEntries } from '../../modules/audit/audit.entity.ts';
import { entryHash, GENESIS } from '../../modules/audit/hash.ts';
import type { JournalActor } from '../../platform/viewer.ts';
import { type Batch, CanonicalText } from './batch.ts';
import { instantAt } from './times.ts';

export type Details = Readonly<Record<string, string | number | null>>;
export type Journal = {
  /** One act at the end of the actor's chain; to be called in the order of time. */
  write(actor: JournalActor, at: number, action: string, type: AuditObjectType, id: string, details?: Details): void;
};

/** The chains as `writeJournal` would have written them, computed here: `verify.ts` finds no difference. */
export function createJournal(batch: Batch, nextId: (table: string) => string): Journal {
  const heads = new Map<string, { seq: number; hash: string }>();
  return {
    write: (actor, at, action, objectType, objectId, details = {}) => {
      const { agencyId } = actor;
      const head = heads.get(agencyId) ?? { seq: 0, hash: GENESIS };
      const said = Object.entries(details).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]]));
      const told: Readonly<Record<string, string>> = Object.fromEntries(said);
      const entry = {
        agencyId,
        seq: head.seq + 1,
        at: instantAt(at),
        action,
        accountId: actor.accountId,
        positionId: actor.positionId,
        onBehalfOfPositionId: null,
        delegationId: null,
        onBehalfKind: null,
        onBehalfName: null,
        onBehalfTitle: null,
        keyId: null,
        actorName: actor.fullName,
        actorTitle: actor.title,
        actorAgency: actor.agencyName,
        objectType,
        objectId,
      };
      const text = canonicalEntry(told);
      const hash = entryHash(head.hash, { ...entry, details: text });
      batch.add(auditEntries, {
        ...entry,
        id: nextId(auditEntries.table),
        details: new CanonicalText(text),
        prevHash: head.hash,
        hash,
      });
      head.seq = entry.seq;
      head.hash = hash;
      heads.set(agencyId, head);
      batch.move(auditChains, agencyId, { agencyId, lastSeq: head.seq, lastHash: hash });
    },
  };
}
