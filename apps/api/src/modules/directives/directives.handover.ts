import type { SignedContext } from '../../platform/graphql/context.ts';
import type { AuditEntryRow } from '../audit/audit.entity.ts';
import type { DirectiveHandoverRow, DirectiveRow } from './directives.entity.ts';
import { cooperationsOfDirective, ownHandover } from './directives.loaders.ts';

/** The handover by which alone the viewer sees the directive; null for whoever takes part in it now. */
export async function handedOver(
  { viewer, load }: SignedContext,
  row: DirectiveRow,
): Promise<DirectiveHandoverRow | null> {
  const { agencyId, positionId } = viewer;
  if (row.leadAgencyId === agencyId || row.assigningAgencyId === agencyId) return null;
  if (row.givenByPositionId === positionId || row.monitorPositionId === positionId) return null;
  const handover = await load(ownHandover, row.id);
  if (handover === null) return null;
  const parts = await load(cooperationsOfDirective, row.id);
  return parts.some((part) => part.agencyId === agencyId) ? null : handover;
}

/** The journal as the former lead agency left it: up to the act that gave the directive to another. */
export function untilHandover(entries: readonly AuditEntryRow[], agencyId: string): AuditEntryRow[] {
  const declined = entries.findLastIndex(
    (entry) => entry.action === 'directive.decline' && entry.agencyId === agencyId,
  );
  const moved = entries.findIndex(({ action }, at) => at > declined && action === 'directive.reassign');
  return entries.slice(0, moved + 1);
}
