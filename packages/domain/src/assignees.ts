import type { AssigneeInput } from '@qlvb/contract/types';
import { checkUnique, problem, type Problem } from './problems.ts';

/** What a form holds before it is complete: every field may still be empty, and no list is changed. */
export type Draft<Input> = {
  readonly [Field in keyof Input]?: Readonly<Input[Field]> | null;
};

function idOf({ unitId, positionId }: AssigneeInput): { key: string; id: string } | null {
  if (unitId && positionId) return null;
  if (unitId) return { key: `unit ${unitId}`, id: unitId };
  return positionId ? { key: `position ${positionId}`, id: positionId } : null;
}

function isEmpty({ unitId, positionId }: AssigneeInput): boolean {
  return !unitId && !positionId;
}

/**
 * Who leads, who co-operates, who is informed (VD-05): exactly one leads, and nobody stands twice.
 * Each is one unit or one position, never both.
 */
export function checkAssignees(
  lead: AssigneeInput | null | undefined,
  groups: Readonly<Record<string, readonly AssigneeInput[] | null | undefined>>,
): Problem[] {
  const others = Object.entries(groups).flatMap(([name, list]) =>
    (list ?? []).map((assignee, at) => ({ path: `${name}.${at}`, assignee })),
  );
  if (!lead || isEmpty(lead)) return [problem('lead', 'LEAD_REQUIRED'), ...checkEach(others)];
  return checkEach([{ path: 'lead', assignee: lead }, ...others]);
}

function checkEach(entries: readonly { path: string; assignee: AssigneeInput }[]): Problem[] {
  const named = entries.flatMap(({ path, assignee }) => {
    const found = idOf(assignee);
    return found ? [{ path, ...found }] : [];
  });
  const shapeless = entries
    .filter(({ assignee }) => idOf(assignee) === null)
    .map(({ path, assignee }) =>
      isEmpty(assignee) ? problem(path, 'REQUIRED') : problem(path, 'INVALID_FORMAT', { value: 'unitId, positionId' }),
    );
  return [...shapeless, ...checkUnique(named)];
}
