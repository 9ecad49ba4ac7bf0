import { can, covers } from '@qlvb/domain/permissions';
import type { ApiModule } from '../../module.ts';
import { forbidden, notFound } from '../../platform/errors.ts';
import { signedIn } from '../../platform/graphql/context.ts';
import { positionById } from '../identity/identity.loaders.ts';
import { endPost } from './end-post.ts';
import { handOver } from './hand-over.ts';
import { openWorkOf } from './open-work.ts';

export const handoverModule: ApiModule = {
  entities: [],
  resolvers: {
    Query: {
      openWorkOf: async (_, { positionId }, context) => {
        const { db, viewer, load, today } = signedIn(context);
        if (!can(viewer, 'identity.hand-over')) throw forbidden();
        const post = await load(positionById, positionId);
        if (post === null || !covers(viewer, 'identity.hand-over', post.agencyId)) throw notFound();
        return await openWorkOf(db, viewer, positionId, today());
      },
    },
    Mutation: {
      endPost: async (_, { input }, context) => await endPost(context, input),
      handOver: async (_, { input }, context) => await handOver(context, input),
    },
  },
};
