import type { Resolvers } from '../../generated/resolvers.ts';
import { found } from '../../platform/errors.ts';
import { signedIn } from '../../platform/graphql/context.ts';
import { agencyById, unitById } from '../organizations/organizations.loaders.ts';
import { actAs } from './act-as.ts';
import { directiveGivers, ownPositions, searchOwnPeople } from './position-lists.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { viewerPayload } from './viewer-payload.ts';

export const identityResolvers: Resolvers = {
  Query: {
    viewer: async (_, __, context) => (context.viewer === null ? null : await viewerPayload(context)),
    ownPositions: async (_, args, context) => await ownPositions(signedIn(context), args),
    directiveGivers: async (_, __, context) => await directiveGivers(signedIn(context)),
  },
  Mutation: {
    signIn: async (_, { input }, context) => await signIn(context, input),
    signOut: async (_, __, context) => await signOut(context),
    actAs: async (_, { positionId }, context) => await actAs(context, positionId),
  },
  OrganisationHits: {
    people: async (asked, _, context) => await searchOwnPeople(signedIn(context), asked),
  },
  Position: {
    person: ({ personId, fullName }) => ({ id: personId, fullName }),
    agency: async ({ agencyId }, _, { load }) => found(await load(agencyById, agencyId)),
    unit: async ({ unitId }, _, { load }) => (unitId === null ? null : await load(unitById, unitId)),
  },
};
