import type { DocumentTypeCode } from '@qlvb/contract/types';
import { isCopy } from '../document-types.ts';

/** One counter per agency, year and key. */
export type SeriesKey =
  | 'ARRIVAL'
  | 'QD'
  | 'CT'
  | 'TB'
  | 'BC'
  | 'KH'
  | 'TTR'
  | 'GM'
  | 'CV'
  | 'COMMON'
  | 'COPY'
  | 'DIRECTIVE'
  | 'WORK_FILE';

/** Số đến: one series per agency and year for paper and electronic (NĐ 30/2020 đ.22, VD-01). */
export const ARRIVAL_SERIES: SeriesKey = 'ARRIVAL';
/** Mã nhiệm vụ, per assigning agency and year. */
export const DIRECTIVE_SERIES: SeriesKey = 'DIRECTIVE';
/** Số bản sao: one series per agency and year for sao y, sao lục, trích sao (NĐ 30/2020 Phụ lục I, Phần III). */
export const COPY_SERIES: SeriesKey = 'COPY';
/** Số hồ sơ, per unit and year. */
export const WORK_FILE_SERIES: SeriesKey = 'WORK_FILE';

const OWN_SERIES: Readonly<Partial<Record<DocumentTypeCode, SeriesKey>>> = {
  QD: 'QD',
  CT: 'CT',
  TB: 'TB',
  BC: 'BC',
  KH: 'KH',
  TTR: 'TTR',
  GM: 'GM',
  CV: 'CV',
};

/**
 * The default grouping: frequent kinds have their own series, the rest share one. The head of an
 * agency decides otherwise (NĐ 30/2020 đ.15), so the key is stored with the number it gave.
 */
export function seriesKeyFor(typeCode: DocumentTypeCode): SeriesKey {
  if (isCopy(typeCode)) return COPY_SERIES;
  return OWN_SERIES[typeCode] ?? 'COMMON';
}
