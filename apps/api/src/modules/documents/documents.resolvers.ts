import type { Resolvers } from '../../generated/resolvers.ts';
import { attachmentsOf, ownerKey } from '../files/attachments.ts';
import { agencyById } from '../organizations/organizations.loaders.ts';

export const documentResolvers: Resolvers = {
  Document: {
    issuerAgency: ({ issuerAgencyId }, _, { load }) =>
      issuerAgencyId === null ? null : load(agencyById, issuerAgencyId),
    files: ({ id }, _, { load }) => load(attachmentsOf, ownerKey('DOCUMENT', id)),
  },
};
