import { civilDateInVietnam } from '@qlvb/domain/civil-date';
import type { Resolvers } from '../../generated/resolvers.ts';
import { found } from '../../platform/errors.ts';
import { signedIn } from '../../platform/graphql/context.ts';
import { connection, pageOf } from '../../platform/graphql/keyset.ts';
import { positionById } from '../identity/identity.loaders.ts';
import { agencyById, agencyOn, onDay } from '../organizations/organizations.loaders.ts';
import { failedMessagePage } from './failed-messages.repo.ts';
import { failureOf } from './message-failure.ts';
import { noticeOf, noticeOfRecipient } from './recalls.loaders.ts';
import { retryMessage } from './retry-message.ts';

const DETAIL = 300;

export const exchangeResolvers: Resolvers = {
  Query: {
    failedMessages: async (_, args, context) => {
      const { db, viewer } = signedIn(context);
      const page = pageOf(args, 2);
      return connection(await failedMessagePage(db, viewer, page), page, ({ deadAt, id }) => [deadAt, id]);
    },
  },
  Mutation: {
    retryMessage: async (_, { input }, context) => await retryMessage(context, input),
  },
  Recipient: {
    decidedBy: async ({ decidedByPositionId: id }, _, { load }) => (id === null ? null : await load(positionById, id)),
    recallArrivedAt: async ({ id }, _, { load }) => (await load(noticeOfRecipient, id))?.arrivedAt ?? null,
    copyCancelledAt: async ({ id }, _, { load }) => (await load(noticeOfRecipient, id))?.cancelledAt ?? null,
    copyCancelledBy: async ({ id }, _, { load }) => {
      const by = (await load(noticeOfRecipient, id))?.cancelledByPositionId ?? null;
      return by === null ? null : await load(positionById, by);
    },
    agency: async ({ agencyId, queuedAt }, _, { load, today }) =>
      found(
        await load(agencyOn, onDay(agencyId, queuedAt === null ? today() : civilDateInVietnam(new Date(queuedAt)))),
      ),
  },
  Recall: {
    recalledBy: async ({ recalledByPositionId }, _, { load }) => found(await load(positionById, recalledByPositionId)),
  },
  RecallNotice: {
    cancelledBy: async ({ cancelledByPositionId: id }, _, { load }) =>
      id === null ? null : await load(positionById, id),
  },
  IncomingDocument: {
    recall: async ({ id }, _, { load }) => await load(noticeOf, id),
  },
  FailedMessage: {
    agency: async ({ agencyId }, _, { load }) => (agencyId === null ? null : await load(agencyById, agencyId)),
    failedAt: ({ deadAt }) => deadAt,
    failure: ({ lastError }) => failureOf(lastError),
    detail: ({ lastError }) => (lastError ?? '').slice(0, DETAIL),
  },
};
