import { civilDateInVietnam } from '@qlvb/domain/civil-date';
import type { Resolvers } from '../../generated/resolvers.ts';
import { found } from '../../platform/errors.ts';
import { byStandIn } from '../delegations/by-stand-in.ts';
import { positionById } from '../identity/identity.loaders.ts';
import { agencyOn, onDay, unitOn } from '../organizations/organizations.loaders.ts';
import { noTimeLeft, timeLeft } from './time-left.ts';

const dayOf = (instant: string) => civilDateInVietnam(new Date(instant));

export const assignmentResolvers: Resolvers = {
  Assignment: {
    from: async ({ fromPositionId }, _, { load }) => found(await load(positionById, fromPositionId)),
    byStandIn: async ({ delegationId, assignedAt }, _, context) =>
      await byStandIn(context, { delegationId, at: assignedAt }),
    toUnit: ({ toUnitId, assignedAt }, _, { load }) =>
      toUnitId === null ? null : load(unitOn, onDay(toUnitId, dayOf(assignedAt))),
    toPosition: ({ toPositionId }, _, { load }) => (toPositionId === null ? null : load(positionById, toPositionId)),
    toAgency: ({ toAgencyId, assignedAt }, _, { load }) =>
      toAgencyId === null ? null : load(agencyOn, onDay(toAgencyId, dayOf(assignedAt))),
    timeLeft: ({ state, dueOn }, _, { today }) => (state === 'OPEN' ? timeLeft(dueOn, today()) : noTimeLeft()),
  },
};
