import type { Resolvers } from '../../generated/resolvers.ts';
import type { ApiModule } from '../../module.ts';
import { signedIn } from '../../platform/graphql/context.ts';
import { positionById } from '../identity/identity.loaders.ts';
import { unitById } from '../organizations/organizations.loaders.ts';
import { directionHelp } from './direction-help.ts';
import { removeDirectionFavourite, saveDirectionFavourite } from './favourites.ts';
import { directionFavourites, instructionPhrases } from './instructions.entity.ts';
import { keepInstructionPhrases, phrasesOf } from './phrases.ts';

const resolvers: Resolvers = {
  Query: {
    instructionPhrases: async (_, __, context) => await phrasesOf(context.db, signedIn(context).viewer),
    directionHelp: async (_, __, context) => await directionHelp(signedIn(context)),
  },
  Mutation: {
    keepInstructionPhrases: async (_, { input }, context) => await keepInstructionPhrases(context, input),
    saveDirectionFavourite: async (_, { input }, context) => await saveDirectionFavourite(context, input),
    removeDirectionFavourite: async (_, { favouriteId }, context) =>
      await removeDirectionFavourite(context, favouriteId),
  },
  Addressee: {
    unit: async ({ unitId }, _, { load }) => (unitId === null ? null : await load(unitById, unitId)),
    position: async ({ positionId }, _, { load }) =>
      positionId === null ? null : await load(positionById, positionId),
  },
};

/** What helps to give an instruction: phrases, and addressees with one tap. */
export const instructionsModule: ApiModule = { entities: [instructionPhrases, directionFavourites], resolvers };
