import type { OutgoingReasonInput } from '@qlvb/contract/types';
import { validateReason } from '@qlvb/domain/reason';
import { inTransaction } from '../../platform/db/transaction.ts';
import { validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { holdForAct, newRound, outgoingSuccess, recordAct } from './outgoing.act.ts';

/** Whoever's turn it is sends the draft back down to the drafter with a reason (NĐ 30/2020 đ.10); which permission that takes depends on the state. */
export const sendDraftBack = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async ({ db, viewer, today, now }, input: OutgoingReasonInput) => {
    validated(validateReason(input.reason));
    return await inTransaction(db, async (tx) => {
      const held = await holdForAct(tx, viewer, input, 'SEND_BACK', today());
      const at = now();
      const row = await recordAct(tx, viewer, {
        ...held,
        action: 'SEND_BACK',
        journal: 'outgoing.send-back',
        at,
        note: input.reason,
        patch: newRound(held.row),
      });
      return outgoingSuccess(row);
    });
  },
);
