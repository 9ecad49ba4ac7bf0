import type { ApiModule } from '../../module.ts';
import { documentRelations, documents } from './documents.entity.ts';
import { documentResolvers } from './documents.resolvers.ts';
import { isDocumentVisible } from './documents.visibility.ts';

export const documentsModule: ApiModule = {
  entities: [documents, documentRelations],
  resolvers: documentResolvers,
  fileVisibility: { DOCUMENT: async ({ db, viewer }, documentId) => await isDocumentVisible(db, viewer, documentId) },
};
