import type { DelegableBook, DelegableFeature, DocumentTypeCode } from '@qlvb/contract/types';
import { coversDocument, coversFeature, type StandInLimits, typesOfBooks } from '@qlvb/domain/delegations/scope';
import type { SqlValue } from '../../platform/db/reader.ts';
import { refuse } from '../../platform/errors.ts';

type Sql = { readonly sql: string; readonly params: readonly SqlValue[] };
type Limited = { readonly only?: StandInLimits | null };

/** As the table keeps them: codes with commas between, null for all. */
export type StoredLimits = {
  readonly features: string | null;
  readonly books: string | null;
  readonly typeCodes: string | null;
};

const listOf = <T extends string>(codes: string | null): T[] | null =>
  codes === null ? null : (codes.split(',') as T[]);

export const limitsOf = ({ features, books, typeCodes }: StoredLimits) =>
  ({
    features: listOf<DelegableFeature>(features),
    books: listOf<DelegableBook>(books),
    typeCodes: listOf<DocumentTypeCode>(typeCodes),
  }) satisfies StandInLimits;

export const stored = (codes: readonly string[] | null | undefined): string | null =>
  codes ? [...new Set(codes)].toSorted().join(',') : null;

const NONE: Sql = { sql: 'FALSE', params: [] };

/**
 * What a stand-in is limited to, to be ANDed to every way of seeing of a feature; nothing for whoever acts for oneself,
 * whose statements stay as they are.
 */
export function featureLimit({ only }: Limited, feature: DelegableFeature): readonly Sql[] {
  return coversFeature(only, feature) ? [] : [NONE];
}

/** The same for registrations, by the row of `incoming_documents` under the alias. */
export function incomingLimit({ only }: Limited, alias: string): readonly Sql[] {
  if (!coversFeature(only, 'INCOMING')) return [NONE];
  const types = only?.typeCodes ?? null;
  if (types === null) return [];
  const kind = `SELECT 1 FROM documents lim WHERE lim.id = ${alias}.document_id AND lim.type_code IN (?)`;
  return [{ sql: `EXISTS (${kind})`, params: [types] }];
}

/** The same for documents in the making: what has no number yet will go into the book of its kind. */
export function outgoingLimit({ only }: Limited, alias: string): readonly Sql[] {
  if (!coversFeature(only, 'OUTGOING')) return [NONE];
  const { books = null, typeCodes = null } = only ?? {};
  return [
    ...(typeCodes === null ? [] : [{ sql: `${alias}.type_code IN (?)`, params: [typeCodes] }]),
    ...(books === null
      ? []
      : [
          {
            sql: `(${alias}.series_key IN (?) OR (${alias}.series_key IS NULL AND ${alias}.type_code IN (?)))`,
            params: [books, [...typesOfBooks(books), '-']],
          },
        ]),
  ];
}

/** The condition with the limits behind it. */
export const limited = (condition: Sql, limits: readonly Sql[]): Sql =>
  limits.length === 0
    ? condition
    : {
        sql: [condition, ...limits].map(({ sql }) => `(${sql})`).join(' AND '),
        params: [condition, ...limits].flatMap(({ params }) => params),
      };

/**
 * Nobody makes or registers what the own limits would hide in the same moment.
 * @throws RefusalError OUTSIDE_DELEGATION
 */
export function withinLimits({ only }: Limited, feature: 'INCOMING' | 'OUTGOING', typeCode: DocumentTypeCode): void {
  if (!coversDocument(only, feature, typeCode)) refuse('OUTSIDE_DELEGATION');
}
