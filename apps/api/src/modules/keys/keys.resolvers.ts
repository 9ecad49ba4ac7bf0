import { DELEGABLE_BOOKS } from '@qlvb/domain/delegations/scope';
import { can } from '@qlvb/domain/permissions';
import { keyState } from '@qlvb/domain/keys/state';
import { isOver } from '@qlvb/domain/validity';
import type { DelegableBook, KeyScope } from '@qlvb/contract/types';
import type { Resolvers } from '../../generated/resolvers.ts';
import { forbidden, found } from '../../platform/errors.ts';
import { signedIn } from '../../platform/graphql/context.ts';
import { connection, pageOf } from '../../platform/graphql/keyset.ts';
import { positionById } from '../identity/identity.loaders.ts';
import { inAgency } from '../identity/in-agency.ts';
import { agencyById } from '../organizations/organizations.loaders.ts';
import { addressesOf } from './addresses.ts';
import { createKey } from './create-key.ts';
import { secretsOfKey, lastUseOfKey } from './keys.loaders.ts';
import { keysOfAgency } from './keys.repo.ts';
import { renewKey } from './renew-key.ts';
import { revokeKey } from './revoke-key.ts';

const booksOf = (stored: string | null): DelegableBook[] | null =>
  stored === null ? null : DELEGABLE_BOOKS.filter((book) => stored.split(',').includes(book));

export const keyResolvers: Resolvers = {
  Query: {
    integrationKeys: async (_, { agencyId: asked, ...args }, context) => {
      const signed = signedIn(context);
      if (!can(signed.viewer, 'keys.manage')) throw forbidden();
      const { db, agencyId } = inAgency(signed, 'keys.manage', asked);
      const page = pageOf(args, 1);
      return connection(await keysOfAgency(db, agencyId, page), page, ({ id }) => [id]);
    },
    ownKey: (_, __, context) => signedIn(context).viewer.key ?? null,
  },
  Mutation: {
    createIntegrationKey: async (_, { input }, context) => await createKey(context, input),
    renewIntegrationKey: async (_, { input }, context) => await renewKey(context, input),
    revokeIntegrationKey: async (_, { input }, context) => await revokeKey(context, input),
  },
  IntegrationKey: {
    agency: async ({ agencyId }, _, { load }) => found(await load(agencyById, agencyId)),
    prefix: async ({ id }, _, { load }) => found((await load(secretsOfKey, id)).at(-1)).prefix,
    scopes: ({ scopes }) => scopes.split(',') as KeyScope[],
    books: ({ books }) => booksOf(books),
    addresses: ({ addresses }) => addressesOf(addresses),
    state: async ({ agencyId, validTo, revokedAt }, _, { load, today }) => {
      const agency = found(await load(agencyById, agencyId));
      const agencyWorks = agency.onPlatform && !isOver(agency, today());
      return keyState({ validTo, revokedAt, agencyWorks }, today());
    },
    createdBy: async ({ createdByPositionId }, _, { load }) => found(await load(positionById, createdByPositionId)),
    formerSecretUntil: async ({ id }, _, { load, now }) => {
      const former = (await load(secretsOfKey, id)).flatMap(({ endsAt }) => endsAt ?? []).toSorted();
      const last = former.at(-1) ?? null;
      return last !== null && last > now() ? last : null;
    },
    lastUsedAt: async ({ id }, _, { load }) => (await load(lastUseOfKey, id))?.usedAt ?? null,
    lastUsedFrom: async ({ id }, _, { load }) => (await load(lastUseOfKey, id))?.usedFrom ?? null,
    revokedBy: async ({ revokedByPositionId: id }, _, { load }) =>
      id === null ? null : found(await load(positionById, id)),
  },
  OwnKey: {
    agency: async (_, __, context) => found(await context.load(agencyById, signedIn(context).viewer.agencyId)),
  },
};
