import type { AssignDirectiveInput } from '@qlvb/contract/types';
import type { CivilDate } from '@qlvb/domain/civil-date';
import { validateDirectiveAssignment } from '@qlvb/domain/directives/validate';
import { can } from '@qlvb/domain/permissions';
import { inTransaction, type Tx } from '../../platform/db/transaction.ts';
import { refuse, validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { type Assignee, assigneesOf } from '../assignments/assignees.ts';
import {
  assignmentsOfSubjects,
  endAssignments,
  insertAssignments,
  isAssignee,
  withdrawTree,
} from '../assignments/assignment-tree.ts';
import type { AssignmentRow } from '../assignments/assignments.entity.ts';
import { positionsByIds } from '../identity/identity.loaders.ts';
import { directiveSuccess, holdForAct, MEMBERS, recordAct, subjectOf, tidy } from './directives.act.ts';
import type { DirectiveRow } from './directives.entity.ts';

/**
 * Phân công inside the lead agency. The leadership makes the tree anew; a head passes the unit's part on to people of
 * the unit. What was assigned before is withdrawn and stays as history. Nobody outside the lead agency sees any of it.
 */
export const assignDirective = useCase(MEMBERS, async ({ db, viewer, today, now }, input: AssignDirectiveInput) => {
  return await inTransaction(db, async (tx) => {
    const held = await holdForAct(tx, viewer, input, 'ASSIGN');
    const { row } = held;
    const at = now();
    const part = can(viewer, 'directives.accept') ? null : await ownPart(tx, viewer, row);
    const wholeDueOn = part?.dueOn ?? row.dueOn;
    validated(validateDirectiveAssignment(input, { today: today(), wholeDueOn }));
    const [lead, ...coop] = await assigneesOf(tx, viewer.agencyId, [input.lead, ...(input.coop ?? [])], today());
    if (lead === undefined) return refuse('TARGET_NOT_FOUND', { kind: 'POSITION' });
    if (part === null) await withdrawTree(tx, subjectOf(row), viewer, at);
    else await takeBackPart(tx, viewer, part, [lead, ...coop], { at, today: today() });
    const instruction = tidy(input.instruction) ?? '';
    const dueOn = input.dueOn ?? wholeDueOn;
    await insertAssignments(tx, {
      subject: subjectOf(row),
      agencyId: viewer.agencyId,
      parentId: part?.id ?? null,
      from: viewer,
      instruction,
      at,
      nodes: [{ to: lead, role: 'LEAD', dueOn }, ...coop.map((to) => ({ to, role: 'COOP' as const, dueOn }))],
    });
    const details = { lead: lead.name, coop: coop.map(({ name }) => name).join(', ') || null, instruction, dueOn };
    return directiveSuccess(await recordAct(tx, viewer, { ...held, journal: 'directive.assign', at, details }));
  });
});

/** The open node a head passes on. */
async function ownPart(tx: Tx, viewer: Viewer, row: DirectiveRow): Promise<AssignmentRow> {
  const nodes = await assignmentsOfSubjects(tx, 'DIRECTIVE', [row.id]);
  const part = nodes.findLast((node) => node.state === 'OPEN' && isAssignee(viewer, node));
  return part ?? refuse('NO_OPEN_LEAD_ASSIGNMENT');
}

/** A head disposes of the own unit's people only, and replaces what was passed on before. */
async function takeBackPart(
  tx: Tx,
  viewer: Viewer,
  part: AssignmentRow,
  to: readonly Assignee[],
  { at, today }: { readonly at: string; readonly today: CivilDate },
): Promise<void> {
  const positions = await positionsByIds(
    tx,
    to.flatMap(({ positionId }) => (positionId === null ? [] : [positionId])),
    today,
  );
  const ofUnit = positions.filter(({ unitId }) => unitId !== null && unitId === viewer.unitId);
  if (ofUnit.length < to.length) refuse('TARGET_NOT_FOUND', { kind: 'POSITION' });
  const nodes = await assignmentsOfSubjects(tx, 'DIRECTIVE', [part.subjectId]);
  await endAssignments(tx, below(nodes, part.id), { state: 'WITHDRAWN', by: viewer, at });
}

/** Nodes come in the order they were given, so a parent stands before its children. */
function below(nodes: readonly AssignmentRow[], id: string): string[] {
  const found = new Set([id]);
  for (const node of nodes) if (node.parentId !== null && found.has(node.parentId)) found.add(node.id);
  found.delete(id);
  return [...found];
}
