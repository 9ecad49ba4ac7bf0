import { can } from '@qlvb/domain/permissions';
import type { ApiModule } from '../../module.ts';
import { registerDocumentVisibility } from '../documents/documents.visibility.ts';
import { DRAFT_FILES } from './draft-input.ts';
import { draftVersions, outgoingActs, outgoingDocuments, outgoingSearch } from './outgoing.entity.ts';
import { visibleByDocument, visibleOutgoing } from './outgoing.repo.ts';
import { outgoingResolvers } from './outgoing.resolvers.ts';

registerDocumentVisibility(
  'outgoing',
  async (reader, viewer, documentId) => (await visibleByDocument(reader, viewer, [documentId])).length > 0,
);

export const outgoingModule: ApiModule = {
  entities: [outgoingDocuments, outgoingSearch, draftVersions, outgoingActs],
  resolvers: outgoingResolvers,
  hintVisibility: {
    outgoing: async ({ db, viewer }, id) =>
      can(viewer, 'outgoing.read.agency') || (await visibleOutgoing(db, viewer, id)) !== null,
  },
  // Who sees the making of a document sees the files of its drafts, and nobody else does.
  fileVisibility: {
    [DRAFT_FILES]: async ({ db, viewer }, outgoingId) => (await visibleOutgoing(db, viewer, outgoingId)) !== null,
  },
};
