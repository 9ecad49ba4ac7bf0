import type { ApiModule } from '../../module.ts';
import { signedIn } from '../../platform/graphql/context.ts';
import { worklist } from './worklist.ts';

export const worklistModule: ApiModule = {
  resolvers: { Query: { worklist: async (_, __, context) => await worklist(signedIn(context)) } },
};
