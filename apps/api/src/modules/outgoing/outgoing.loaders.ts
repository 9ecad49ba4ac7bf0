import type { Reader } from '../../platform/db/reader.ts';
import { signedIn } from '../../platform/graphql/context.ts';
import { manyByKey, oneByKey } from '../../platform/graphql/loaders.ts';
import { type DraftVersionRow, draftVersions, outgoingDocuments, type OutgoingRow } from './outgoing.entity.ts';
import * as repo from './outgoing.repo.ts';

/** Null also when the viewer does not see it. */
export const outgoingById = oneByKey<OutgoingRow>(
  async (context, ids) => await repo.visibleOutgoings(context.db, signedIn(context).viewer, ids),
  (outgoing) => outgoing.id,
);

/** Replies of an incoming document that the viewer sees, oldest first. */
export const repliesByIncoming = manyByKey<OutgoingRow>(
  async (context, incomingIds) => await repo.visibleReplies(context.db, signedIn(context).viewer, incomingIds),
  (outgoing) => outgoing.inReplyToIncomingId ?? '',
);

/** All versions of a draft's file, oldest first. */
export const draftVersionsOf = manyByKey<DraftVersionRow>(
  async ({ db }, outgoingIds) =>
    await db.find(draftVersions, { outgoingId: outgoingIds }, { orderBy: 'outgoing_id, version_number' }),
  (version) => version.outgoingId,
);

/** For relay handlers and other modules' use cases: without any viewer, so the caller answers for who sees it. */
export async function outgoingsByIds(reader: Reader, ids: readonly string[]): Promise<OutgoingRow[]> {
  return await reader.find(outgoingDocuments, { id: ids });
}
