import type { OrganisationChangeKind } from '@qlvb/contract/types';
import type { CivilDate } from '@qlvb/domain/civil-date';
import type { Reader } from '../../platform/db/reader.ts';
import { afterSql, orderSql, type Page, type SortKey } from '../../platform/graphql/keyset.ts';
import {
  agencyCodes,
  agencyNames,
  agencyParents,
  agencySuccessions,
  type AgencyCodeRow,
  type AgencyNameRow,
  type AgencyParentRow,
  type AgencySuccessionRow,
  organisationChanges,
  type OrganisationChangeRow,
} from './organizations.entity.ts';

const OLDEST_FIRST = { orderBy: 'valid_from, id' };

export const namesOfAgencies = async (reader: Reader, ids: readonly string[]): Promise<AgencyNameRow[]> =>
  await reader.find(agencyNames, { agencyId: ids }, OLDEST_FIRST);

export const codesOfAgencies = async (reader: Reader, ids: readonly string[]): Promise<AgencyCodeRow[]> =>
  await reader.find(agencyCodes, { agencyId: ids }, OLDEST_FIRST);

export const superiorsOfAgencies = async (reader: Reader, ids: readonly string[]): Promise<AgencyParentRow[]> =>
  await reader.find(agencyParents, { agencyId: ids }, OLDEST_FIRST);

export const successionsOfChanges = async (reader: Reader, ids: readonly string[]): Promise<AgencySuccessionRow[]> =>
  await reader.find(agencySuccessions, { changeId: ids }, { orderBy: 'id' });

const SORT = [
  { column: 'c.takes_effect_on', direction: 'ASC' },
  { column: 'c.id', direction: 'ASC' },
] as const satisfies readonly SortKey[];

export async function changePage(reader: Reader, page: Page, on: CivilDate | null): Promise<OrganisationChangeRow[]> {
  const after = afterSql(SORT, page);
  return await reader.select(
    organisationChanges,
    'c',
    `FORCE INDEX (ix_organisation_changes_day) WHERE ${on === null ? '' : 'c.takes_effect_on = ? AND '}${after.sql}
     ORDER BY ${orderSql(SORT)} LIMIT ?`,
    [...(on === null ? [] : [on]), ...after.params, page.limit + 1],
  );
}

/** What happens on a day, a few hundred changes in all. */
export type DayTally = {
  readonly day: CivilDate;
  readonly kind: OrganisationChangeKind;
  readonly count: number;
  readonly pending: number;
};

export async function changeDays(reader: Reader): Promise<DayTally[]> {
  const rows = await reader.query<Record<'day' | 'kind' | 'count' | 'pending', string>>(
    `SELECT CAST(takes_effect_on AS CHAR) AS day, kind, COUNT(*) AS count, SUM(carried_out_at IS NULL) AS pending
     FROM organisation_changes GROUP BY takes_effect_on, kind ORDER BY takes_effect_on, MIN(id)`,
    [],
  );
  return rows.map(({ day, kind, count, pending }) => ({
    day,
    kind: kind as OrganisationChangeKind,
    count: Number(count),
    pending: Number(pending),
  }));
}

/** A change of one agency, oldest first. */
export type ChangeOfAgency = { readonly agencyId: string; readonly change: OrganisationChangeRow };

export async function changesOfAgencies(reader: Reader, ids: readonly string[]): Promise<ChangeOfAgency[]> {
  if (ids.length === 0) return [];
  const links = await reader.query<{ agencyId: string; changeId: string }>(
    `SELECT from_agency_id AS agencyId, change_id AS changeId FROM agency_successions WHERE from_agency_id IN (?)
     UNION SELECT to_agency_id, change_id FROM agency_successions WHERE to_agency_id IN (?)`,
    [ids, ids],
  );
  const changes = await reader.find(
    organisationChanges,
    { id: [...new Set(links.map(({ changeId }) => String(changeId)))] },
    { orderBy: 'takes_effect_on, id' },
  );
  return changes.flatMap((change) =>
    links
      .filter(({ changeId }) => String(changeId) === change.id)
      .map(({ agencyId }) => ({ agencyId: String(agencyId), change })),
  );
}
