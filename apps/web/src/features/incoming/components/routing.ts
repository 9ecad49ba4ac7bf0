import type { AssignmentRole } from '@qlvb/contract/types';
import type { IncomingAssignmentFragment } from './incoming-detail.generated.ts';

export type Assignment = IncomingAssignmentFragment;

/** One act of giving: the same person gave these at the same time, with one instruction. */
export interface RoutingStep {
  readonly key: string;
  readonly from: Assignment['from'];
  /** Who did it in the name of `from`. */
  readonly byStandIn: Assignment['byStandIn'];
  readonly at: string;
  readonly instruction: string;
  readonly branches: readonly RoutingBranch[];
}

export interface RoutingBranch {
  readonly assignment: Assignment;
  readonly steps: readonly RoutingStep[];
}

export interface Routing {
  readonly current: readonly RoutingStep[];
  /** Withdrawn ones with all that hung on them, newest first (VD-06: history is kept). */
  readonly former: readonly RoutingStep[];
}

const ROLE_ORDER: Readonly<Record<AssignmentRole, number>> = { LEAD: 0, COOP: 1, INFO: 2 };

function stepsOf(starts: readonly Assignment[], below: (id: string) => readonly Assignment[]): RoutingStep[] {
  const steps = new Map<string, Assignment[]>();
  for (const assignment of starts) {
    const key = `${assignment.from.id} ${assignment.byStandIn?.fullName ?? ''} ${assignment.assignedAt} ${assignment.instruction}`;
    steps.set(key, [...(steps.get(key) ?? []), assignment]);
  }
  return [...steps.values()].flatMap((given) => {
    const first = given[0];
    if (!first) return [];
    return {
      key: first.id,
      from: first.from,
      byStandIn: first.byStandIn,
      at: first.assignedAt,
      instruction: first.instruction,
      branches: given
        .toSorted((a, b) => ROLE_ORDER[a.role] - ROLE_ORDER[b.role])
        .map((assignment) => ({ assignment, steps: stepsOf(below(assignment.id), below) })),
    };
  });
}

/** The flat list of the contract as the tree people draw: who gave, to whom, who gave on. */
export function routingOf(assignments: readonly Assignment[]): Routing {
  const byId = new Map(assignments.map((assignment) => [assignment.id, assignment]));
  const withdrawn = ({ state }: Assignment) => state === 'WITHDRAWN';
  const parentOf = ({ parentId }: Assignment) => (parentId === null ? undefined : byId.get(parentId));
  const live = assignments.filter((assignment) => !withdrawn(assignment));
  const cut = assignments.filter((assignment) => {
    const parent = parentOf(assignment);
    return withdrawn(assignment) && !(parent && withdrawn(parent));
  });
  return {
    current: stepsOf(
      live.filter((assignment) => !parentOf(assignment)),
      (id) => live.filter(({ parentId }) => parentId === id),
    ),
    former: stepsOf(cut, (id) => assignments.filter(({ parentId }) => parentId === id)).toSorted((a, b) =>
      b.at.localeCompare(a.at),
    ),
  };
}
