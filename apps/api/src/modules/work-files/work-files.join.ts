import type { Tx } from '../../platform/db/transaction.ts';
import type { JournalActor } from '../../platform/viewer.ts';
import { systemActor } from '../audit/system-actor.ts';
import { refKey } from './work-files.chain.repo.ts';
import { entriesOf, type Entry, type ObjectRef } from './work-files.entries.repo.ts';
import { workFileItems, type WorkFileRow, workFiles } from './work-files.entity.ts';

/**
 * What came along the chain joins a work file that the caller has locked. What lies in it already stays as it is, and
 * what a person took out does not come back by itself; so doing it again has no effect. The version stays: nobody's
 * decision about the file has changed.
 */
export async function joinChain(
  tx: Tx,
  row: WorkFileRow,
  chain: readonly ObjectRef[],
  at: string,
  agencyName: string,
): Promise<WorkFileRow> {
  const ever = new Set(
    (await tx.find(workFileItems, { workFileId: row.id })).map(({ kind, objectId }) => `${kind}/${objectId}`),
  );
  const added = chain.filter((ref) => !ever.has(refKey(ref)));
  if (added.length === 0) return row;
  const lastOrdinal = row.lastOrdinal + added.length;
  await tx.insertMany(
    workFileItems,
    added.map(({ kind, id }, index) => ({
      workFileId: row.id,
      ordinal: row.lastOrdinal + 1 + index,
      kind,
      objectId: id,
      addedAt: at,
      live: 1,
    })),
  );
  const patch = { lastOrdinal, itemCount: row.itemCount + added.length };
  await tx.update(workFiles, { id: row.id }, patch);
  const entries = await describe(tx, added);
  const actor = systemActor({ id: row.agencyId, name: agencyName });
  added.forEach((ref, index) =>
    journalEntry(tx, actor, row.id, 'work-file.gather', entries.get(refKey(ref)), row.lastOrdinal + 1 + index),
  );
  tx.hint({ type: 'work-file', id: row.id, agencyId: row.agencyId });
  return { ...row, ...patch };
}

export function journalEntry(
  tx: Tx,
  actor: JournalActor,
  workFileId: string,
  action: string,
  entry: Entry | undefined,
  ordinal: number,
): void {
  tx.audit(actor, {
    action,
    objectType: 'WORK_FILE',
    objectId: workFileId,
    details: { ...entryDetails(entry), ordinal },
  });
}

/** A draft has no symbol yet: then its title stands for it. */
export const entryDetails = (entry: Entry | undefined) => ({
  kind: entry?.kind ?? null,
  symbol: (entry?.symbol || entry?.title.slice(0, 200)) ?? null,
});

export async function describe(tx: Tx, refs: readonly ObjectRef[]): Promise<Map<string, Entry>> {
  const described = new Map<string, Entry>();
  for (const kind of new Set(refs.map((ref) => ref.kind))) {
    const ids = refs.filter((ref) => ref.kind === kind).map(({ id }) => id);
    for (const entry of await entriesOf(tx, kind, ids)) described.set(refKey(entry), entry);
  }
  return described;
}
