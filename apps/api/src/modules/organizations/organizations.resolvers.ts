import type { Resolvers } from '../../generated/resolvers.ts';
import { found } from '../../platform/errors.ts';
import { signedIn } from '../../platform/graphql/context.ts';
import { agencyById, unitsOfAgency } from './organizations.loaders.ts';
import { searchAgencies } from './organizations.repo.ts';

export const organizationResolvers: Resolvers = {
  Query: {
    agencies: async (_, args, context) => {
      const { db, today, prime } = signedIn(context);
      const found = await searchAgencies(db, today(), args);
      for (const agency of found) prime(agencyById, agency.id, agency);
      return found;
    },
    agency: async (_, { id }, context) => await signedIn(context).load(agencyById, id),
    ownUnits: async (_, __, context) => {
      const { viewer, load } = signedIn(context);
      return await load(unitsOfAgency, viewer.agencyId);
    },
  },
  Agency: {
    parent: async ({ parentId }, _, { load }) => (parentId === null ? null : await load(agencyById, parentId)),
    units: async ({ id }, _, { load }) => await load(unitsOfAgency, id),
  },
  Unit: {
    agency: async ({ agencyId }, _, { load }) => found(await load(agencyById, agencyId)),
  },
};
