import type { DocumentTypeCode } from '@qlvb/contract/types';
import { type CivilDate, yearOf } from '@qlvb/domain/civil-date';
import { numberingRulesOn, type SeriesDefinition } from '@qlvb/domain/numbering/rule-sets';
import { seriesForType, seriesOn } from '@qlvb/domain/numbering/series-of-agency';
import type { Reader } from '../../platform/db/reader.ts';
import { numberSeries, type RegisterBookRow, type SeriesRow } from './numbering.entity.ts';

/** A series as it is shown and used: laid down by the agency, or of the usual grouping. */
export type AgencySeries = SeriesDefinition & {
  readonly onRecord: boolean;
  readonly basis: string;
  readonly validFrom: CivilDate | null;
  readonly validTo: CivilDate | null;
  readonly version: number;
};

/** The series of an agency on a day, those laid down first. */
export async function seriesOfAgency(reader: Reader, agencyId: string, day: CivilDate): Promise<AgencySeries[]> {
  const rows = await reader.find(numberSeries, { agencyId }, { orderBy: 'direction, series_key' });
  const { basis } = numberingRulesOn(day);
  return seriesOn(rows.map(onRecord), day).map((series) =>
    'onRecord' in series ? series : { ...series, onRecord: false, basis, validFrom: null, validTo: null, version: 0 },
  );
}

/** Series a document of the kind can be numbered in on the day, the usual one first. */
export async function seriesChoices(
  reader: Reader,
  {
    agencyId,
    typeCode,
    day,
  }: { readonly agencyId: string; readonly typeCode: DocumentTypeCode; readonly day: CivilDate },
): Promise<AgencySeries[]> {
  return seriesForType(await seriesOfAgency(reader, agencyId, day), typeCode);
}

/** Everything the agency has ever laid down. */
export const onRecord = (row: SeriesRow) => ({
  direction: row.direction,
  key: row.seriesKey,
  name: row.name,
  kind: row.kind,
  typeCodes: row.typeCodes === '' ? [] : (row.typeCodes.split(',') as DocumentTypeCode[]),
  pattern: row.pattern,
  period: row.period,
  dateOrder: row.dateOrder,
  onRecord: true as const,
  basis: row.basis,
  validFrom: row.validFrom,
  validTo: row.validTo,
  version: row.version,
});

/** A series with the year in which its book is asked for. */
export type SeriesOfYear = AgencySeries & { readonly agencyId: string; readonly year: number };

/** The day on which the series of a year are looked at: today, or the end that is nearest to it. */
export function dayOfYear(year: number, today: CivilDate): CivilDate {
  const thisYear = yearOf(today);
  if (year === thisYear) return today;
  return year < thisYear ? `${year}-12-31` : `${year}-01-01`;
}

/** The series of a book, also when its kinds are counted elsewhere by now. */
export function seriesOfBook(
  rows: readonly SeriesRow[],
  { direction, seriesKey: key, agencyId, year, openedOn }: RegisterBookRow,
): SeriesOfYear {
  const row = rows.find((each) => each.direction === direction && each.seriesKey === key);
  if (row !== undefined) return { ...onRecord(row), agencyId, year };
  const { basis, series } = numberingRulesOn(openedOn);
  const usual = series.find((each) => each.direction === direction && each.key === key) ?? {
    direction,
    key,
    name: key,
    kind: 'ORDINARY' as const,
    typeCodes: [],
    pattern: '',
    period: 'YEAR' as const,
    dateOrder: 'REFUSE' as const,
  };
  return { ...usual, onRecord: false, basis, validFrom: null, validTo: null, version: 0, agencyId, year };
}
