import type { ApiModule } from '../../module.ts';
import { copyUnits, documentCopies } from './copies.entity.ts';
import { copiesResolvers } from './copies.resolvers.ts';

export const copiesModule: ApiModule = { entities: [documentCopies, copyUnits], resolvers: copiesResolvers };
