import { can } from '@qlvb/domain/permissions';
import type { Resolvers } from '../../generated/resolvers.ts';
import { forbidden } from '../../platform/errors.ts';
import { signedIn } from '../../platform/graphql/context.ts';
import { importBundle } from './import-bundle.ts';
import { bundlePreview } from './preview.ts';

export const bundleResolvers: Resolvers = {
  Query: {
    bundlePreview: async (_, { bundleId }, context) => {
      const signed = signedIn(context);
      if (!can(signed.viewer, 'identity.manage')) throw forbidden();
      return await bundlePreview(signed, bundleId);
    },
  },
  Mutation: { importBundle: async (_, { input }, context) => await importBundle(context, input) },
};
