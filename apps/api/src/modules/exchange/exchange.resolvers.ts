import type { Resolvers } from '../../generated/resolvers.ts';
import { found } from '../../platform/errors.ts';
import { agencyById } from '../organizations/organizations.loaders.ts';

export const exchangeResolvers: Resolvers = {
  Recipient: {
    agency: async ({ agencyId }, _, { load }) => found(await load(agencyById, agencyId)),
  },
};
