import type { RetryMessageInput } from '@qlvb/contract/types';
import { inTransaction } from '../../platform/db/transaction.ts';
import { outboxMessages } from '../../platform/outbox/outbox.entity.ts';
import { useCase } from '../../platform/use-case.ts';
import { authorise } from '../identity/authorise.ts';
import { lockFailedMessage } from './failed-messages.repo.ts';

/**
 * A message that was given up goes to the relay again, with all its attempts; its effect happens once as ever. What is
 * not given up (any more), or not the viewer's to see, answers alike and leaves no trace.
 */
export const retryMessage = useCase(['RuleRefused'], async ({ db, viewer, now }, { messageId }: RetryMessageInput) => {
  authorise(viewer, 'exchange.repair');
  return await inTransaction(db, async (tx) => {
    const message = await lockFailedMessage(tx, viewer, messageId);
    if (message !== null) {
      const again = { deadAt: null, claimToken: null, attempts: 0, availableAt: now() };
      await tx.update(outboxMessages, { id: message.id }, again);
      tx.audit(viewer, {
        action: 'exchange.retry',
        objectType: 'MESSAGE',
        objectId: message.id,
        details: { topic: message.topic, attempts: message.attempts, error: message.lastError?.slice(0, 200) },
      });
      tx.afterCommit(db.ports.wakeRelay);
    }
    return { __typename: 'RetryMessageSuccess' as const, again: message !== null };
  });
});
