import type { ApiModule } from '../../module.ts';
import { agencyFields, signingAuthorities } from './signing.entity.ts';
import { signingResolvers } from './signing.resolvers.ts';

export const signingModule: ApiModule = { entities: [agencyFields, signingAuthorities], resolvers: signingResolvers };
