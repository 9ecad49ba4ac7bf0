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

export async function changePage(reader: Reader, page: Page): Promise<OrganisationChangeRow[]> {
  const after = afterSql(SORT, page);
  return await reader.select(
    organisationChanges,
    'c',
    `FORCE INDEX (ix_organisation_changes_day) WHERE ${after.sql} ORDER BY ${orderSql(SORT)} LIMIT ?`,
    [...after.params, page.limit + 1],
  );
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
