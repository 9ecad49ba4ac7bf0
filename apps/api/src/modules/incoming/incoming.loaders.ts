import { signedIn } from '../../platform/graphql/context.ts';
import { manyByKey, oneByKey } from '../../platform/graphql/loaders.ts';
import { type IncomingLinkRow, incomingLinks, type ReadingRow } from './incoming.entity.ts';
import { type IncomingWithDocument, visibleIncomingByIds } from './incoming.repo.ts';
import { countStillOut, readingsOf, type StillOut } from './readings.repo.ts';

/** The registration when the viewer may see it, else null. */
export const incomingById = oneByKey<IncomingWithDocument>(
  async (context, ids) => await visibleIncomingByIds(context.db, signedIn(context).viewer, ids),
  (incoming) => incoming.id,
);

/** Callers have checked that the viewer sees the registration, and show each person what is theirs to see. */
export const readingsOfIncoming = manyByKey<ReadingRow>(
  async ({ db }, ids) => await readingsOf(db, ids),
  (reading) => reading.incomingId,
);

/** Callers show of each only what the viewer sees. */
export const linksOfIncoming = manyByKey<IncomingLinkRow>(
  async ({ db }, ids) => await db.find(incomingLinks, { incomingId: ids }, { orderBy: 'id' }),
  ({ incomingId }) => incomingId,
);

/** How many have not given it back; null when nobody has it. */
export const stillOutOf = oneByKey<StillOut>(
  async ({ db }, ids) => await countStillOut(db, ids),
  ({ incomingId }) => incomingId,
);
