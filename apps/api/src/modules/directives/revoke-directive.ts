import type { DirectiveReasonInput } from '@qlvb/contract/types';
import { validateReason } from '@qlvb/domain/reason';
import { inTransaction } from '../../platform/db/transaction.ts';
import { validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { withdrawTree } from '../assignments/assignment-tree.ts';
import { directiveSuccess, holdForAct, MEMBERS, recordAct, subjectOf, tidy } from './directives.act.ts';

/** Thu hồi: it leaves all ratios and stays on the lists (NV-05). */
export const revokeDirective = useCase(MEMBERS, async ({ db, viewer, now }, input: DirectiveReasonInput) => {
  validated(validateReason(input.reason));
  return await inTransaction(db, async (tx) => {
    const held = await holdForAct(tx, viewer, input, 'REVOKE');
    const at = now();
    await withdrawTree(tx, subjectOf(held.row), viewer, at);
    const reason = tidy(input.reason);
    const row = await recordAct(tx, viewer, {
      ...held,
      journal: 'directive.revoke',
      at,
      note: reason,
      patch: { handedInOn: null, evidenceDocumentId: null },
      details: { reason },
    });
    return directiveSuccess(row);
  });
});
