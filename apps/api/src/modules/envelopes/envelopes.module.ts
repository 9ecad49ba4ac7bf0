import type { Resolvers } from '../../generated/resolvers.ts';
import type { ApiModule } from '../../module.ts';
import { found } from '../../platform/errors.ts';
import { signedIn } from '../../platform/graphql/context.ts';
import { connection, pageOf } from '../../platform/graphql/keyset.ts';
import { objectKey, timelineOf } from '../audit/audit.loaders.ts';
import { positionById } from '../identity/identity.loaders.ts';
import { incomingById } from '../incoming/incoming.loaders.ts';
import { envelopeActions } from './act-on-envelope.ts';
import { giveBackEnvelope, handOverEnvelope, keepEnvelope } from './envelope-acts.ts';
import { personalEnvelopes } from './envelopes.entity.ts';
import { envelopeById, visibleEnvelopes } from './envelopes.loaders.ts';
import { envelopePage } from './envelopes.repo.ts';
import { registerEnvelope } from './register-envelope.ts';

const resolvers: Resolvers = {
  Query: {
    envelopes: async (_, args, context) => {
      const { db, viewer } = signedIn(context);
      const page = pageOf(args, 1);
      return connection(await envelopePage(db, viewer, args.states ?? null, page), page, ({ id }) => [id]);
    },
    envelope: async (_, { id }, context) => found(await signedIn(context).load(envelopeById, id)),
  },
  Mutation: {
    registerEnvelope: async (_, { input }, context) => await registerEnvelope(context, input),
    handOverEnvelope: async (_, { input }, context) => await handOverEnvelope(context, input),
    keepEnvelope: async (_, { input }, context) => await keepEnvelope(context, input),
    giveBackEnvelope: async (_, { input }, context) => await giveBackEnvelope(context, input),
  },
  PersonalEnvelope: {
    addressee: async ({ addresseePositionId }, _, { load }) => found(await load(positionById, addresseePositionId)),
    registeredBy: async ({ registeredByPositionId }, _, { load }) =>
      found(await load(positionById, registeredByPositionId)),
    // Once it is work, it is seen as other work is.
    incoming: async ({ incomingId }, _, { load }) =>
      incomingId === null ? null : await load(incomingById, incomingId),
    availableActions: async (row, _, context) => await envelopeActions(signedIn(context), row),
    timeline: async ({ id }, _, { load }) => await load(timelineOf, objectKey('ENVELOPE', id)),
  },
};

export const envelopesModule: ApiModule = {
  entities: [personalEnvelopes],
  resolvers,
  hintVisibility: {
    envelope: async ({ db, viewer }, id) => (await visibleEnvelopes(db, viewer, [id])).length > 0,
  },
};
