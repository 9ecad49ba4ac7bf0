import type { ApiModule } from '../../module.ts';
import { integrationKeys, integrationKeySecrets, integrationKeyUses } from './keys.entity.ts';
import { keyResolvers } from './keys.resolvers.ts';

export const keysModule: ApiModule = {
  entities: [integrationKeys, integrationKeySecrets, integrationKeyUses],
  resolvers: keyResolvers,
};
