import type { AssigneeInput } from '@qlvb/contract/types';
import type { CivilDate } from '@qlvb/domain/civil-date';
import { isOver } from '@qlvb/domain/validity';
import type { Reader } from '../../platform/db/reader.ts';
import { refuse } from '../../platform/errors.ts';
import { positionsByIds } from '../identity/identity.loaders.ts';
import { unitsByIds } from '../organizations/organizations.loaders.ts';

/** A unit or a position of one agency, with the name lists show. */
export type Assignee = { readonly unitId: string | null; readonly positionId: string | null; readonly name: string };

/**
 * Looks the chosen units and positions up, in the order given.
 * @throws RefusalError TARGET_NOT_FOUND, TARGET_NOT_IN_AGENCY (a unit of another agency is told as such: units stand in
 * the directory; people of other agencies do not, so that theirs are as if they were not there)
 */
export async function assigneesOf(
  reader: Reader,
  agencyId: string,
  inputs: readonly AssigneeInput[],
  today: CivilDate,
): Promise<Assignee[]> {
  const unitIds = inputs.flatMap(({ unitId }) => (unitId ? [unitId] : []));
  const positionIds = inputs.flatMap(({ positionId }) => (positionId ? [positionId] : []));
  const units = new Map(
    unitIds.length === 0 ? [] : (await unitsByIds(reader, unitIds, today)).map((unit) => [unit.id, unit]),
  );
  const positions = new Map(
    positionIds.length === 0
      ? []
      : (await positionsByIds(reader, positionIds, today)).map((position) => [position.id, position]),
  );
  return inputs.map(({ unitId, positionId }) => {
    if (unitId) {
      const unit = inAgency(units.get(unitId), agencyId, today, 'UNIT');
      return { unitId, positionId: null, name: unit.name };
    }
    const position = inAgency(positions.get(positionId ?? ''), agencyId, today, 'POSITION');
    return { unitId: null, positionId: position.id, name: position.fullName };
  });
}

type Target = { readonly agencyId: string; readonly validTo: CivilDate | null };

/** Who has left or what was dissolved cannot be given work any more. */
function inAgency<T extends Target>(target: T | undefined, agencyId: string, today: CivilDate, kind: string): T {
  if (target === undefined || isOver(target, today)) return refuse('TARGET_NOT_FOUND', { kind });
  if (target.agencyId !== agencyId)
    return refuse(kind === 'UNIT' ? 'TARGET_NOT_IN_AGENCY' : 'TARGET_NOT_FOUND', { kind });
  return target;
}
