import type { WorkItemKind } from '@qlvb/contract/types';
import type { WorklistQuery } from './worklist.generated.ts';

export type WorkItem = WorklistQuery['worklist']['items'][number];

export interface WorkGroupOf {
  readonly kind: WorkItemKind;
  readonly items: readonly WorkItem[];
}

/** Groups by what is asked, in the order the most pressing item of each was sent; inside as sent. */
export function groupsOf(items: readonly WorkItem[]): WorkGroupOf[] {
  const groups = new Map<WorkItemKind, WorkItem[]>();
  for (const item of items) {
    const group = groups.get(item.kind);
    if (group) group.push(item);
    else groups.set(item.kind, [item]);
  }
  return [...groups].map(([kind, own]) => ({ kind, items: own }));
}
