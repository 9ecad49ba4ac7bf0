import type { Resolvers } from '../../generated/resolvers.ts';
import { found } from '../../platform/errors.ts';
import { signedIn } from '../../platform/graphql/context.ts';
import { pageOf } from '../../platform/graphql/keyset.ts';
import { agencyById, onDay, unitById, unitOn } from '../organizations/organizations.loaders.ts';
import { mayManage, mySessions, personSessions } from './account-queries.ts';
import { actAs } from './act-as.ts';
import { addPost } from './add-post.ts';
import { agencyPeople, agencyPerson, PEOPLE_KEYS } from './agency-people.ts';
import { changePost } from './change-post.ts';
import { disableAccount } from './disable-account.ts';
import { hirePerson } from './hire-person.ts';
import { makeMainPost, orderPosts } from './order-posts.ts';
import { findPerson, personCard } from './posts.ts';
import { renamePerson } from './rename-person.ts';
import { changePassword } from './change-password.ts';
import { endOtherSessions } from './end-other-sessions.ts';
import { endPersonSessions } from './end-person-sessions.ts';
import { endSession } from './end-session.ts';
import { positionById } from './identity.loaders.ts';
import { directiveGivers, positionsInOrder, searchOwnPeople } from './position-lists.ts';
import { resetPassword } from './reset-password.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { unlockAccount } from './unlock-account.ts';
import { deviceOf } from './user-agent.ts';
import { viewerPayload } from './viewer-payload.ts';

export const identityResolvers: Resolvers = {
  Query: {
    viewer: async (_, __, context) => (context.viewer === null ? null : await viewerPayload(context)),
    ownPositions: async (_, args, context) => {
      const signed = signedIn(context);
      return await positionsInOrder(signed, signed.viewer.agencyId, args);
    },
    directiveGivers: async (_, __, context) => await directiveGivers(signedIn(context)),
    mySessions: async (_, __, context) => await mySessions(signedIn(context)),
    personSessions: async (_, { personId }, context) => await personSessions(signedIn(context), personId),
    personCard: async (_, { personId }, context) => {
      mayManage(signedIn(context));
      return await personCard(signedIn(context), personId);
    },
    findPerson: async (_, { knownBy }, context) => {
      mayManage(signedIn(context));
      return await findPerson(context.db, knownBy);
    },
    agencyPeople: async (_, { filter, ...args }, context) => {
      mayManage(signedIn(context));
      return await agencyPeople(signedIn(context), filter ?? { everywhere: false }, pageOf(args, PEOPLE_KEYS));
    },
    agencyPerson: async (_, { personId }, context) => {
      mayManage(signedIn(context));
      return await agencyPerson(signedIn(context), personId);
    },
  },
  Mutation: {
    addPerson: async (_, { input }, context) => await hirePerson(context, input),
    addPost: async (_, { input }, context) => await addPost(context, input),
    changePost: async (_, { input }, context) => await changePost(context, input),
    orderPosts: async (_, { input }, context) => await orderPosts(context, input),
    makeMainPost: async (_, { input }, context) => await makeMainPost(context, input),
    renamePerson: async (_, { input }, context) => await renamePerson(context, input),
    disableAccount: async (_, { input }, context) => await disableAccount(context, input),
    signIn: async (_, { input }, context) => await signIn(context, input),
    signOut: async (_, __, context) => await signOut(context),
    actAs: async (_, args, context) => await actAs(context, args),
    endSession: async (_, { input }, context) => await endSession(context, input),
    endOtherSessions: async (_, __, context) => await endOtherSessions(context, null),
    endPersonSessions: async (_, { input }, context) => await endPersonSessions(context, input),
    changePassword: async (_, { input }, context) => await changePassword(context, input),
    resetPassword: async (_, { input }, context) => await resetPassword(context, input),
    unlockAccount: async (_, { input }, context) => await unlockAccount(context, input),
  },
  PostTerm: {
    unit: async ({ unitId, validFrom }, _, { load }) =>
      unitId === null ? null : await load(unitOn, onDay(unitId, validFrom)),
  },
  Session: {
    current: ({ id, currentId }) => id === currentId,
    startedAt: ({ createdAt }) => createdAt,
    browser: ({ userAgent }) => deviceOf(userAgent).browser,
    system: ({ userAgent }) => deviceOf(userAgent).system,
    device: ({ userAgent }) => deviceOf(userAgent).device,
    actingAs: async ({ positionId }, _, { load }) => found(await load(positionById, positionId)),
  },
  AgencyPerson: {
    accountAgency: async ({ accountAgencyId }, _, { load }) => found(await load(agencyById, accountAgencyId)),
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
