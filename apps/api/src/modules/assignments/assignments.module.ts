import type { ApiModule } from '../../module.ts';
import { assignments } from './assignments.entity.ts';
import { assignmentResolvers } from './assignments.resolvers.ts';

export const assignmentsModule: ApiModule = { entities: [assignments], resolvers: assignmentResolvers };
