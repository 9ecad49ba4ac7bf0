import type { CivilDate } from '@qlvb/domain/civil-date';
import { columnList, hydrate, type Reader } from '../../platform/db/reader.ts';
import { agencies, type AgencyRow, type AsOf, type UnitRow, units } from './organizations.entity.ts';

/** An agency or unit on a day. */
export type Asked = AsOf & { readonly id: string };

/** What is asked about, as a table `k`: one statement for any number of agencies and days. */
const ASKED = `JSON_TABLE(?, '$[*]' COLUMNS (
  id BIGINT UNSIGNED PATH '$.id', day DATE PATH '$.asOf', with_pending TINYINT PATH '$.withPending')) k`;

const counts = (alias: string): string => `(${alias}.pending = 0 OR k.with_pending = 1)`;

/**
 * Of what follows one upon another, the row of the day: the last that had begun. Before the first one, the first, so
 * that a document older than the records still names its agency; after the end, the last.
 */
const ofTheDay = (column: string, table: string, where: string): string =>
  `(SELECT x.${column} FROM ${table} x WHERE ${where} AND ${counts('x')}
    ORDER BY x.valid_from <= k.day DESC, IF(x.valid_from <= k.day, -1, 1) * DATEDIFF(x.valid_from, '2000-01-01') LIMIT 1)`;

type AgencySql = Record<string, unknown> &
  Pick<AgencyRow, 'name' | 'shortName' | 'abbreviation' | 'code' | 'asOf'> & { readonly withPending: unknown };

/** As they are called on the day of each; what does not exist is left out. */
export async function agenciesOn(reader: Reader, asked: readonly Asked[]): Promise<AgencyRow[]> {
  if (asked.length === 0) return [];
  const rows = await reader.query<AgencySql>(
    `SELECT ${columnList(agencies, 'a')}, n.name, n.short_name AS shortName, n.abbreviation, CAST(k.day AS CHAR) AS asOf,
       k.with_pending AS withPending,
       COALESCE(${ofTheDay('code', 'agency_codes', "x.agency_id = a.id AND x.scheme = 'QD20'")}, '') AS code
     FROM ${ASKED} JOIN agencies a ON a.id = k.id
     JOIN agency_names n ON n.id = ${ofTheDay('id', 'agency_names', 'x.agency_id = a.id')}`,
    [JSON.stringify(asked)],
  );
  return rows.map((row) => ({
    ...hydrate(agencies, row),
    code: row.code,
    name: row.name,
    shortName: row.shortName,
    abbreviation: row.abbreviation,
    asOf: row.asOf,
    withPending: Boolean(row.withPending),
  }));
}

type UnitSql = Record<string, unknown> &
  Pick<UnitRow, 'name' | 'abbreviation' | 'asOf'> & { readonly withPending: unknown };

async function readUnits(
  reader: Reader,
  asked: readonly Asked[],
  condition: string,
  order = 'u.agency_id, u.protocol_order, u.id',
): Promise<UnitRow[]> {
  if (asked.length === 0) return [];
  const rows = await reader.query<UnitSql>(
    `SELECT ${columnList(units, 'u')}, n.name, n.abbreviation, CAST(k.day AS CHAR) AS asOf, k.with_pending AS withPending
     FROM ${ASKED} JOIN units u ON ${condition}
     JOIN unit_names n ON n.id = ${ofTheDay('id', 'unit_names', 'x.unit_id = u.id')} ORDER BY ${order}`,
    [JSON.stringify(asked)],
  );
  return rows.map((row) => ({
    ...hydrate(units, row),
    name: row.name,
    abbreviation: row.abbreviation,
    asOf: row.asOf,
    withPending: Boolean(row.withPending),
  }));
}

/** As they are called on the day of each. */
export const unitsOn = async (reader: Reader, asked: readonly Asked[]): Promise<UnitRow[]> =>
  await readUnits(reader, asked, 'u.id = k.id');

/** Those that an agency has on the day, in protocol order; asked by the agency's id. */
export const unitsOfAgenciesOn = async (reader: Reader, asked: readonly Asked[]): Promise<UnitRow[]> =>
  await readUnits(
    reader,
    asked,
    `u.agency_id = k.id AND u.valid_from <= k.day AND ${counts('u')}
       AND (u.valid_to IS NULL OR u.valid_to >= k.day) AND (k.with_pending = 0 OR u.pending_to IS NULL OR u.pending_to >= k.day)`,
  );

/** Every unit an agency ever had, oldest first, called as on the day. */
export const allUnitsOfAgencies = async (reader: Reader, asked: readonly Asked[]): Promise<UnitRow[]> =>
  await readUnits(reader, asked, 'u.agency_id = k.id', 'u.valid_from, u.protocol_order, u.id');

/** Called as on the day. */
export const agenciesByIds = async (reader: Reader, day: CivilDate, ids: readonly string[]): Promise<AgencyRow[]> =>
  await agenciesOn(
    reader,
    ids.map((id) => ({ id, asOf: day, withPending: false })),
  );

export const unitsByIds = async (reader: Reader, day: CivilDate, ids: readonly string[]): Promise<UnitRow[]> =>
  await unitsOn(
    reader,
    ids.map((id) => ({ id, asOf: day, withPending: false })),
  );
