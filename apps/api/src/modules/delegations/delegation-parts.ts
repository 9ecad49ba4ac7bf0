import { can } from '@qlvb/domain/permissions';
import type { Viewer } from '../../platform/viewer.ts';
import type { Reader } from '../../platform/db/reader.ts';
import type { DelegationRow } from './delegations.entity.ts';
import { visibleDelegation } from './delegations.repo.ts';

/** What a viewer is to a delegation; null: it does not exist for them. */
export type Part = 'HOLDER' | 'STAND_IN' | 'ADMINISTRATOR';

/**
 * The holder and the stand-in by the person, whatever they act as at the moment: a stand-in does not become the holder by
 * acting for them. Administrators by the agency, and they see no work in it.
 */
export function partOf(viewer: Viewer, row: DelegationRow): Part | null {
  if (row.fromPersonId === viewer.personId) return 'HOLDER';
  if (row.toPersonId === viewer.personId) return 'STAND_IN';
  return row.agencyId === viewer.agencyId && can(viewer, 'identity.manage') ? 'ADMINISTRATOR' : null;
}

/** The delegation; null when there is none or it does not exist for the viewer. */
export const delegationSeen = async (reader: Reader, viewer: Viewer, id: string): Promise<DelegationRow | null> =>
  await visibleDelegation(reader, viewer, id);
