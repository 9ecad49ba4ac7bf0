import { coversFeature } from '@qlvb/domain/delegations/scope';
import { can } from '@qlvb/domain/permissions';
import type { SqlValue } from '../../platform/db/reader.ts';
import type { Viewer } from '../../platform/viewer.ts';

export type Sql = { readonly sql: string; readonly params: readonly SqlValue[] };

/** A way in which a viewer comes to see work files (alias `f`), and the index that serves it state by state. */
export type Scope = Sql & { readonly index: 'state' | 'owner' | 'unit' };

const agencyScope = ({ agencyId }: Viewer): Scope => ({ index: 'state', sql: 'f.agency_id = ?', params: [agencyId] });

export const ownScope = ({ positionId, agencyId }: Viewer): Scope => ({
  index: 'owner',
  sql: 'f.owner_position_id = ? AND f.agency_id = ?',
  params: [positionId, agencyId],
});

const unitScope = (unitId: string, { agencyId }: Viewer): Scope => ({
  index: 'unit',
  sql: 'f.unit_id = ? AND f.agency_id = ?',
  params: [unitId, agencyId],
});

/** Of the own agency: all with `work-files.read.agency`, else the own ones and those of the own unit (NĐ 30/2020 đ.31: a unit answers for its files). */
export function visibleScopes(viewer: Viewer): readonly Scope[] {
  if (!coversFeature(viewer.only, 'WORK_FILES')) return [];
  if (can(viewer, 'work-files.read.agency')) return [agencyScope(viewer)];
  return [ownScope(viewer), ...(viewer.unitId === null ? [] : [unitScope(viewer.unitId, viewer)])];
}

/** As one condition on the alias `f`, for single rows and searches. */
export function visibleSql(viewer: Viewer): Sql {
  const scopes = visibleScopes(viewer);
  if (scopes.length === 0) return { sql: 'FALSE', params: [] };
  return {
    sql: `(${scopes.map(({ sql }) => `(${sql})`).join(' OR ')})`,
    params: scopes.flatMap(({ params }) => params),
  };
}
