import { projection } from '../../platform/db/projection.ts';
import type { Reader } from '../../platform/db/reader.ts';
import { found } from '../../platform/errors.ts';
import type { Context } from '../../platform/graphql/context.ts';
import { oneByKey } from '../../platform/graphql/loaders.ts';
import {
  type DocumentRecord,
  documents,
  type DocumentRow,
  LISTED_OF_DOCUMENT,
  type ListedDocument,
} from './documents.entity.ts';

/** Callers have checked that the viewer sees what the document hangs on. */
export const documentById = oneByKey<DocumentRow>(
  async ({ db }, ids) => await documentsByIds(db, ids),
  (document) => document.id,
);

/** For the relay, which acts for nobody: no visibility is asked. */
export const documentsByIds = async (reader: Reader, ids: readonly string[]): Promise<DocumentRecord[]> =>
  await reader.find(documents, { id: ids });

/** Of documents that a list joins under the alias `d`, beside the columns of its own table. */
export const listedDocument = projection(documents, 'd', LISTED_OF_DOCUMENT);
/** The same with everything that is shown. */
export const joinedDocument = projection(documents, 'd', [
  ...LISTED_OF_DOCUMENT,
  'issuerAgencyId',
  'number',
  'notation',
  'signerName',
  'signerTitle',
  'pageCount',
  'language',
  'deliverBy',
]);

/** The whole of a document that a list has read in part. */
export const wholeDocument = async ({ load }: Context, row: DocumentRow | ListedDocument): Promise<DocumentRow> =>
  'number' in row ? row : found(await load(documentById, row.id));
