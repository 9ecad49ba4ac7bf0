import type { CivilDate } from '@qlvb/domain/civil-date';
import type { Reader } from '../../platform/db/reader.ts';
import { holdsOnSql } from '../../platform/db/validity-sql.ts';
import type { Context } from '../../platform/graphql/context.ts';
import { type Loader, manyByKey, oneByKey } from '../../platform/graphql/loaders.ts';
import { agencyParents, type AgencyRow, type AsOf, type UnitRow } from './organizations.entity.ts';
import { readOrganisation, type Organisation } from './organisation.ts';
import * as repo from './organizations.repo.ts';

/** Key of an agency or unit on a day. */
export const onDay = (id: string, day: CivilDate, withPending = false): string => `${id} ${day} ${withPending ? 1 : 0}`;

const keyOf = (id: string, { asOf, withPending }: AsOf): string => onDay(id, asOf, withPending);

function asked(key: string): repo.Asked {
  const [id = '', asOf = '', withPending] = key.split(' ');
  return { id, asOf, withPending: withPending === '1' };
}

/** As it is called today: for pickers and everything that has no date of its own. */
export const agencyById = oneByKey<AgencyRow>(
  async ({ db, today }, ids) => await repo.agenciesByIds(db, today(), ids),
  (agency) => agency.id,
);

export const unitById = oneByKey<UnitRow>(
  async ({ db, today }, ids) => await repo.unitsByIds(db, today(), ids),
  (unit) => unit.id,
);

/** By `onDay(id, day)`: as it was called on the day of what shows it. One statement for all days of a page. */
export const agencyOn = oneByKey<AgencyRow>(
  async ({ db }, keys) => await repo.agenciesOn(db, keys.map(asked)),
  (agency) => keyOf(agency.id, agency),
);

/** By `onDay(id, day)`. */
export const unitOn = oneByKey<UnitRow>(
  async ({ db }, keys) => await repo.unitsOn(db, keys.map(asked)),
  (unit) => keyOf(unit.id, unit),
);

/** By `onDay(agencyId, day)`: the units of that day in protocol order. */
export const unitsOfAgencyOn = manyByKey<UnitRow>(
  async ({ db }, keys) => await repo.unitsOfAgenciesOn(db, keys.map(asked)),
  (unit) => keyOf(unit.agencyId, unit),
);

/** By `onDay(agencyId, day)`: every unit it ever had, called as on that day. */
export const allUnitsOfAgency = manyByKey<UnitRow>(
  async ({ db }, keys) => await repo.allUnitsOfAgencies(db, keys.map(asked)),
  (unit) => keyOf(unit.agencyId, unit),
);

/** Units of today. */
export const unitsOfAgency = manyByKey<UnitRow>(
  async ({ db, today }, ids) =>
    await repo.unitsOfAgenciesOn(
      db,
      ids.map((id) => ({ id, asOf: today(), withPending: false })),
    ),
  (unit) => unit.agencyId,
);

const organisation: Loader<Organisation> = {
  batch: async ({ db }, keys) => {
    const read = await readOrganisation(db);
    return keys.map(() => read);
  },
};

/** The whole organisation over time, from memory; a request asks once whether it has changed. */
export const organisationOf = async ({ load }: Pick<Context, 'load'>): Promise<Organisation> =>
  await load(organisation, 'all');

/** The directory of a day, for completion in other features: best first. */
export async function searchAgencies(
  context: Pick<Context, 'load'>,
  { search, on, limit }: { readonly search: string; readonly on: CivilDate; readonly limit: number },
): Promise<(AgencyRow & { readonly displayName: string })[]> {
  const view = (await organisationOf(context)).on(on);
  return view
    .search({ text: search, limit })
    .agencies.map((agency) => ({ ...agency, displayName: view.displayName(agency.id) }));
}

/** Chức vụ of who heads an agency, as its name of the day says it; those that say none are left out. */
export async function headTitles(
  reader: Reader,
  agencyIds: readonly string[],
  on: CivilDate,
): Promise<ReadonlyMap<string, string>> {
  if (agencyIds.length === 0) return new Map();
  const rows = await reader.query<{ agencyId: string; headTitle: string }>(
    `SELECT n.agency_id AS agencyId, n.head_title AS headTitle FROM agency_names n
     WHERE n.agency_id IN (?) AND n.pending = 0 AND ${holdsOnSql('n')}
       AND n.head_title IS NOT NULL ORDER BY n.valid_from`,
    [agencyIds, on, on],
  );
  return new Map(rows.map(({ agencyId, headTitle }) => [agencyId, headTitle]));
}

/** For use cases, inside a transaction. `today` decides the name. */
export async function agenciesByIds(reader: Reader, ids: readonly string[], today: CivilDate): Promise<AgencyRow[]> {
  return await repo.agenciesByIds(reader, today, ids);
}

/** For use cases, inside a transaction. `today` decides the name. */
export async function unitsByIds(reader: Reader, ids: readonly string[], today: CivilDate): Promise<UnitRow[]> {
  return await repo.unitsByIds(reader, today, ids);
}

/** The superior of each agency on the day; one at the top is not among them. */
export async function superiorsOf(
  reader: Reader,
  agencyIds: readonly string[],
  on: CivilDate,
): Promise<ReadonlyMap<string, string>> {
  if (agencyIds.length === 0) return new Map();
  const rows = await reader.select(
    agencyParents,
    'w',
    `WHERE w.agency_id IN (?) AND w.pending = 0 AND ${holdsOnSql('w')}`,
    [agencyIds, on, on],
  );
  return new Map(rows.map(({ agencyId, parentId }) => [agencyId, parentId]));
}

/** Agencies right below one on the day. */
export async function agencyIdsBelow(reader: Reader, agencyId: string, on: CivilDate): Promise<string[]> {
  const rows = await reader.select(
    agencyParents,
    'w',
    `WHERE w.parent_id = ? AND w.pending = 0 AND ${holdsOnSql('w')}`,
    [agencyId, on, on],
  );
  return rows.map((row) => row.agencyId);
}
