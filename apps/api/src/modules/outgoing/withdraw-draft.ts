import type { OutgoingReasonInput } from '@qlvb/contract/types';
import { checkText } from '@qlvb/domain/problems';
import { REASON_LIMITS } from '@qlvb/domain/reason';
import { MAKES } from '@qlvb/domain/outgoing/lifecycle';
import { inTransaction } from '../../platform/db/transaction.ts';
import { validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { authorise } from '../identity/authorise.ts';
import { holdForAct, newRound, outgoingSuccess, recordAct } from './outgoing.act.ts';

/** The drafter takes the draft back before it is checked. A reason is welcome and not asked for: nobody has worked on it yet. */
export const withdrawDraft = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async ({ db, viewer, today, now }, input: OutgoingReasonInput) => {
    authorise(viewer, ...MAKES);
    validated(checkText('reason', input.reason, { max: REASON_LIMITS.max }));
    return await inTransaction(db, async (tx) => {
      const held = await holdForAct(tx, viewer, input, 'WITHDRAW', today());
      const at = now();
      const row = await recordAct(tx, viewer, {
        ...held,
        action: 'WITHDRAW',
        journal: 'outgoing.withdraw',
        at,
        note: input.reason,
        patch: newRound(held.row),
      });
      return outgoingSuccess(row);
    });
  },
);
