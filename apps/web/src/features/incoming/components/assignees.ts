import { positionName } from '../../../shared/lib/format.ts';
import type { Assignee } from '../../../shared/ui/assignee-picker.tsx';
import type { AddresseePartsFragment } from './instructions.generated.ts';
import type { Assignment } from './routing.ts';

export const keyOf = ({ kind, id }: Pick<Assignee, 'kind' | 'id'>): string => `${kind}:${id}`;

export const same = (a: Assignee, b: Assignee): boolean => keyOf(a) === keyOf(b);

/** Who has it, in words. */
export function addresseeName({ toPosition, toUnit, toAgency }: Assignment): string {
  if (toPosition) return positionName(toPosition);
  return toUnit?.name ?? toAgency?.shortName ?? '';
}

export function assigneeOf({ toPosition, toUnit }: Pick<Assignment, 'toPosition' | 'toUnit'>): Assignee[] {
  if (toPosition) return [{ kind: 'position', id: toPosition.id, label: positionName(toPosition) }];
  return toUnit ? [{ kind: 'unit', id: toUnit.id, label: toUnit.name }] : [];
}

/** Units and positions as the pickers know them. */
export const addresseesOf = (addressees: readonly AddresseePartsFragment[]): Assignee[] =>
  addressees.flatMap(({ unit, position }) => assigneeOf({ toUnit: unit, toPosition: position }));

/** The direction in force, to begin its change with. */
export function directionOf(assignments: readonly Assignment[]) {
  const given = assignments.filter(({ parentId, state }) => parentId === null && state !== 'WITHDRAWN');
  const of = (role: Assignment['role']) => given.filter((assignment) => assignment.role === role).flatMap(assigneeOf);
  const lead = given.find(({ role }) => role === 'LEAD');
  return {
    lead: of('LEAD').slice(0, 1),
    coop: of('COOP'),
    info: of('INFO'),
    instruction: lead?.instruction ?? '',
    dueOn: lead?.dueOn ?? null,
  };
}
