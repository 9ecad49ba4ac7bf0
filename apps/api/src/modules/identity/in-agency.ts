import { covers, type Permission } from '@qlvb/domain/permissions';
import { isOver } from '@qlvb/domain/validity';
import { found, notFound, refuse } from '../../platform/errors.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { agenciesByIds } from '../organizations/organizations.loaders.ts';
import { authorise } from './authorise.ts';

/** Who acts, and in which agency: the own one, or for the administrator of the province the one chosen. */
export type InAgency = SignedContext & { readonly agencyId: string };

/** The agency meant, as far as the permission reaches; of one out of reach nothing is told, not even that it is there. */
export function inAgency(
  context: SignedContext,
  permission: Permission,
  agencyId: string | null | undefined,
): InAgency {
  const { viewer } = context;
  const meant = agencyId ?? viewer.agencyId;
  if (!covers(viewer, permission, meant)) throw notFound();
  return { ...context, agencyId: meant };
}

/** The same for an act: refused with who could, and in an agency that is no more. */
export async function actIn(
  context: SignedContext,
  permission: Permission,
  agencyId: string | null | undefined,
): Promise<InAgency> {
  authorise(context.viewer, permission);
  const meant = inAgency(context, permission, agencyId);
  if (meant.agencyId === context.viewer.agencyId) return meant;
  const [agency] = await agenciesByIds(context.db, [meant.agencyId], context.today());
  const there = found(agency ?? null);
  if (isOver(there, context.today())) refuse('AGENCY_NOT_ACTIVE', { agency: there.shortName });
  return meant;
}
