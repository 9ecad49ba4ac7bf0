import { formatNumber } from './notation.ts';

/** Mã nhiệm vụ: `NV-2026-0007`. */
export function directiveCode(year: number, number: number): string {
  return `NV-${year}-${String(number).padStart(4, '0')}`;
}

/** Số và ký hiệu hồ sơ: Arabic number and heading, `01.KTTH` (NĐ 30/2020 Phụ lục V). */
export function workFileNotation(number: number, heading: string): string {
  return `${formatNumber(number)}.${heading.normalize('NFC').trim()}`;
}

/** Mã hồ sơ: agency code, year and notation, `H33.02.2026.01.KTTH` (HS-01). */
export function workFileCode(agencyCode: string, year: number, notation: string): string {
  return `${agencyCode}.${year}.${notation}`;
}
