import type { DirectiveReasonInput } from '@qlvb/contract/types';
import { validateReason } from '@qlvb/domain/reason';
import { inTransaction } from '../../platform/db/transaction.ts';
import { validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { directiveSuccess, holdForAct, MEMBERS, recordAct, tidy } from './directives.act.ts';
import { reportsOf } from './directives.repo.ts';

/** Yêu cầu làm lại: the work is open again and counts by today; the result that was handed in stays among the reports. */
export const sendDirectiveBack = useCase(MEMBERS, async ({ db, viewer, now }, input: DirectiveReasonInput) => {
  validated(validateReason(input.reason));
  return await inTransaction(db, async (tx) => {
    const held = await holdForAct(tx, viewer, input, 'SEND_BACK');
    const reports = await reportsOf(tx, [held.row.id]);
    const percent = reports.findLast(({ kind }) => kind === 'PROGRESS')?.percent ?? 0;
    const reason = tidy(input.reason);
    const row = await recordAct(tx, viewer, {
      ...held,
      journal: 'directive.send-back',
      at: now(),
      note: reason,
      patch: { handedInOn: null, evidenceDocumentId: null, percent },
      details: { reason },
    });
    return directiveSuccess(row);
  });
});
