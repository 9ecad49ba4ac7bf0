import type { TFunction } from 'i18next';
import type { DelegationListedFragment } from './delegations.generated.ts';
import { formatDate } from '../../../shared/lib/format.ts';

/** The scope as a sentence: parts of the work, then books and kinds. */
export function scopeWords(
  { features, books, typeCodes }: Pick<DelegationListedFragment, 'features' | 'books' | 'typeCodes'>,
  t: TFunction<'delegations'>,
): string {
  const parts = features ? features.map((feature) => t(`features.${feature}`)).join(', ') : t('whole');
  const inBooks = books ? books.map((book) => t(`book.${book}`)).join(', ') : '';
  const kinds = typeCodes ? typeCodes.map((code) => t(`enums:DocumentTypeCode.${code}`)).join(', ') : '';
  return [parts, inBooks, kinds].filter(Boolean).join('; ');
}

export const periodWords = (
  { validFrom, validTo }: Pick<DelegationListedFragment, 'validFrom' | 'validTo'>,
  t: TFunction<'delegations'>,
): string => `${formatDate(validFrom)} – ${validTo ? formatDate(validTo) : t('untilEnded')}`;
