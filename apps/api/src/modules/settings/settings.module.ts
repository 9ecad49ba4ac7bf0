import type { ApiModule } from '../../module.ts';
import { demonstrationOf } from './demonstration.ts';
import { demonstration } from './settings.entity.ts';

/** What a screen has to know about the installation. */
export const settingsModule: ApiModule = {
  entities: [demonstration],
  resolvers: {
    Query: {
      settings: (_, __, { config: { maxUploadMegabytes, passwordMinLength } }) => ({
        maxUploadMegabytes,
        passwordMinLength,
      }),
    },
    Settings: { demonstration: async (_, __, { db }) => await demonstrationOf(db) },
  },
};
