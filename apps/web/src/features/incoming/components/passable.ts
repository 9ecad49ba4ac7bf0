import type { Assignment } from './routing.ts';

/** What can be passed on: open, and given to the person's unit or to the person; the lead first. */
export function passableOf(
  assignments: readonly Assignment[],
  me: { readonly unitId: string | null; readonly positionId: string },
): readonly Assignment[] {
  return assignments
    .filter(({ state, role }) => state === 'OPEN' && role !== 'INFO')
    .filter(({ toUnit, toPosition }) => (toUnit ? toUnit.id === me.unitId : toPosition?.id === me.positionId))
    .toSorted((a, b) => (a.role === b.role ? 0 : a.role === 'LEAD' ? -1 : 1));
}
