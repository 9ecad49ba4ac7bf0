import type { Resolvers } from '../../generated/resolvers.ts';
import { found } from '../../platform/errors.ts';
import { signedIn } from '../../platform/graphql/context.ts';
import { noteView } from '../access-record/note-view.ts';
import { attachmentsOf, ownerKey } from '../files/attachments.ts';
import { agencyOn, onDay } from '../organizations/organizations.loaders.ts';
import { visibleDocument } from './documents.visibility.ts';

export const documentResolvers: Resolvers = {
  Query: {
    document: async (_, { id }, context) => {
      const { db, viewer } = signedIn(context);
      return noteView(context, 'DOCUMENT', found(await visibleDocument(db, viewer, id)));
    },
  },
  Document: {
    issuerAgency: ({ issuerAgencyId, issuedOn }, _, { load }) =>
      issuerAgencyId === null ? null : load(agencyOn, onDay(issuerAgencyId, issuedOn)),
    files: ({ id }, _, { load }) => load(attachmentsOf, ownerKey('DOCUMENT', id)),
  },
};
