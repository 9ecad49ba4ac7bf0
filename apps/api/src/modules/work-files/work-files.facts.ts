import type { WorkFileAction, WorkFileState } from '@qlvb/contract/types';
import { decide, type Decision } from '@qlvb/domain/lifecycle';
import { retention } from '@qlvb/domain/retention';
import { workFileLifecycle, type WorkFileFacts } from '@qlvb/domain/work-files/lifecycle';
import type { Viewer } from '../../platform/viewer.ts';
import type { WorkFileRow } from './work-files.entity.ts';

/** What the transition table asks. The people of the unit work on its files together. */
export function factsOf(row: WorkFileRow, openDrafts: number, viewer: Viewer): WorkFileFacts {
  return {
    isOwner: row.ownerPositionId === viewer.positionId,
    isMember: row.unitId !== null && row.unitId === viewer.unitId,
    itemCount: row.itemCount,
    openDrafts,
    retentionSet: retention(row.retention) !== null,
  };
}

export const decideOn = (
  row: WorkFileRow,
  openDrafts: number,
  viewer: Viewer,
  action: WorkFileAction,
): Decision<WorkFileState> => decide(workFileLifecycle, action, row.state, factsOf(row, openDrafts, viewer), viewer);
