import type { ExtendIncomingInput } from '@qlvb/contract/types';
import { validateExtension } from '@qlvb/domain/incoming/validate';
import { toNfc } from '@qlvb/domain/text/fold';
import { validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { setDueDates } from '../assignments/assignment-tree.ts';
import { authorise } from '../identity/authorise.ts';
import { actOnIncoming } from './act.ts';
import { pressing } from './pressing.ts';

/**
 * Gia hạn: who gave the date allows a later one, with a reason; the journal keeps both dates. Parts of the tree
 * that ended on the former date end on the new one.
 */
export const extendIncoming = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async (context, { incomingId, version, dueOn, reason }: ExtendIncomingInput) => {
    authorise(context.viewer, 'incoming.direct');
    return await actOnIncoming(context, { action: 'EXTEND', incomingId, version }, async (tx, row, { tree }) => {
      validated(validateExtension({ dueOn, reason }, { today: context.today(), formerDueOn: row.dueOn }));
      const parts = tree.filter((node) => node.state === 'OPEN' && node.dueOn !== null && node.dueOn === row.dueOn);
      await setDueDates(
        tx,
        parts.map(({ id }) => ({ id, dueOn })),
      );
      return {
        patch: { dueOn, pressing: pressing(row.urgency, dueOn) },
        undo: { parts: parts.map(({ id, dueOn: former }) => ({ id, dueOn: former })) },
        journal: {
          action: 'incoming.extend',
          details: { from: row.dueOn, dueOn, reason: toNfc(reason).trim() },
        },
      };
    });
  },
);
