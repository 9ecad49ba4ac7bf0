import { KEY_MUTATIONS, KEY_QUERIES, missingScopes, type Opening } from '@qlvb/domain/keys/openings';
import type { FieldGuard } from '../../platform/graphql/gate.ts';
import { asGraphqlError, scopeMissing } from './key-refusals.ts';

const OPENINGS: Readonly<Record<string, Readonly<Record<string, Opening>>>> = {
  Query: KEY_QUERIES,
  Mutation: KEY_MUTATIONS,
};

/** Stands before every field of Query and Mutation for keys, and refuses before anything of an object is looked at. */
export const keyGuard: FieldGuard = ({ viewer }, { type, field }) => {
  if (!viewer?.key) return undefined;
  const missing = missingScopes(viewer.key, OPENINGS[type]?.[field]);
  if (missing !== null) throw asGraphqlError(scopeMissing(missing));
  return undefined;
};
