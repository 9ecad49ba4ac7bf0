import type { ApiModule } from '../../module.ts';
import { signingAuthorities } from './signing.entity.ts';
import { signingResolvers } from './signing.resolvers.ts';

export const signingModule: ApiModule = { entities: [signingAuthorities], resolvers: signingResolvers };
