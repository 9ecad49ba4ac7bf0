import type { ApiModule } from '../../module.ts';
import {
  agencies,
  agencyCodes,
  agencyNames,
  agencyParents,
  agencySuccessions,
  organisationChanges,
  organisationState,
  unitNames,
  units,
} from './organizations.entity.ts';
import { organizationResolvers } from './organizations.resolvers.ts';

export const organizationsModule: ApiModule = {
  entities: [
    agencies,
    agencyNames,
    agencyCodes,
    agencyParents,
    units,
    unitNames,
    organisationChanges,
    agencySuccessions,
    organisationState,
  ],
  resolvers: organizationResolvers,
};
