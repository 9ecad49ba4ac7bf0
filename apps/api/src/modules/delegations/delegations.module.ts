import type { ApiModule } from '../../module.ts';
import { delegations } from './delegations.entity.ts';
import { delegationResolvers } from './delegations.resolvers.ts';

export const delegationsModule: ApiModule = { entities: [delegations], resolvers: delegationResolvers };
