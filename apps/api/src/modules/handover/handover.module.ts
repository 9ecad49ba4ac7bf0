import { can, coversPost } from '@qlvb/domain/permissions';
import type { ApiModule } from '../../module.ts';
import { nowInstant, todayInVietnam } from '../../platform/clock.ts';
import { forbidden, found, notFound } from '../../platform/errors.ts';
import { signedIn } from '../../platform/graphql/context.ts';
import { positionById } from '../identity/identity.loaders.ts';
import { carryOutEnds } from './carry-out-ends.ts';
import { endPost } from './end-post.ts';
import { handOver } from './hand-over.ts';
import { workReceivers } from './handover.entity.ts';
import { openWorkOf } from './open-work.ts';
import { postsWithWork } from './posts-with-work.ts';

/** Short enough that nobody waits for what came to a post on its last day. */
const ENDS_EVERY_MS = 60_000;

export const handoverModule: ApiModule = {
  entities: [workReceivers],
  resolvers: {
    Query: {
      openWorkOf: async (_, { positionId }, context) => {
        const { db, viewer, load, today } = signedIn(context);
        if (!can(viewer, 'identity.hand-over')) throw forbidden();
        const post = await load(positionById, positionId);
        if (post === null || !coversPost(viewer, 'identity.hand-over', post)) throw notFound();
        return await openWorkOf(db, viewer, positionId, today());
      },
      postsWithWork: async (_, __, context) => await postsWithWork(signedIn(context)),
    },
    Mutation: {
      endPost: async (_, { input }, context) => await endPost(context, input),
      handOver: async (_, { input }, context) => await handOver(context, input),
    },
    PostWork: {
      receivers: async ({ receiverIds }, _, { load }) =>
        await Promise.all(receiverIds.map(async (id) => found(await load(positionById, id)))),
    },
  },
  start: ({ db, clock, log }) => {
    const carryOut = (): void => {
      carryOutEnds(db, { today: todayInVietnam(clock), at: nowInstant(clock) }).catch((error: unknown) =>
        log.warn({ err: error }, 'what came to posts that have ended was not given on'),
      );
    };
    carryOut();
    const timer = setInterval(carryOut, ENDS_EVERY_MS);
    return async () => clearInterval(timer);
  },
};
