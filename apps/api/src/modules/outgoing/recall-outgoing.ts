import type { OutgoingReasonInput } from '@qlvb/contract/types';
import { validateReason } from '@qlvb/domain/reason';
import { inTransaction } from '../../platform/db/transaction.ts';
import { validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { queueRecall } from '../exchange/queue-recall.ts';
import { authorise } from '../identity/authorise.ts';
import { holdForAct, outgoingSuccess, recordAct } from './outgoing.act.ts';

/**
 * Thu hồi (NĐ 30/2020 đ.18, Phụ lục VI): the record is frozen as it was issued and the recall kept beside it; who has not
 * been reached yet never is, and who has been is told by the relay.
 */
export const recallOutgoing = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async ({ db, viewer, today, now }, input: OutgoingReasonInput) => {
    authorise(viewer, 'outgoing.issue');
    validated(validateReason(input.reason));
    return await inTransaction(db, async (tx) => {
      const held = await holdForAct(tx, viewer, input, 'RECALL', today());
      const at = now();
      const row = await recordAct(tx, viewer, {
        ...held,
        action: 'RECALL',
        journal: 'outgoing.recall',
        at,
        note: input.reason,
        details: { symbol: held.row.symbol },
      });
      const reason = input.reason.normalize('NFC').trim();
      await queueRecall(tx, viewer, { outgoingId: row.id, reason, at });
      return outgoingSuccess(row);
    });
  },
);
