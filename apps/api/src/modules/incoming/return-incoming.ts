import type { IncomingReasonInput } from '@qlvb/contract/types';
import { validateReason } from '@qlvb/domain/reason';
import { toNfc } from '@qlvb/domain/text/fold';
import { found, validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { recordRecipientDecision } from '../exchange/record-recipient-decision.ts';
import { authorise } from '../identity/authorise.ts';
import { actOnIncoming } from './act.ts';

/** Văn thư returns what is wrong or not ours to the sender, with the reason (NĐ 30/2020 đ.21). No số đến is used. */
export const returnIncoming = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async (context, { incomingId, version, reason }: IncomingReasonInput) => {
    const { viewer } = context;
    authorise(viewer, 'incoming.receive');
    validated(validateReason(reason));
    return await actOnIncoming(context, { action: 'RETURN', incomingId, version }, async (tx, row) => {
      const returnReason = toNfc(reason).trim();
      await recordRecipientDecision(tx, {
        recipientId: found(row.recipientId),
        state: 'RETURNED',
        viewer,
        at: context.now(),
        reason: returnReason,
        incomingId: row.id,
      });
      return { patch: { returnReason }, journal: { action: 'incoming.return', details: { reason: returnReason } } };
    });
  },
);
