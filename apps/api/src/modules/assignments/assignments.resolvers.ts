import type { Resolvers } from '../../generated/resolvers.ts';
import { found } from '../../platform/errors.ts';
import { positionById } from '../identity/identity.loaders.ts';
import { agencyById, unitById } from '../organizations/organizations.loaders.ts';
import { noTimeLeft, timeLeft } from './time-left.ts';

export const assignmentResolvers: Resolvers = {
  Assignment: {
    from: async ({ fromPositionId }, _, { load }) => found(await load(positionById, fromPositionId)),
    toUnit: ({ toUnitId }, _, { load }) => (toUnitId === null ? null : load(unitById, toUnitId)),
    toPosition: ({ toPositionId }, _, { load }) => (toPositionId === null ? null : load(positionById, toPositionId)),
    toAgency: ({ toAgencyId }, _, { load }) => (toAgencyId === null ? null : load(agencyById, toAgencyId)),
    timeLeft: ({ state, dueOn }, _, { today }) => (state === 'OPEN' ? timeLeft(dueOn, today()) : noTimeLeft()),
  },
};
