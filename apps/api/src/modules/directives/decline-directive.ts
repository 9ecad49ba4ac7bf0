import type { DirectiveReasonInput } from '@qlvb/contract/types';
import { validateReason } from '@qlvb/domain/reason';
import { inTransaction } from '../../platform/db/transaction.ts';
import { validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { directiveSuccess, holdForAct, MEMBERS, recordAct, tidy } from './directives.act.ts';

/** Đề nghị trả lại: the lead agency says that it is not theirs; the assigner gives it to another or revokes it. */
export const declineDirective = useCase(MEMBERS, async ({ db, viewer, now }, input: DirectiveReasonInput) => {
  validated(validateReason(input.reason));
  return await inTransaction(db, async (tx) => {
    const held = await holdForAct(tx, viewer, input, 'DECLINE');
    const reason = tidy(input.reason);
    const act = { ...held, journal: 'directive.decline', at: now(), note: reason, details: { reason } };
    return directiveSuccess(await recordAct(tx, viewer, act));
  });
});
