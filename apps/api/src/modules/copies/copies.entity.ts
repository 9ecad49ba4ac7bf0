import { int, nullable, ref, text } from '../../platform/db/columns.ts';
import { defineEntity, type Row } from '../../platform/db/entity.ts';

/** How an outgoing document that is a copy was made (NĐ 30/2020 đ.25); never changed. */
export const documentCopies = defineEntity(
  'document_copies',
  {
    outgoingId: ref('outgoing_documents'),
    /** That of the outgoing document: one source is copied by many agencies, and each sees its own copies. */
    agencyId: ref('agencies'),
    sourceDocumentId: ref('documents'),
    /** Of an extract, with `part`; null where the whole was copied. */
    pages: nullable(text(200)),
    part: nullable(text(500)),
    paperCopies: int(),
    purpose: nullable(text(1000)),
  },
  {
    primary: ['outgoingId'],
    indexes: { source: ['sourceDocumentId', 'agencyId', 'outgoingId'], agency: ['agencyId'] },
  },
);

/** Units of the agency that get the copy. */
export const copyUnits = defineEntity(
  'copy_units',
  { outgoingId: ref('outgoing_documents'), unitId: ref('units') },
  { primary: ['outgoingId', 'unitId'], indexes: { unit: ['unitId'] } },
);

export type DocumentCopyRow = Row<typeof documentCopies>;
export type CopyUnitRow = Row<typeof copyUnits>;
