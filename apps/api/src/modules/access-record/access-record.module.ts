import type { ApiModule } from '../../module.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { signedIn } from '../../platform/graphql/context.ts';
import { connection, pageOf } from '../../platform/graphql/keyset.ts';
import { accessRecords } from './access.entity.ts';
import { labelOf } from './access.labels.ts';
import { readAccessRecord } from './read-access-record.ts';
import { sweepAccessRecords } from './sweep-access-records.ts';

const WRITE_EVERY_MS = 1000;
const SWEEP_EVERY_MS = 3_600_000;

const resolvers: Resolvers = {
  Query: {
    accessRecord: async (_, args, context) => {
      const signed = signedIn(context);
      const page = pageOf(args, 2);
      const rows = await readAccessRecord(signed, args.filter ?? {}, page);
      return connection(rows, page, ({ at, id }) => [at, id]);
    },
  },
  AccessRecord: {
    label: async ({ objectType, objectId }, _, context) => await labelOf(signedIn(context), objectType, objectId),
    // Who does not see the object is told that one of its kind was read, not which.
    objectId: async ({ objectType, objectId }, _, context) =>
      (await labelOf(signedIn(context), objectType, objectId)) === null ? null : objectId,
  },
};

export const accessRecordModule: ApiModule = {
  entities: [accessRecords],
  resolvers,
  start: (services) => {
    const writing = setInterval(() => void services.access.flush(), WRITE_EVERY_MS);
    const sweeping = setInterval(() => {
      sweepAccessRecords(services).catch((error: unknown) =>
        services.log.warn({ err: error }, 'sweeping access records failed'),
      );
    }, SWEEP_EVERY_MS);
    return async () => {
      clearInterval(writing);
      clearInterval(sweeping);
      await services.access.flush();
    };
  },
};
