import type { PermissionWay } from '@qlvb/domain/explain';
import { isWithin, type Permission, PERMISSIONS, waysTo } from '@qlvb/domain/permissions';
import type { PositionRow } from '../identity/identity.entity.ts';

/** A way to a right, and whose: the role on record is looked up only where it is asked for. */
export type RightWayRow = PermissionWay & { readonly positionId: string };

export const ofPosition =
  (positionId: string) =>
  (way: PermissionWay): RightWayRow => ({ ...way, positionId });

/** Everything a post may do, permission by permission, through each of its roles that reaches furthest. */
export function widestWays({ id, roles }: Pick<PositionRow, 'id' | 'roles'>): RightWayRow[] {
  return PERMISSIONS.flatMap((permission) => {
    const ways = waysTo({ roles }, permission);
    const [widest] = ways;
    return widest === undefined
      ? []
      : ways
          .filter(({ scope }) => isWithin(widest.scope, scope))
          .map((way) => ({ ...way, permission, positionId: id }));
  });
}

export const waysOf = (positionId: string, permission: Permission, ways: ReturnType<typeof waysTo>): RightWayRow[] =>
  ways.map((way) => ({ ...way, permission, positionId }));
