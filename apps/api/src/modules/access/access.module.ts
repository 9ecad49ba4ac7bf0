import type { ApiModule } from '../../module.ts';
import { accessResolvers } from './access.resolvers.ts';

/** Vì sao? Who may do what and why, from the functions of the features that decide it. */
export const accessModule: ApiModule = { resolvers: accessResolvers };
