import { syllables } from '@qlvb/domain/text/fold';
import { columnList, hydrate, type Reader, type SqlValue } from '../../platform/db/reader.ts';
import { agencies, type AgencyRow, type UnitRow, units } from './organizations.entity.ts';

const MAX_AGENCIES = 200;

/** The name valid today; the last one when the agency has ended, so that old documents still show it. */
const AGENCY_AS_CALLED = `
  SELECT ${columnList(agencies, 'a')}, n.name, n.short_name AS shortName, n.abbreviation,
    COALESCE((SELECT c.code FROM agency_codes c WHERE c.agency_id = a.id AND c.scheme = 'QD20' ORDER BY c.valid_from DESC LIMIT 1), '') AS code
  FROM agencies a
  JOIN agency_names n ON n.agency_id = a.id
    AND n.valid_from = (SELECT MAX(m.valid_from) FROM agency_names m WHERE m.agency_id = a.id AND m.valid_from <= ?)`;

type AgencySql = Record<string, unknown> & Pick<AgencyRow, 'name' | 'shortName' | 'abbreviation' | 'code'>;

async function readAgencies(
  reader: Reader,
  today: string,
  rest: string,
  params: readonly SqlValue[],
): Promise<AgencyRow[]> {
  const rows = await reader.query<AgencySql>(`${AGENCY_AS_CALLED} ${rest}`, [today, ...params]);
  return rows.map((row) => ({
    ...hydrate(agencies, row),
    code: row.code,
    name: row.name,
    shortName: row.shortName,
    abbreviation: row.abbreviation,
  }));
}

export async function agenciesByIds(reader: Reader, today: string, ids: readonly string[]): Promise<AgencyRow[]> {
  if (ids.length === 0) return [];
  return await readAgencies(reader, today, 'WHERE a.id IN (?)', [ids]);
}

export type AgencySearch = {
  readonly search?: string | null | undefined;
  readonly onPlatform?: boolean | null | undefined;
};

/** Every word has to begin a word of the name or abbreviation, so `so tc` finds Sở Tài chính and STC does too. */
export async function searchAgencies(
  reader: Reader,
  today: string,
  { search, onPlatform }: AgencySearch,
): Promise<AgencyRow[]> {
  const words = syllables(search ?? '').slice(0, 12);
  const conditions = words.map(() => "CONCAT(' ', n.search_text) LIKE ?");
  const params: SqlValue[] = words.map((word) => `% ${word}%`);
  if (typeof onPlatform === 'boolean') {
    conditions.push('a.on_platform = ?');
    params.push(onPlatform);
  }
  const narrowed = conditions.map((condition) => ` AND ${condition}`).join('');
  return await readAgencies(
    reader,
    today,
    `WHERE a.valid_from <= ? AND (a.valid_to IS NULL OR a.valid_to >= ?)${narrowed} ORDER BY a.protocol_order, a.id LIMIT ${MAX_AGENCIES}`,
    [today, today, ...params],
  );
}

export async function unitsByIds(reader: Reader, ids: readonly string[]): Promise<UnitRow[]> {
  return await reader.find(units, { id: ids });
}

export async function unitsOfAgencies(reader: Reader, today: string, agencyIds: readonly string[]): Promise<UnitRow[]> {
  if (agencyIds.length === 0) return [];
  return await reader.select(
    units,
    'u',
    'WHERE u.agency_id IN (?) AND u.valid_from <= ? AND (u.valid_to IS NULL OR u.valid_to >= ?) ORDER BY u.agency_id, u.protocol_order, u.id',
    [agencyIds, today, today],
  );
}
