import type { Permission } from '@qlvb/domain/permissions';
import { createContext, useContext } from 'react';
import type { ViewerPartsFragment } from './viewer.generated.ts';

export const ViewerContext = createContext<ViewerPartsFragment | null>(null);

export interface ViewerAccess {
  readonly viewer: ViewerPartsFragment;
  readonly positionId: string;
  readonly agencyId: string;
  readonly unitId: string | null;
  /** Hides what can never be used; the server decides again. */
  can(permission: Permission): boolean;
}

/** The signed-in person, acting as one position. Only inside the signed-in part of the application. */
export function useViewer(): ViewerAccess {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('useViewer outside the signed-in part');
  return {
    viewer,
    positionId: viewer.actingAs.id,
    agencyId: viewer.actingAs.agency.id,
    unitId: viewer.actingAs.unit?.id ?? null,
    can: (permission) => viewer.permissions.includes(permission),
  };
}

export function mayAny(
  viewer: Pick<ViewerPartsFragment, 'permissions'>,
  anyOf: readonly Permission[] | undefined,
): boolean {
  return !anyOf || anyOf.some((permission) => viewer.permissions.includes(permission));
}
