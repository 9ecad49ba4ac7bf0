import type { CivilDate } from '@qlvb/domain/civil-date';
import type { ReminderStage } from '@qlvb/contract/types';
import { groupBy } from '@qlvb/domain/group-by';
import { can } from '@qlvb/domain/permissions';
import { holdsOn } from '@qlvb/domain/validity';
import type { Reader } from '../../platform/db/reader.ts';
import { positionsByIds, positionsWithRoleIn } from '../identity/identity.loaders.ts';
import type { PositionRow } from '../identity/identity.entity.ts';
import type { DuePart } from '../incoming/due-parts.ts';

/** Who is told at each stage of a part. */
export type Recipients = (part: DuePart, stage: ReminderStage) => readonly PositionRow[];

/**
 * Those a part is with: the person, the heads of the unit it was given to, and who directs what awaits direction. Above
 * them the heads of the unit, and the head of the agency, or the deputies while there is none.
 */
export async function recipientsOf(reader: Reader, parts: readonly DuePart[], today: CivilDate): Promise<Recipients> {
  const agencyIds = [...new Set(parts.map(({ agencyId }) => agencyId))];
  const handlerIds = [...new Set(parts.flatMap(({ toPositionId }) => toPositionId ?? []))];
  const [heads, handlers] = await Promise.all([
    positionsWithRoleIn(reader, agencyIds, ['UNIT_HEAD', 'AGENCY_LEADER', 'DEPUTY_LEADER'], today),
    positionsByIds(reader, handlerIds, today),
  ]);
  const byId = new Map(handlers.map((row) => [row.id, row]));
  const byUnit = groupBy(
    heads.filter(({ roles }) => roles.includes('UNIT_HEAD')),
    ({ unitId }) => unitId ?? '',
  );
  const byAgency = groupBy(heads, ({ agencyId }) => agencyId);
  const ofUnit = (unitId: string | null): readonly PositionRow[] => (unitId === null ? [] : (byUnit.get(unitId) ?? []));

  return ({ agencyId, assignmentId, toPositionId, toUnitId }, stage) => {
    const leaders = byAgency.get(agencyId) ?? [];
    const handler = toPositionId === null ? undefined : byId.get(toPositionId);
    switch (stage) {
      case 'BEFORE_DUE':
        if (assignmentId === null) return leaders.filter((row) => can(row, 'incoming.direct'));
        if (handler === undefined) return ofUnit(toUnitId);
        return holdsOn(handler, today) ? [handler] : [];
      case 'UNIT_HEAD':
        return ofUnit(handler?.unitId ?? toUnitId);
      case 'AGENCY_HEAD': {
        const head = leaders.filter(({ roles }) => roles.includes('AGENCY_LEADER'));
        return head.length > 0 ? head : leaders.filter(({ roles }) => roles.includes('DEPUTY_LEADER'));
      }
    }
  };
}
