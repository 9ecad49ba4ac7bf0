import { copyForms } from '@qlvb/domain/copies/forms';
import { isCopy } from '@qlvb/domain/document-types';
import { can, rolesWith } from '@qlvb/domain/permissions';
import type { Resolvers } from '../../generated/resolvers.ts';
import { signedIn } from '../../platform/graphql/context.ts';
import { wireParams } from '../../platform/graphql/results.ts';
import { wholeDocument } from '../documents/documents.loaders.ts';
import { attachmentsOf, ownerKey } from '../files/attachments.ts';
import { onDay, unitOn } from '../organizations/organizations.loaders.ts';
import { outgoingById } from '../outgoing/outgoing.loaders.ts';
import { copiesOfSource, copyById, sourceById, unitsOfCopy } from './copies.loaders.ts';
import { copySource, holdingOf } from './copy-source.ts';
import { createCopy } from './create-copy.ts';

const PERMISSION = 'outgoing.copy';
const MOST_COPIES = 100;

export const copiesResolvers: Resolvers = {
  Mutation: { createCopy: async (_, { input }, context) => await createCopy(context, input) },
  OutgoingDocument: {
    copy: async ({ id, typeCode }, _, { load }) => (isCopy(typeCode) ? await load(copyById, id) : null),
  },
  CopyMaking: {
    source: async ({ sourceDocumentId }, _, { load }) => await load(sourceById, sourceDocumentId),
    units: async ({ outgoingId }, _, { load, loadAll, today }) => {
      const units = await load(unitsOfCopy, outgoingId);
      const named = await loadAll(
        unitOn,
        units.map(({ unitId }) => onDay(unitId, today())),
      );
      return named.flatMap((unit) => unit ?? []);
    },
  },
  Document: {
    copyForms: async (row, _, context) => {
      const { viewer, load } = signedIn(context);
      const [document, holding, files] = await Promise.all([
        wholeDocument(context, row),
        load(holdingOf, row.id),
        load(attachmentsOf, ownerKey('DOCUMENT', row.id)),
      ]);
      const permitted = can(viewer, PERMISSION);
      const roles = rolesWith(PERMISSION).join(',');
      return copyForms(copySource(document, holding, files, viewer.agencyId)).map(({ typeCode, code }) => ({
        typeCode,
        available: permitted && code === null,
        reason: permitted
          ? { code, params: [], whoCould: [] }
          : { code: 'NO_PERMISSION' as const, params: wireParams({ permission: PERMISSION, roles }), whoCould: [] },
      }));
    },
    copies: async ({ id }, _, { load, loadAll }) => {
      const made = (await load(copiesOfSource, id)).slice(0, MOST_COPIES);
      const seen = await loadAll(
        outgoingById,
        made.map(({ outgoingId }) => outgoingId),
      );
      return seen.flatMap((outgoing) => outgoing ?? []);
    },
  },
};
