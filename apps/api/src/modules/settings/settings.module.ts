import type { ApiModule } from '../../module.ts';
import { demonstrationOf } from './demonstration.ts';
import { signedIn } from '../../platform/graphql/context.ts';
import { found } from '../../platform/errors.ts';
import { officeHours } from './office-hours.entity.ts';
import { hoursOfAgency, keepOfficeHours } from './office-hours.ts';
import { demonstration } from './settings.entity.ts';

/** What a screen has to know about the installation. */
export const settingsModule: ApiModule = {
  entities: [demonstration, officeHours],
  resolvers: {
    Query: {
      settings: (_, __, { config: { maxUploadMegabytes, passwordMinLength } }) => ({
        maxUploadMegabytes,
        passwordMinLength,
      }),
      officeHours: async (_, __, context) => {
        const { viewer, load } = signedIn(context);
        return found(await load(hoursOfAgency, viewer.agencyId));
      },
    },
    Mutation: { keepOfficeHours: async (_, { input }, context) => await keepOfficeHours(context, input) },
    Settings: { demonstration: async (_, __, { db }) => await demonstrationOf(db) },
  },
};
