import type { ApiModule } from '../../module.ts';
import { agencies, agencyCodes, agencyNames, units } from './organizations.entity.ts';
import { organizationResolvers } from './organizations.resolvers.ts';

export const organizationsModule: ApiModule = {
  entities: [agencies, agencyNames, agencyCodes, units],
  resolvers: organizationResolvers,
};
