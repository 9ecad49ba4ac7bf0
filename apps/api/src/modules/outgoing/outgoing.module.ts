import type { ApiModule } from '../../module.ts';
import { registerDocumentVisibility } from '../documents/documents.visibility.ts';
import { DRAFT_FILES } from './draft-input.ts';
import { formChecks, formMendings } from './form-check/form-check.entity.ts';
import { draftVersions, outgoingActs, outgoingDocuments, outgoingSearch } from './outgoing.entity.ts';
import { visibleByDocument, visibleOutgoing } from './outgoing.repo.ts';
import { outgoingResolvers } from './outgoing.resolvers.ts';
import { seesWholeAgency } from './outgoing.visibility.ts';

registerDocumentVisibility('outgoing', async (reader, viewer, documentId) => {
  const [outgoing] = await visibleByDocument(reader, viewer, [documentId]);
  return outgoing === undefined ? null : { type: 'OUTGOING', id: outgoing.id };
});

export const outgoingModule: ApiModule = {
  entities: [outgoingDocuments, outgoingSearch, draftVersions, outgoingActs, formChecks, formMendings],
  resolvers: outgoingResolvers,
  hintVisibility: {
    outgoing: async ({ db, viewer }, id) => seesWholeAgency(viewer) || (await visibleOutgoing(db, viewer, id)) !== null,
  },
  // Who sees the making of a document sees the files of its drafts, and nobody else does.
  fileVisibility: {
    [DRAFT_FILES]: async ({ db, viewer }, outgoingId) => (await visibleOutgoing(db, viewer, outgoingId)) !== null,
  },
};
