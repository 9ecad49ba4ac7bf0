import { BUNDLE_PROBLEMS } from '@qlvb/domain/bundles/problems';
import { SHEETS } from '@qlvb/domain/bundles/sheets';
import { isCivilDate } from '@qlvb/domain/civil-date';
import type { BundleSheet } from '@qlvb/contract/types';
import i18n from 'i18next';
import { formatDate } from '../../../shared/lib/format.ts';
import type { BundlePreviewQuery } from './bundle.generated.ts';

type Problem = BundlePreviewQuery['bundlePreview']['problems'][number];

/** The sheet as Excel calls it. */
export const sheetWord = (sheet: BundleSheet): string => i18n.t(`bundles:sheets.${sheet}`);

/** The column as its heading says. */
export function columnWord(sheet: BundleSheet, column: string): string {
  if (sheet === 'AGENCY') return i18n.t('bundles:agencyCode');
  const columns: Readonly<Record<string, { readonly heading: string }>> = SHEETS[sheet].columns;
  return columns[column]?.heading ?? column;
}

/** Values are shown as people write them. */
export const shown = (value: string): string => (isCivilDate(value) ? formatDate(value) : value);

/** The sentence of a problem: the file's own, else the one that every form has. */
export function problemWords({ code, params }: Problem): string {
  const values = Object.fromEntries(params.map(({ name, value }) => [name, shown(value)]));
  const key = code in BUNDLE_PROBLEMS ? `bundles:problem.${code}` : `refusals:problem.${code}`;
  return i18n.exists(key) ? i18n.t(key, values) : i18n.t('refusals:unknownProblem', { code });
}
