import { signedIn } from '../../platform/graphql/context.ts';
import { manyByKey, oneByKey } from '../../platform/graphql/loaders.ts';
import type { DocumentRow } from '../documents/documents.entity.ts';
import { visibleDocument } from '../documents/documents.visibility.ts';
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

/** What copies were made of, where the viewer sees it: once for all copies of one document. */
export const sourceById = oneByKey<DocumentRow>(
  async (context, ids) => {
    const { db, viewer } = signedIn(context);
    const documents = await Promise.all(ids.map(async (id) => await visibleDocument(db, viewer, id)));
    return documents.flatMap((document) => document ?? []);
  },
  ({ id }) => id,
);
