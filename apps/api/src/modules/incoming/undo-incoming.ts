import type { UndoIncomingInput } from '@qlvb/contract/types';
import { refuseUndo, undoUntil, type UndoFacts } from '@qlvb/domain/incoming/undo';
import { can } from '@qlvb/domain/permissions';
import { found, refuse } from '../../platform/errors.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { wireParams } from '../../platform/graphql/results.ts';
import { useCase } from '../../platform/use-case.ts';
import { assignmentsOfSubjects, reopenAssignments, setDueDates, withdrawTree } from '../assignments/assignment-tree.ts';
import type { AssignmentRow } from '../assignments/assignments.entity.ts';
import { assignmentsOfIncoming } from '../assignments/assignments.loaders.ts';
import { authorise } from '../identity/authorise.ts';
import { incomingWithReplies } from '../outgoing/replies.ts';
import { changeIncoming } from './act.ts';
import type { IncomingRow, RecordedStep } from './incoming.entity.ts';
import { writeReaders } from './incoming.repo.ts';

/** The step as the viewer may undo it; null when nothing was done that can be. */
export async function undoOf(context: SignedContext, row: IncomingRow) {
  const { lastStep: step } = row;
  const until = step === null ? null : undoUntil(step);
  if (step === null || until === null) return null;
  const tree = await context.load(assignmentsOfIncoming, row.id);
  const refused = refuseUndo(step, factsOf(context, tree, []));
  return {
    action: step.action,
    until,
    available: refused === null,
    reason: { code: refused?.code ?? null, params: wireParams(refused?.params ?? {}), whoCould: whoCould(step, until) },
  };
}

const whoCould = ({ by }: RecordedStep, until: string): string[] => (until === '' ? [] : [by]);

/** Undoes the last step, by the post that took it, as long as its rule in the lifecycle says; the journal keeps both. */
export const undoIncoming = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async (context, { incomingId, version }: UndoIncomingInput) => {
    const { viewer, now } = context;
    if (!can(viewer, 'incoming.register')) authorise(viewer, 'incoming.direct', 'incoming.handle');
    return await changeIncoming(context, { incomingId, version }, async (tx, row) => {
      const step = row.lastStep;
      const tree = await assignmentsOfSubjects(tx, 'INCOMING', [row.id]);
      const replies = await incomingWithReplies(tx, [row.id]);
      const refused = refuseUndo(step, factsOf(context, tree, [...replies]));
      if (refused !== null) refuse(refused.code, refused.params);
      const { action, from, before, ended = [], parts = [] } = found(step);
      if (action === 'DIRECT') await withdrawTree(tx, { type: 'INCOMING', id: row.id }, viewer, now());
      await reopenAssignments(tx, ended);
      await setDueDates(tx, parts);
      await showAgain(tx, { ...row, state: from });
      return {
        to: from,
        patch: { ...before, lastStep: null },
        journal: { action: 'incoming.undo', details: { undone: action } },
      };
    });
  },
);

const showAgain = async (tx: Tx, row: IncomingRow): Promise<void> =>
  await writeReaders(tx, row, await assignmentsOfSubjects(tx, 'INCOMING', [row.id]));

/** Work has begun when somebody was assigned below, reported, or drafted a reply. */
const factsOf = (
  { viewer, now }: SignedContext,
  tree: readonly AssignmentRow[],
  replies: readonly string[],
): UndoFacts => ({
  positionId: viewer.positionId,
  now: now(),
  handlingStarted:
    replies.length > 0 ||
    tree.some(
      ({ state, role, parentId }) => (state === 'DONE' && role !== 'INFO') || (state === 'OPEN' && parentId !== null),
    ),
});
