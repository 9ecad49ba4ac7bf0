import { signedIn } from '../../platform/graphql/context.ts';
import { manyByKey, oneByKey } from '../../platform/graphql/loaders.ts';
import { type CopyUnitRow, copyUnits, type DocumentCopyRow, documentCopies } from './copies.entity.ts';

/** Callers have checked that the viewer sees the outgoing document. */
export const copyById = oneByKey<DocumentCopyRow>(
  async ({ db }, ids) => await db.find(documentCopies, { outgoingId: ids }),
  ({ outgoingId }) => outgoingId,
);

export const unitsOfCopy = manyByKey<CopyUnitRow>(
  async ({ db }, ids) => await db.find(copyUnits, { outgoingId: ids }, { orderBy: 'outgoing_id, unit_id' }),
  ({ outgoingId }) => outgoingId,
);

/** What the viewer's own agency copied of the documents, newest first; who sees which copy is asked behind it. */
export const copiesOfSource = manyByKey<DocumentCopyRow>(
  async (context, ids) => {
    const { db, viewer } = signedIn(context);
    return await db.find(
      documentCopies,
      { sourceDocumentId: ids, agencyId: viewer.agencyId },
      { orderBy: 'source_document_id, outgoing_id DESC' },
    );
  },
  ({ sourceDocumentId }) => sourceDocumentId,
);
