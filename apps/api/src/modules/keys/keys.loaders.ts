import { manyByKey, oneByKey } from '../../platform/graphql/loaders.ts';
import {
  integrationKeys,
  integrationKeySecrets,
  integrationKeyUses,
  type KeyRow,
  type SecretRow,
} from './keys.entity.ts';

/** Whoever loads it sees what the key did. */
export const keyById = oneByKey<KeyRow>(
  async ({ db }, ids) => await db.find(integrationKeys, { id: ids }),
  ({ id }) => id,
);

/** The former ones first, the present one last. */
export const secretsOfKey = manyByKey<SecretRow>(
  async ({ db }, ids) => await db.find(integrationKeySecrets, { keyId: ids }, { orderBy: 'key_id, id' }),
  ({ keyId }) => keyId,
);

export const lastUseOfKey = oneByKey(
  async ({ db }, ids) => await db.find(integrationKeyUses, { keyId: ids }),
  ({ keyId }) => keyId,
);
