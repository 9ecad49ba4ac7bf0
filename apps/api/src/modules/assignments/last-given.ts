import type { GivenPart } from '@qlvb/domain/incoming/instructions';
import type { Reader } from '../../platform/db/reader.ts';
import { assignments } from './assignments.entity.ts';

/** Enough for some hundred directions, and the same work however long somebody has been in office. */
const LOOKED_AT = 400;

/** What the post gave last of incoming documents, latest first: only first levels (bút phê), not parts passed on. */
export async function lastGiven(reader: Reader, positionId: string): Promise<GivenPart[]> {
  const rows = await reader.select(
    assignments,
    'a',
    "WHERE a.from_position_id = ? AND a.subject_type = 'INCOMING' ORDER BY a.id DESC LIMIT ?",
    [positionId, LOOKED_AT],
  );
  return rows
    .filter(({ parentId }) => parentId === null)
    .map(({ subjectId, assignedAt, role, toUnitId, toPositionId }) => ({
      subjectId,
      assignedAt,
      role,
      unitId: toUnitId,
      positionId: toPositionId,
    }));
}
