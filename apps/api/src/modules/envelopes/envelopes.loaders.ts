import { signedIn } from '../../platform/graphql/context.ts';
import { oneByKey } from '../../platform/graphql/loaders.ts';
import type { EnvelopeRow } from './envelopes.entity.ts';
import * as repo from './envelopes.repo.ts';

/** Those of them that the viewer may know of. */
export const visibleEnvelopes = repo.visibleEnvelopes;

/** Null: not there or not visible. */
export const envelopeById = oneByKey<EnvelopeRow>(
  async (context, ids) => await repo.visibleEnvelopes(context.db, signedIn(context).viewer, ids),
  ({ id }) => id,
);
