export type RetentionCode =
  | 'PERMANENT'
  | 'YEARS_70'
  | 'YEARS_50'
  | 'YEARS_30'
  | 'YEARS_20'
  | 'YEARS_15'
  | 'YEARS_10'
  | 'YEARS_5'
  | 'UNTIL_EXPIRY'
  | 'LIFE_OF_WORKS';

export type Retention = {
  readonly code: RetentionCode;
  readonly name: string;
  readonly englishName: string;
  /** Full years from 1 January after the file closes; null where no number of years says it. */
  readonly years: number | null;
  /** Code in archival packages (TT 05/2025/TT-BNV, maintenance). */
  readonly archivalCode: string;
};

/** Periods of the retention schedules (TT 09/2011, TT 10/2022), the longest first. */
export const RETENTIONS: readonly Retention[] = [
  { code: 'PERMANENT', name: 'Vĩnh viễn', englishName: 'Permanent', years: null, archivalCode: '01' },
  years('YEARS_70', 70, '02'),
  years('YEARS_50', 50, '03'),
  years('YEARS_30', 30, '04'),
  years('YEARS_20', 20, '05'),
  years('YEARS_15', 15, '07'),
  years('YEARS_10', 10, '06'),
  years('YEARS_5', 5, '07'),
  {
    code: 'UNTIL_EXPIRY',
    name: 'Đến khi văn bản hết hiệu lực',
    englishName: 'Until the document ceases to be in force',
    years: null,
    archivalCode: '07',
  },
  {
    code: 'LIFE_OF_WORKS',
    name: 'Theo tuổi thọ công trình',
    englishName: 'Life of the construction',
    years: null,
    archivalCode: '07',
  },
];

function years(code: RetentionCode, count: number, archivalCode: string): Retention {
  return { code, name: `${count} năm`, englishName: `${count} years`, years: count, archivalCode };
}

/** Codes are plain strings on the wire: null when the code is none of the table. */
export function retention(code: string): Retention | null {
  return RETENTIONS.find((known) => known.code === code) ?? null;
}

/** HS-05: only files kept five years or longer go to the archive (NĐ 30/2020 đ.30). */
export function goesToArchive({ code, years: count }: Retention): boolean {
  return count === null ? code !== 'UNTIL_EXPIRY' : count >= 5;
}
