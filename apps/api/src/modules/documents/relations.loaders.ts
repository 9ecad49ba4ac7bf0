import type { AmendmentKind } from '@qlvb/contract/types';
import type { Reader } from '../../platform/db/reader.ts';
import { manyByKey } from '../../platform/graphql/loaders.ts';

/** One document as another one refers to it: the other one and what the later does to the earlier. */
export type DocumentRelation = {
  readonly ofId: string;
  readonly documentId: string;
  readonly kind: AmendmentKind;
  readonly symbol: string;
  readonly issuedOn: string;
};

/** Earlier documents that these replace or correct. Callers have checked that the viewer sees these. */
export const amendsOf = manyByKey<DocumentRelation>(
  async ({ db }, ids) => await related(db, 'later_document_id', 'earlier_document_id', ids),
  ({ ofId }) => ofId,
);

/** Later documents that replace or correct these. */
export const amendedByOf = manyByKey<DocumentRelation>(
  async ({ db }, ids) => await related(db, 'earlier_document_id', 'later_document_id', ids),
  ({ ofId }) => ofId,
);

async function related(reader: Reader, of: string, other: string, ids: readonly string[]): Promise<DocumentRelation[]> {
  const rows = await reader.query<DocumentRelation>(
    `SELECT r.${of} AS ofId, r.${other} AS documentId, r.kind, d.symbol, d.issued_on AS issuedOn
     FROM document_relations r JOIN documents d ON d.id = r.${other} WHERE r.${of} IN (?) ORDER BY r.id`,
    [ids],
  );
  return rows.map((row) => ({ ...row, ofId: String(row.ofId), documentId: String(row.documentId) }));
}
