import { can, type Permission, rolesWith, scopeOf } from '@qlvb/domain/permissions';
import { refuse } from '../../platform/errors.ts';
import type { Viewer } from '../../platform/viewer.ts';

/** The same answer as a lifecycle gives, for acts that have none: who may not, and who could. */
export function authorise(viewer: Viewer, ...anyOf: readonly [Permission, ...Permission[]]): void {
  if (anyOf.some((permission) => can(viewer, permission))) return;
  const roles = [...new Set(anyOf.flatMap((permission) => rolesWith(permission)))];
  refuse('NO_PERMISSION', { permission: anyOf.join(','), roles: roles.join(',') });
}

/** A post the permission reaches, as a condition: one of the own agency, or any in the province. */
export const rowWithin = (
  viewer: Viewer,
  id: string,
  permission: Permission = 'identity.manage',
): { readonly id: string; readonly agencyId?: string } =>
  scopeOf(viewer, permission) === 'PROVINCE' ? { id } : { id, agencyId: viewer.agencyId };
