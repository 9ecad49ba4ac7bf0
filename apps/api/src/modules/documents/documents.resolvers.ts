import type { Resolvers } from '../../generated/resolvers.ts';
import { found } from '../../platform/errors.ts';
import { signedIn } from '../../platform/graphql/context.ts';
import { noteView } from '../access-record/note-view.ts';
import { attachmentsOf, ownerKey } from '../files/attachments.ts';
import { agencyOn, onDay } from '../organizations/organizations.loaders.ts';
import { amendedByOf, amendsOf } from './relations.loaders.ts';
import { wholeDocument } from './documents.loaders.ts';
import { visibleDocument } from './documents.visibility.ts';

export const documentResolvers: Resolvers = {
  Query: {
    document: async (_, { id }, context) => {
      const { db, viewer } = signedIn(context);
      return noteView(context, 'DOCUMENT', found(await visibleDocument(db, viewer, id)));
    },
  },
  Document: {
    number: async (row, _, context) => (await wholeDocument(context, row)).number,
    notation: async (row, _, context) => (await wholeDocument(context, row)).notation,
    signerName: async (row, _, context) => (await wholeDocument(context, row)).signerName,
    signerTitle: async (row, _, context) => (await wholeDocument(context, row)).signerTitle,
    pageCount: async (row, _, context) => (await wholeDocument(context, row)).pageCount,
    language: async (row, _, context) => (await wholeDocument(context, row)).language,
    deliverBy: async (row, _, context) => (await wholeDocument(context, row)).deliverBy,
    issuerAgency: async (row, _, context) => {
      const { issuerAgencyId, issuedOn } = await wholeDocument(context, row);
      return issuerAgencyId === null ? null : await context.load(agencyOn, onDay(issuerAgencyId, issuedOn));
    },
    amends: async ({ id }, _, context) => await context.load(amendsOf, id),
    amendedBy: async ({ id }, _, context) => await context.load(amendedByOf, id),
    files: ({ id }, _, { load }) => load(attachmentsOf, ownerKey('DOCUMENT', id)),
  },
  DocumentRelation: {
    // The agency may hold one of the two only: of the other it learns what stands on the paper.
    document: async ({ documentId }, _, context) => {
      const { db, viewer } = signedIn(context);
      return await visibleDocument(db, viewer, documentId);
    },
  },
};
