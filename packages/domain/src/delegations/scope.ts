import type { DelegableBook, DelegableFeature, DocumentTypeCode } from '@qlvb/contract/types';
import { DOCUMENT_TYPE_CODES } from '../document-types.ts';
import { seriesKeyFor } from '../numbering/series-key.ts';
import type { Permission } from '../permissions.ts';

/** What a stand-in is limited to; null is no limit. A viewer who acts for oneself has none of this. */
export type StandInLimits = {
  readonly features: readonly DelegableFeature[] | null;
  readonly books: readonly DelegableBook[] | null;
  readonly typeCodes: readonly DocumentTypeCode[] | null;
};

export const DELEGABLE_FEATURES: readonly DelegableFeature[] = ['INCOMING', 'OUTGOING', 'DIRECTIVES', 'WORK_FILES'];
/** Those made of documents, which books and kinds can narrow. */
export const DOCUMENT_FEATURES: readonly DelegableFeature[] = ['INCOMING', 'OUTGOING'];
export const DELEGABLE_BOOKS: readonly DelegableBook[] = [
  'ARRIVAL',
  'QD',
  'CT',
  'TB',
  'BC',
  'KH',
  'TTR',
  'GM',
  'CV',
  'COMMON',
];

const FEATURE_OF_PREFIX: Readonly<Record<string, DelegableFeature>> = {
  incoming: 'INCOMING',
  outgoing: 'OUTGOING',
  directives: 'DIRECTIVES',
  'work-files': 'WORK_FILES',
};

/** Beside documents, and about all of them: they come with the whole of outgoing work only. */
const WITH_OUTGOING: ReadonlySet<Permission> = new Set(['exchange.read', 'numbering.read']);

/**
 * Null: never to be given away. Accounts, organisation, journal, repair and voiding numbers are a trust in the person;
 * whatever permission is added stays with its holder until it is named here.
 */
export function featureOf(permission: Permission): DelegableFeature | null {
  if (WITH_OUTGOING.has(permission)) return 'OUTGOING';
  return FEATURE_OF_PREFIX[permission.slice(0, permission.indexOf('.'))] ?? null;
}

/** Whether acting within these limits reaches the permission at all; without limits always. */
export function coversPermission(only: StandInLimits | null | undefined, permission: Permission): boolean {
  if (!only) return true;
  const feature = featureOf(permission);
  if (feature === null) return false;
  return coversFeature(only, feature) && !(WITH_OUTGOING.has(permission) && narrowsDocuments(only));
}

export function coversFeature(only: StandInLimits | null | undefined, feature: DelegableFeature): boolean {
  if (!only) return true;
  if (only.features !== null && !only.features.includes(feature)) return false;
  // Work files and directives show documents of every book and kind, so a narrowed stand-in has none of them.
  if (!DOCUMENT_FEATURES.includes(feature)) return !narrowsDocuments(only);
  return feature !== 'INCOMING' || only.books === null || only.books.includes('ARRIVAL');
}

const narrowsDocuments = ({ books, typeCodes }: StandInLimits): boolean => books !== null || typeCodes !== null;

/** Whether a document of this kind is within the limits: an outgoing one goes into the book of its kind. */
export function coversDocument(
  only: StandInLimits | null | undefined,
  feature: DelegableFeature,
  typeCode: DocumentTypeCode,
): boolean {
  if (!only) return true;
  if (!coversFeature(only, feature)) return false;
  if (only.typeCodes !== null && !only.typeCodes.includes(typeCode)) return false;
  return feature !== 'OUTGOING' || only.books === null || only.books.includes(seriesKeyFor(typeCode) as DelegableBook);
}

/** Kinds whose documents go into one of the books, for those without a number yet. */
export const typesOfBooks = (books: readonly DelegableBook[]): readonly DocumentTypeCode[] =>
  DOCUMENT_TYPE_CODES.filter((code) => books.includes(seriesKeyFor(code) as DelegableBook));
