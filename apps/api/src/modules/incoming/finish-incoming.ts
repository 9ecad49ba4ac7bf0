import type { FinishIncomingInput } from '@qlvb/contract/types';
import { validateFinish } from '@qlvb/domain/incoming/validate';
import { toNfc } from '@qlvb/domain/text/fold';
import { refuse, validated } from '../../platform/errors.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { useCase } from '../../platform/use-case.ts';
import type { Viewer } from '../../platform/viewer.ts';
import type { AssignmentRow } from '../assignments/assignments.entity.ts';
import { assignmentsOfSubjects, endAssignments, isAssignee } from '../assignments/assignment-tree.ts';
import { authorise } from '../identity/authorise.ts';
import { actOnIncoming } from './act.ts';
import { writeReaders } from './incoming.repo.ts';
import { descendantsOf, leadsTheMatter, pathOf } from './lead-chain.ts';

/**
 * The handler in the lead ends the handling with a result (NĐ 30/2020 đ.24). Who leads the matter ends it for
 * all; who leads inside a co-operating unit ends that unit's part, and the letter stays in handling.
 */
export const finishIncoming = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async (context, { incomingId, version, ...input }: FinishIncomingInput) => {
    const { viewer } = context;
    authorise(viewer, 'incoming.handle');
    validated(validateFinish(input));
    const result = toNfc(input.result).trim();
    return await actOnIncoming(context, { action: 'FINISH', incomingId, version }, async (tx, row, { to, tree }) => {
      const own = finishedNode(viewer, tree);
      const whole = leadsTheMatter(tree, own);
      const state = whole ? to : row.state;
      const ended = await endPart(tx, viewer, tree, own, { result, at: context.now(), whole });
      await writeReaders(tx, { ...row, state }, await assignmentsOfSubjects(tx, 'INCOMING', [row.id]));
      return {
        to: state,
        patch: whole ? { result } : {},
        undo: { ended },
        journal: { action: whole ? 'incoming.finish' : 'incoming.finish-part', details: { result } },
      };
    });
  },
);

/** Of several leads the viewer holds (head of the unit, and named in person) the one that leads the matter. */
function finishedNode(viewer: Viewer, tree: readonly AssignmentRow[]): AssignmentRow {
  const leads = tree.filter((node) => node.state === 'OPEN' && node.role === 'LEAD' && isAssignee(viewer, node));
  return leads.find((node) => leadsTheMatter(tree, node)) ?? leads[0] ?? refuse('NO_OPEN_LEAD_ASSIGNMENT');
}

type Part = { readonly result: string; readonly at: string; readonly whole: boolean };

/** Gives the nodes it ended. The result stands on the chain that led to it; what hangs beside it is over, and letters to be known stay to be read. */
async function endPart(
  tx: Tx,
  by: Viewer,
  tree: readonly AssignmentRow[],
  own: AssignmentRow,
  part: Part,
): Promise<string[]> {
  const chain = pathOf(tree, own);
  const top = chain.at(-1) ?? own;
  const scope = part.whole ? tree : [top, ...descendantsOf(tree, top.id)];
  const onChain = new Set(chain.map(({ id }) => id));
  const beside = scope.filter(({ id, role }) => !onChain.has(id) && role !== 'INFO').map(({ id }) => id);
  await endAssignments(tx, [...onChain], { state: 'DONE', by, at: part.at, result: part.result });
  if (beside.length > 0) await endAssignments(tx, beside, { state: 'DONE', by, at: part.at });
  const ending = new Set([...onChain, ...beside]);
  return tree.filter(({ id, state }) => state === 'OPEN' && ending.has(id)).map(({ id }) => id);
}
