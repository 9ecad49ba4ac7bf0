import { positionName } from '../../../shared/lib/format.ts';
import type { Assignee } from '../../../shared/ui/assignee-picker.tsx';
import type { Assignment } from './routing.ts';

export const keyOf = ({ kind, id }: Pick<Assignee, 'kind' | 'id'>): string => `${kind}:${id}`;

export const same = (a: Assignee, b: Assignee): boolean => keyOf(a) === keyOf(b);

/** Who has it, in words. */
export function addresseeName({ toPosition, toUnit, toAgency }: Assignment): string {
  if (toPosition) return positionName(toPosition);
  return toUnit?.name ?? toAgency?.shortName ?? '';
}

export function assigneeOf({ toPosition, toUnit }: Assignment): Assignee[] {
  if (toPosition) return [{ kind: 'position', id: toPosition.id, label: positionName(toPosition) }];
  return toUnit ? [{ kind: 'unit', id: toUnit.id, label: toUnit.name }] : [];
}

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

const storageKey = (positionId: string) => `qlvb.recent-leads.${positionId}`;
const KEPT = 8;

/** Keys of those this position gave the lead to last, latest first; kept on this machine only. */
export function recentLeads(positionId: string): readonly string[] {
  return localStorage.getItem(storageKey(positionId))?.split(' ').filter(Boolean) ?? [];
}

export function rememberLead(positionId: string, lead: Assignee): void {
  const others = recentLeads(positionId).filter((key) => key !== keyOf(lead));
  localStorage.setItem(storageKey(positionId), [keyOf(lead), ...others].slice(0, KEPT).join(' '));
}
