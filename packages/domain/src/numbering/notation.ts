import type { DocumentTypeCode } from '@qlvb/contract/types';
import { documentType } from '../document-types.ts';

export type NotationParts = {
  readonly typeCode: DocumentTypeCode;
  /** `UBND`, `STC`. */
  readonly agencyAbbreviation: string;
  /** Drafting unit or field, `NS`, `KTTH`: used by kinds without an abbreviation of their own. */
  readonly unitOrFieldAbbreviation?: string | null;
};

/**
 * Ký hiệu (NĐ 30/2020 Phụ lục I, mục II.3): named kinds are type-agency, `QĐ-UBND`;
 * công văn and thư công are agency-unit or agency-field, `STC-NS`.
 */
export function notationFor(parts: NotationParts): string {
  const { abbreviation } = documentType(parts.typeCode);
  const agency = parts.agencyAbbreviation.normalize('NFC').trim();
  if (abbreviation !== null) return `${abbreviation}-${agency}`;
  const unit = parts.unitOrFieldAbbreviation?.normalize('NFC').trim();
  return unit ? `${agency}-${unit}` : agency;
}

/** Numbers below 10 carry a leading 0 (NĐ 30/2020 Phụ lục I, mục II.3.a). */
export function formatNumber(number: number): string {
  return String(number).padStart(2, '0');
}

/** Số, ký hiệu as written: `05/QĐ-UBND`. A number in text form (12a) stays as it is. */
export function symbolOf(number: number | string | null | undefined, notation: string | null | undefined): string {
  const written = typeof number === 'number' ? formatNumber(number) : (number ?? '').trim();
  return [written, (notation ?? '').trim()].filter((part) => part !== '').join('/');
}
