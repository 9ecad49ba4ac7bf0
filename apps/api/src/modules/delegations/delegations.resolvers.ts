import { connection, pageOf } from '../../platform/graphql/keyset.ts';
import { delegationState } from '@qlvb/domain/delegations/state';
import type { Resolvers } from '../../generated/resolvers.ts';
import { forbidden, found, notFound } from '../../platform/errors.ts';
import { can } from '@qlvb/domain/permissions';
import { type SignedContext, signedIn } from '../../platform/graphql/context.ts';
import { positionById, positionsOfPerson } from '../identity/identity.loaders.ts';
import { acknowledgeHandBack } from './acknowledge-hand-back.ts';
import { otherCapacities } from './capacities.ts';
import { createDelegation } from './create-delegation.ts';
import { partOf } from './delegation-parts.ts';
import type { DelegationRow } from './delegations.entity.ts';
import { delegationsOfAgency, delegationsOfPositions, visibleDelegation } from './delegations.repo.ts';
import { endDelegation } from './end-delegation.ts';
import { handBackObjectId, handBackOf, handBackPage, shownObject } from './hand-back.ts';
import { limitsOf } from './limits.ts';

const ORDER = { ACTIVE: 0, PENDING: 1, ENDED: 2 } as const;

async function myDelegations({ db, viewer, today }: SignedContext): Promise<DelegationRow[]> {
  const own = await positionsOfPerson(db, today(), viewer.personId);
  const rows = await delegationsOfPositions(
    db,
    own.map(({ id }) => id),
  );
  const order = (row: DelegationRow): number => ORDER[delegationState(row, today())];
  return rows.toSorted((a, b) => order(a) - order(b) || Number(b.id) - Number(a.id));
}

export const delegationResolvers: Resolvers = {
  Query: {
    myDelegations: async (_, __, context) => await myDelegations(signedIn(context)),
    agencyDelegations: async (_, { search, ...args }, context) => {
      const { db, viewer } = signedIn(context);
      if (!can(viewer, 'identity.manage')) throw forbidden();
      const page = pageOf(args, 1);
      const asked = { agencyId: viewer.agencyId, search: search ?? '' };
      return connection(await delegationsOfAgency(db, asked, page), page, ({ id }) => [id]);
    },
    delegation: async (_, { id }, context) => found(await visibleDelegation(context.db, signedIn(context).viewer, id)),
    handBackObjects: async (_, { delegationId, ...args }, context) => {
      const { db, viewer } = signedIn(context);
      const row = found(await visibleDelegation(db, viewer, delegationId));
      if (partOf(viewer, row) !== 'HOLDER') throw notFound();
      return await handBackPage(context, row, args);
    },
    otherCapacities: async (_, __, context) => await otherCapacities(signedIn(context)),
  },
  Mutation: {
    createDelegation: async (_, { input }, context) => await createDelegation(context, input),
    endDelegation: async (_, { input }, context) => await endDelegation(context, input),
    acknowledgeHandBack: async (_, { delegationId }, context) => await acknowledgeHandBack(context, delegationId),
  },
  Delegation: {
    state: (row, _, { today }) => delegationState(row, today()),
    from: async ({ fromPositionId }, _, { load }) => found(await load(positionById, fromPositionId)),
    to: async ({ toPositionId }, _, { load }) => found(await load(positionById, toPositionId)),
    grantedBy: async ({ grantedByPositionId }, _, { load }) => found(await load(positionById, grantedByPositionId)),
    features: (row) => limitsOf(row).features,
    books: (row) => limitsOf(row).books,
    typeCodes: (row) => limitsOf(row).typeCodes,
    mayEnd: (row, _, context) =>
      delegationState(row, context.today()) !== 'ENDED' && partOf(signedIn(context).viewer, row) !== null,
    // What was done is the holder's work: the administrator enters delegations and reads none of it.
    handBack: async (row, _, context) =>
      partOf(signedIn(context).viewer, row) === 'HOLDER' ? await handBackOf(context, row) : null,
  },
  HandBack: {
    awaitsAcknowledgement: ({ delegation }, _, { today }) =>
      delegation.acknowledgedAt === null && delegationState(delegation, today()) === 'ENDED',
  },
  HandBackObject: {
    id: handBackObjectId,
    symbol: async (row, _, context) => (await shownObject(signedIn(context), row))?.symbol ?? null,
    title: async (row, _, context) => (await shownObject(signedIn(context), row))?.title ?? null,
    open: async (row, _, context) => (await shownObject(signedIn(context), row))?.open ?? false,
  },
  StandIn: {
    delegationId: ({ id }) => id,
    position: async ({ fromPositionId }, _, { load }) => found(await load(positionById, fromPositionId)),
  },
  OtherCapacity: {
    id: ({ position, delegation }) => (delegation === null ? `P${position.id}` : `D${delegation.id}`),
  },
};
