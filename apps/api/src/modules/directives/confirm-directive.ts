import type { DirectiveActInput } from '@qlvb/contract/types';
import { directiveResult } from '@qlvb/domain/directives/results';
import { inTransaction } from '../../platform/db/transaction.ts';
import { validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { assignmentsOfSubjects, endAssignments } from '../assignments/assignment-tree.ts';
import { directiveSuccess, holdForAct, MEMBERS, recordAct, tidy, validateNote } from './directives.act.ts';

/**
 * The assigner's word that it is done (NV-03). The day of the hand-in stays the deciding one: the lead agency does not
 * suffer from a late confirmation, and a late hand-in stays late.
 */
export const confirmDirective = useCase(MEMBERS, async ({ db, viewer, today, now }, input: DirectiveActInput) => {
  validated(validateNote(input.note));
  return await inTransaction(db, async (tx) => {
    const held = await holdForAct(tx, viewer, input, 'CONFIRM');
    const { id, turnNote } = held.row;
    const at = now();
    const nodes = await assignmentsOfSubjects(tx, 'DIRECTIVE', [id]);
    const open = nodes.filter(({ state }) => state === 'OPEN').map((node) => node.id);
    await endAssignments(tx, open, { state: 'DONE', by: viewer, at, result: turnNote });
    const result = directiveResult({ ...held.row, state: held.to }, today());
    const note = tidy(input.note);
    const row = await recordAct(tx, viewer, {
      ...held,
      journal: 'directive.confirm',
      at,
      note,
      patch: { completedOn: today() },
      details: { note, result },
    });
    return directiveSuccess(row);
  });
});
