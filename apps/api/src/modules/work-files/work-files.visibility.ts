import type { Actor } from '@qlvb/domain/lifecycle';
import { covers, isWithin, scopeOf } from '@qlvb/domain/permissions';
import { anyWay, type ReadingWay, type Sql } from '../identity/reading-way.ts';

export type { Sql };

/** A way in which a viewer comes to see work files (alias `f`), and the index that serves it state by state. */
export type Scope = ReadingWay & { readonly index: 'state' | 'owner' | 'unit' };

const agencyScope = ({ agencyId }: Actor): Scope => ({
  rule: 'WORK_FILE_OF_AGENCY',
  index: 'state',
  sql: 'f.agency_id = ?',
  params: [agencyId],
});

export const ownScope = ({ positionId, agencyId }: Actor): Scope => ({
  rule: 'WORK_FILE_OWNER',
  index: 'owner',
  sql: 'f.owner_position_id = ? AND f.agency_id = ?',
  params: [positionId, agencyId],
});

const unitScope = (unitId: string, { agencyId }: Actor): Scope => ({
  rule: 'WORK_FILE_OF_UNIT',
  index: 'unit',
  sql: 'f.unit_id = ? AND f.agency_id = ?',
  params: [unitId, agencyId],
});

/** How far `work-files.read` goes in the own agency: all, else the own ones and those of the own unit (NĐ 30/2020 đ.31: a unit answers for its files). */
export function visibleScopes(viewer: Actor): readonly Scope[] {
  const scope = scopeOf(viewer, 'work-files.read');
  if (scope === null) return [];
  if (isWithin('AGENCY', scope)) return [agencyScope(viewer)];
  return [ownScope(viewer), ...(viewer.unitId === null ? [] : [unitScope(viewer.unitId, viewer)])];
}

/** As one condition on the alias `f`, for single rows and searches. */
export const visibleSql = (viewer: Actor): Sql => anyWay(visibleScopes(viewer));

/** Whether every such object of the own agency is the viewer's to see: nothing has to be looked up. */
export const seesWholeAgency = (viewer: Actor): boolean => covers(viewer, 'work-files.read', viewer.agencyId);
