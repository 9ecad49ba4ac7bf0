import type { AmendmentKind, CirculationLimit, DocumentTypeCode, Urgency } from '@qlvb/contract/types';
import { code, id, instant, int, civilDate, nullable, ref, text, withDefault } from '../../platform/db/columns.ts';
import { defineEntity, type NewRow, type Row } from '../../platform/db/entity.ts';

/** Văn bản: what was issued. Triggers refuse any UPDATE and DELETE (VI-09, VD-06). */
export const documents = defineEntity('documents', {
  id: id(),
  issuerAgencyId: nullable(ref('agencies')),
  issuerName: text(300),
  number: nullable(text(20)),
  notation: nullable(text(60)),
  symbol: text(100),
  /** ASCII form of number and notation for prefix search; null for unnumbered papers. */
  symbolKey: nullable(code(100)),
  issuedOn: civilDate(),
  typeCode: code<DocumentTypeCode>(16),
  subject: text(1000),
  urgency: code<Urgency>(12),
  /** Phạm vi lưu hành (NĐ 30/2020 Phụ lục I). */
  circulation: withDefault(code<CirculationLimit>(24), 'NONE'),
  signerName: nullable(text(150)),
  signerTitle: nullable(text(200)),
  pageCount: nullable(int()),
  language: withDefault(text(100), 'Tiếng Việt'),
  /** Hỏa tốc hẹn giờ. */
  deliverBy: nullable(instant()),
  createdAt: instant(),
});

export type DocumentRecord = Row<typeof documents>;
/** What is shown of it. */
export type DocumentRow = Omit<DocumentRecord, 'symbolKey' | 'createdAt'>;
/** What lists show, in the order it is read. */
export const LISTED_OF_DOCUMENT = [
  'id',
  'issuerName',
  'symbol',
  'issuedOn',
  'typeCode',
  'subject',
  'urgency',
  'circulation',
] as const satisfies readonly (keyof DocumentRow)[];
/** A document as lists join it; the rest is loaded when it is asked. */
export type ListedDocument = Pick<DocumentRow, (typeof LISTED_OF_DOCUMENT)[number]>;
export type ShownDocument = DocumentRow | ListedDocument;
export type NewDocument = NewRow<typeof documents>;

/** What a later document does to an earlier one (NĐ 30/2020 đ.18). Never changed or removed. */
export const documentRelations = defineEntity(
  'document_relations',
  {
    id: id(),
    laterDocumentId: ref('documents'),
    earlierDocumentId: ref('documents'),
    kind: code<AmendmentKind>(12),
    createdAt: instant(),
  },
  { uniques: { pair: ['laterDocumentId', 'earlierDocumentId'] }, indexes: { earlier: ['earlierDocumentId'] } },
);

export type DocumentRelationRow = Row<typeof documentRelations>;
