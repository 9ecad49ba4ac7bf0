import type { Resolvers } from '../../generated/resolvers.ts';
import { signedIn } from '../../platform/graphql/context.ts';
import { grantRole } from '../identity/grant-role.ts';
import { grantsOfPosition, inForce } from '../identity/grants.loaders.ts';
import { positionById } from '../identity/identity.loaders.ts';
import { revokeRole } from '../identity/revoke-role.ts';
import { agencyPosts } from './agency-posts.ts';
import { explainList } from './explain-list.ts';
import { explainObject } from './explain-object.ts';
import { personRights } from './person-rights.ts';

export const accessResolvers: Resolvers = {
  Query: {
    explainObject: async (_, asked, context) => await explainObject(signedIn(context), asked),
    explainList: (_, { list }, context) => explainList(signedIn(context), list),
    agencyPosts: async (_, { agencyId }, context) => await agencyPosts(signedIn(context), agencyId),
    personRights: async (_, { personId }, context) => await personRights(signedIn(context), personId),
  },
  Mutation: {
    grantRole: async (_, { input }, context) => {
      const done = await grantRole(context, input);
      return '__typename' in done
        ? done
        : { __typename: 'RoleActSuccess', ...done, personRights: await personRights(signedIn(context), done.personId) };
    },
    revokeRole: async (_, { input }, context) => {
      const done = await revokeRole(context, input);
      return '__typename' in done
        ? done
        : { __typename: 'RoleActSuccess', ...done, personRights: await personRights(signedIn(context), done.personId) };
    },
  },
  RoleGrant: {
    grantedBy: async ({ grantedByPositionId: id }, _, { load }) => (id === null ? null : await load(positionById, id)),
    revokedBy: async ({ revokedByPositionId: id }, _, { load }) => (id === null ? null : await load(positionById, id)),
    inForce: (grant, _, { today }) => inForce(grant, today()),
  },
  RightWay: {
    grant: async ({ role, positionId }, _, { load, today }) => {
      if (role === null) return null;
      const grants = await load(grantsOfPosition, positionId);
      return grants.find((grant) => grant.role === role && inForce(grant, today())) ?? null;
    },
  },
};
