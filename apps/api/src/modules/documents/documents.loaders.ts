import { hydrate, type Reader } from '../../platform/db/reader.ts';
import { snakeCase } from '../../platform/db/entity.ts';
import { oneByKey } from '../../platform/graphql/loaders.ts';
import { documents, type DocumentRow } from './documents.entity.ts';

/** Callers have checked that the viewer sees what the document hangs on. */
export const documentById = oneByKey<DocumentRow>(
  async ({ db }, ids) => await documentsByIds(db, ids),
  (document) => document.id,
);

/** For the relay, which acts for nobody: no visibility is asked. */
export const documentsByIds = async (reader: Reader, ids: readonly string[]): Promise<DocumentRow[]> =>
  await reader.find(documents, { id: ids });

const PREFIX = 'document_';
const NAMES = Object.keys(documents.columns).map((property) => [property, PREFIX + snakeCase(property)] as const);

/** For lists that join documents under the alias `d`, beside the columns of their own table. */
export const DOCUMENT_COLUMNS = NAMES.map(([property, name]) => `d.${snakeCase(property)} AS ${name}`).join(', ');

/** The document of a row read with DOCUMENT_COLUMNS. */
export function joinedDocument(raw: Readonly<Record<string, unknown>>): DocumentRow {
  const own: Record<string, unknown> = {};
  for (const [property, name] of NAMES) own[property] = raw[name];
  return hydrate(documents, own);
}
