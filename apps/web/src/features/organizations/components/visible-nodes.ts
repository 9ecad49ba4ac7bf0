import { foldText } from '@qlvb/domain/text/fold';
import type { TreeNodePartsFragment } from '../pages/organisation-page.generated.ts';

export type TreeNode = TreeNodePartsFragment;

/** A line of the tree as it stands on the screen. */
export interface VisibleNode {
  readonly node: TreeNode;
  /** 1 at the top. */
  readonly level: number;
  readonly parentId: string | null;
  /** Place among its neighbours, from 1. */
  readonly place: number;
  readonly neighbours: number;
  /** Null when there is nothing below. */
  readonly open: boolean | null;
  /** It is open and what is below has not come yet. */
  readonly waiting: boolean;
}

/** The lines from top to bottom; what is below a closed one is left out. */
export function visibleNodes(
  top: readonly TreeNode[],
  childrenOf: ReadonlyMap<string, readonly TreeNode[]>,
  opened: ReadonlySet<string>,
): VisibleNode[] {
  const walk = (nodes: readonly TreeNode[], level: number, parentId: string | null): VisibleNode[] =>
    nodes.flatMap((node, at) => {
      const open = node.childCount === 0 ? null : opened.has(node.id);
      const below = open === true ? childrenOf.get(node.id) : undefined;
      const line = { node, level, parentId, place: at + 1, neighbours: nodes.length, open };
      return [{ ...line, waiting: open === true && below === undefined }, ...walk(below ?? [], level + 1, node.id)];
    });
  return walk(top, 1, null);
}

/** The next line after `from` whose name begins with what was typed, round the end. */
export function typedAhead(lines: readonly VisibleNode[], from: number, typed: string): VisibleNode | undefined {
  const words = foldText(typed);
  // One letter goes on to the next one; more letters narrow the one it stands on.
  const begin = words.length === 1 ? from + 1 : from;
  const round = [...lines.slice(begin), ...lines.slice(0, begin)];
  return round.find(({ node }) =>
    [node.displayName, node.abbreviation].some((name) => foldText(name).startsWith(words)),
  );
}
