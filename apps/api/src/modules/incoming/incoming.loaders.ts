import { oneByKey } from '../../platform/graphql/loaders.ts';
import { signedIn } from '../../platform/graphql/context.ts';
import { type IncomingWithDocument, visibleIncomingByIds } from './incoming.repo.ts';

/** The registration when the viewer may see it, else null. */
export const incomingById = oneByKey<IncomingWithDocument>(
  async (context, ids) => await visibleIncomingByIds(context.db, signedIn(context).viewer, ids),
  (incoming) => incoming.id,
);
