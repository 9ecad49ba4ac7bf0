import { projection } from '../../platform/db/projection.ts';
import type { Reader } from '../../platform/db/reader.ts';
import { oneByKey } from '../../platform/graphql/loaders.ts';
import { type DocumentRecord, documents, type DocumentRow } from './documents.entity.ts';

/** Callers have checked that the viewer sees what the document hangs on. */
export const documentById = oneByKey<DocumentRow>(
  async ({ db }, ids) => await documentsByIds(db, ids),
  (document) => document.id,
);

/** For the relay, which acts for nobody: no visibility is asked. */
export const documentsByIds = async (reader: Reader, ids: readonly string[]): Promise<DocumentRecord[]> =>
  await reader.find(documents, { id: ids });

const joined = projection(documents, 'd', [
  'id',
  'issuerAgencyId',
  'issuerName',
  'number',
  'notation',
  'symbol',
  'issuedOn',
  'typeCode',
  'subject',
  'urgency',
  'circulation',
  'signerName',
  'signerTitle',
  'pageCount',
]);

/** For lists that join documents under the alias `d`, beside the columns of their own table. */
export const DOCUMENT_COLUMNS = joined.columns;

/** The document of a row read with DOCUMENT_COLUMNS. */
export const joinedDocument = joined.read;
