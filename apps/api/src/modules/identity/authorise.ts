import { can, type Permission, rolesWith } from '@qlvb/domain/permissions';
import { refuse } from '../../platform/errors.ts';
import type { Viewer } from '../../platform/viewer.ts';

/** The same answer as a lifecycle gives, for acts that have none: who may not, and who could. */
export function authorise(viewer: Viewer, permission: Permission): void {
  if (!can(viewer, permission)) refuse('NO_PERMISSION', { permission, roles: rolesWith(permission).join(',') });
}
