import { directiveLifecycle, type DirectiveFacts } from '@qlvb/domain/directives/lifecycle';
import { decide, type Decision } from '@qlvb/domain/lifecycle';
import type { DirectiveAction, DirectiveState } from '@qlvb/contract/types';
import type { Viewer } from '../../platform/viewer.ts';
import type { DirectiveRow } from './directives.entity.ts';

/** What the transition table asks, for this directive and this person. */
export function factsOf(row: DirectiveRow, { positionId, agencyId }: Viewer): DirectiveFacts {
  const isGiver = row.givenByPositionId === positionId;
  return {
    actorAgencyIsLead: row.leadAgencyId === agencyId,
    // The leader who gave it stands for the assigner also when an Office keeps the record for the committee.
    actorAgencyIsAssigner: row.assigningAgencyId === agencyId || isGiver,
    actorIsMonitorOrGiver: row.monitorPositionId === positionId || isGiver,
    hasEvidence: row.evidenceDocumentId !== null,
    openChildren: 0,
  };
}

export const decideOn = (row: DirectiveRow, viewer: Viewer, action: DirectiveAction): Decision<DirectiveState> =>
  decide(directiveLifecycle, action, row.state, factsOf(row, viewer), viewer);
