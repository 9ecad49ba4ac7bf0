import type { WorkFileItemKind } from '@qlvb/contract/types';
import { signedIn } from '../../platform/graphql/context.ts';
import { type Loader, manyByKey, oneByKey } from '../../platform/graphql/loaders.ts';
import type { WorkFileItemRow, WorkFileRow } from './work-files.entity.ts';
import { entriesOf, type Entry } from './work-files.entries.repo.ts';
import * as repo from './work-files.repo.ts';

/** Null also when the viewer does not see it. */
export const workFileById = oneByKey<WorkFileRow>(
  async (context, ids) => await repo.visibleWorkFiles(context.db, signedIn(context).viewer, ids),
  (workFile) => workFile.id,
);

/** By `objectKey(kind, id)`: the work files an object lies in and that the viewer sees, oldest first. */
export const workFilesByObject: Loader<WorkFileRow[]> = {
  batch: async (context, keys) => {
    const { db, viewer } = signedIn(context);
    const found = new Map<string, WorkFileRow[]>(keys.map((key) => [key, []]));
    for (const [kind, ids] of byKind(keys)) {
      for (const { objectId, workFile } of await repo.workFilesOfObjects(db, viewer, kind, ids)) {
        found.get(`${kind}/${objectId}`)?.push(workFile);
      }
    }
    return keys.map((key) => found.get(key) ?? []);
  },
};

/** Entries in order; callers have checked that the viewer sees the work file. */
export const inventoryOf = manyByKey<WorkFileItemRow>(
  async ({ db }, ids) => await repo.inventories(db, ids),
  (item) => item.workFileId,
);

/** By `objectKey(kind, id)`: how an object stands in the inventory; at most one statement per kind. */
export const entryOf = oneByKey<Entry>(
  async ({ db }, keys) => {
    const entries = await Promise.all([...byKind(keys)].map(async ([kind, ids]) => await entriesOf(db, kind, ids)));
    return entries.flat();
  },
  ({ kind, id }) => `${kind}/${id}`,
);

/** How many drafts in a work file are undecided (HS-03). */
export const openDraftsOf: Loader<number> = {
  batch: async ({ db }, ids) => {
    const counts = await repo.openDrafts(db, ids);
    return ids.map((id) => counts.get(id) ?? 0);
  },
};

function byKind(keys: readonly string[]): Map<WorkFileItemKind, string[]> {
  const groups = new Map<WorkFileItemKind, string[]>();
  for (const key of keys) {
    const [kind, id] = key.split('/') as [WorkFileItemKind, string];
    groups.set(kind, [...(groups.get(kind) ?? []), id]);
  }
  return groups;
}
