import type { ApiModule } from '../../module.ts';
import { hasJustLost } from '../assignments/assignment-tree.ts';
import { registerDocumentVisibility } from '../documents/documents.visibility.ts';
import {
  incomingDocuments,
  incomingLinks,
  incomingReaders,
  incomingReadings,
  incomingSearch,
} from './incoming.entity.ts';
import { incomingResolvers } from './incoming.resolvers.ts';
import { termsOfDocument } from './reading-terms.ts';
import { visibleIncomingByIds } from './incoming.repo.ts';
import { seesThroughIncoming, seesWholeAgency } from './incoming.visibility.ts';

registerDocumentVisibility('incoming', seesThroughIncoming);

export const incomingModule: ApiModule = {
  entities: [incomingDocuments, incomingLinks, incomingReaders, incomingReadings, incomingSearch],
  resolvers: incomingResolvers,
  fileTerms: { DOCUMENT: termsOfDocument },
  hintVisibility: {
    incoming: async ({ db, viewer, clock }, id) =>
      seesWholeAgency(viewer) ||
      (await visibleIncomingByIds(db, viewer, [id])).length > 0 ||
      (await hasJustLost(db, viewer, { type: 'INCOMING', id }, clock.now())),
  },
};
