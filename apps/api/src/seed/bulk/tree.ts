import { assignments, type AssignmentSubject } from '../../modules/assignments/assignments.entity.ts';
import type { NewOf } from '../../platform/db/columns.ts';
import type { Office } from './office.ts';
import { instantAt } from './times.ts';
import type { Person } from './world.ts';

type Row = NewOf<typeof assignments.columns>;
export type Node = { -readonly [K in keyof Row]: Row[K] } & { readonly id: string };

export type Gift = {
  readonly from: Person;
  readonly parent: Node | null;
  readonly unitId: string | null;
  readonly positionId: string | null;
  readonly role: Row['role'];
  readonly instruction: string;
  readonly dueOn: string | null;
  readonly at: number;
};

/** Who has to do what of one matter in one agency, as `assignment-tree.ts` keeps it. */
export type Tree = {
  readonly nodes: readonly Node[];
  give(gift: Gift): Node;
  read(node: Node, at: number): void;
  /** Leaves alone what has ended. */
  end(node: Node, state: 'DONE' | 'WITHDRAWN', by: Person, at: number, result: string | null): void;
  write(): void;
};

export function createTree(office: Office, subjectType: AssignmentSubject, subjectId: string, agencyId: string): Tree {
  const nodes: Node[] = [];
  return {
    nodes,
    give: ({ from, parent, unitId, positionId, role, instruction, dueOn, at }) => {
      const node: Node = {
        id: office.nextId(assignments.table),
        subjectType,
        subjectId,
        agencyId,
        parentId: parent?.id ?? null,
        fromPositionId: from.positionId,
        toAgencyId: null,
        toUnitId: unitId,
        toPositionId: positionId,
        role,
        state: 'OPEN',
        openLeadKey: role === 'LEAD' ? `${subjectType}:${subjectId}:${agencyId}:${parent?.id ?? 0}` : null,
        instruction,
        dueOn,
        assignedAt: instantAt(at),
      };
      nodes.push(node);
      return node;
    },
    read: (node, at) => {
      node.readAt ??= at < office.times.end ? instantAt(at) : null;
    },
    end: (node, state, by, at, result) => {
      if (node.state !== 'OPEN') return;
      Object.assign(node, {
        state,
        openLeadKey: null,
        endedAt: instantAt(at),
        endedByPositionId: by.positionId,
        result,
      });
    },
    write: () => {
      for (const node of nodes) office.batch.add(assignments, node);
    },
  };
}
