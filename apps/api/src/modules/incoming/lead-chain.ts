import type { AssignmentRow } from '../assignments/assignments.entity.ts';

/** All nodes below one node. */
export function descendantsOf(tree: readonly AssignmentRow[], id: string): AssignmentRow[] {
  const children = tree.filter(({ parentId }) => parentId === id);
  return children.flatMap((child) => [child, ...descendantsOf(tree, child.id)]);
}

/** The node and those above it, up to the first level. */
export function pathOf(tree: readonly AssignmentRow[], node: AssignmentRow): AssignmentRow[] {
  const parent = tree.find(({ id }) => id === node.parentId);
  return parent === undefined ? [node] : [node, ...pathOf(tree, parent)];
}

/**
 * Whether this node leads the whole matter: every node up to the direction is a LEAD. Whoever leads inside a
 * co-operating unit leads only that unit's part.
 */
export const leadsTheMatter = (tree: readonly AssignmentRow[], node: AssignmentRow): boolean =>
  pathOf(tree, node).every(({ role }) => role === 'LEAD');
