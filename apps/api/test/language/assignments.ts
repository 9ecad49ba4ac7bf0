import type { AssignmentRole, AssignmentState, WorkItemKind } from '@qlvb/contract/types';
import type { Person } from '../office.ts';

/** A node of the tree as tests look at it. */
export type AssignmentNode = {
  readonly id: string;
  readonly parentId: string | null;
  readonly role: AssignmentRole;
  readonly state: AssignmentState;
  readonly instruction: string;
  readonly dueOn: string | null;
  readonly result: string | null;
  readonly readAt: string | null;
  readonly timeLeft: { readonly kind: string; readonly workingDays: number | null };
  readonly from: { readonly id: string };
  readonly toUnit: { readonly id: string } | null;
  readonly toPosition: { readonly id: string } | null;
};

export const ASSIGNMENT = `id parentId role state instruction dueOn result readAt timeLeft { kind workingDays }
  from { id } toUnit { id } toPosition { id }`;

/** `LEAD OPEN`, `COOP WITHDRAWN` … in the order given: the shape of a tree in a test. */
export const shapeOf = (nodes: readonly AssignmentNode[]): string[] =>
  nodes.map(({ role, state }) => `${role} ${state}`);

export type WorkItem = {
  readonly id: string;
  readonly kind: WorkItemKind;
  readonly symbol: string;
  readonly title: string;
  readonly fromName: string;
  readonly note: string | null;
  readonly urgency: string;
  readonly dueOn: string | null;
  readonly timeLeft: { readonly kind: string; readonly workingDays: number | null };
  readonly since: string;
  readonly objectId: string;
  readonly objectType: string;
};
export type Worklist = {
  readonly items: readonly WorkItem[];
  readonly counts: readonly { readonly kind: WorkItemKind; readonly count: number }[];
  readonly total: number;
};

export const WORKLIST = `{ worklist {
  items { id kind symbol title fromName note urgency dueOn timeLeft { kind workingDays } since objectId objectType }
  counts { kind count } total } }`;

/** Việc của tôi. */
export async function worklistOf(person: Person): Promise<Worklist> {
  const { worklist } = await person.gql<{ worklist: Worklist }>(WORKLIST);
  return worklist;
}

/** Which kinds of work an object gives this person. */
export async function workOn(person: Person, objectId: string): Promise<WorkItemKind[]> {
  const { items } = await worklistOf(person);
  return items.filter((item) => item.objectId === objectId).map(({ kind }) => kind);
}
