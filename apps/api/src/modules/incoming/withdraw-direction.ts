import type { IncomingReasonInput } from '@qlvb/contract/types';
import { validateReason } from '@qlvb/domain/reason';
import { toNfc } from '@qlvb/domain/text/fold';
import { validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { withdrawTree } from '../assignments/assignment-tree.ts';
import { authorise } from '../identity/authorise.ts';
import { actOnIncoming } from './act.ts';
import { writeReaders } from './incoming.repo.ts';
import { pressing } from './pressing.ts';

/** Leader takes the direction back before handling starts; the letter waits for direction again. */
export const withdrawDirection = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async (context, { incomingId, version, reason }: IncomingReasonInput) => {
    const { viewer } = context;
    authorise(viewer, 'incoming.direct');
    validated(validateReason(reason));
    return await actOnIncoming(context, { action: 'WITHDRAW_DIRECTION', incomingId, version }, async (tx, row) => {
      await withdrawTree(tx, { type: 'INCOMING', id: row.id }, viewer, context.now());
      await writeReaders(tx, row, []);
      const dueOn = row.requestedDueOn;
      return {
        patch: { leadName: null, dueOn, pressing: pressing(row.urgency, dueOn) },
        journal: { action: 'incoming.withdraw-direction', details: { reason: toNfc(reason).trim() } },
      };
    });
  },
);
