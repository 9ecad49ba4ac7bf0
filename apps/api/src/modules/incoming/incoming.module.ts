import type { ApiModule } from '../../module.ts';
import { registerDocumentVisibility } from '../documents/documents.visibility.ts';
import { incomingDocuments, incomingReaders, incomingReadings, incomingSearch } from './incoming.entity.ts';
import { incomingResolvers } from './incoming.resolvers.ts';
import { termsOfDocument } from './reading-terms.ts';
import { seesThroughIncoming } from './incoming.visibility.ts';

registerDocumentVisibility('incoming', seesThroughIncoming);

export const incomingModule: ApiModule = {
  entities: [incomingDocuments, incomingReaders, incomingReadings, incomingSearch],
  resolvers: incomingResolvers,
  fileTerms: { DOCUMENT: termsOfDocument },
};
