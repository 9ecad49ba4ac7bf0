import { decide } from '@qlvb/domain/lifecycle';
import { recipientLifecycle } from '@qlvb/domain/exchange/lifecycle';
import type { Tx } from '../../platform/db/transaction.ts';
import { decided } from '../../platform/decided.ts';
import { found } from '../../platform/errors.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { outgoingsByIds } from '../outgoing/outgoing.loaders.ts';
import { recipients } from './exchange.entity.ts';

export type RecipientDecision = {
  readonly recipientId: string;
  readonly state: 'ACCEPTED' | 'RETURNED';
  readonly viewer: Viewer;
  readonly at: string;
  /** Số đến, when accepted. */
  readonly arrivalNumber?: number;
  /** Why, when returned. */
  readonly reason?: string;
  readonly incomingId: string;
};

/**
 * In the transaction in which the recipient accepts or returns, so that the sender sees it at once
 * (QĐ 28/2018). It stands on the sender's timeline, in the name of who really acted.
 */
export async function recordRecipientDecision(tx: Tx, decision: RecipientDecision): Promise<void> {
  const { viewer, at, arrivalNumber = null, reason = null, incomingId } = decision;
  const accepts = decision.state === 'ACCEPTED';
  const recipient = found(await tx.lock(recipients, { id: decision.recipientId }));
  const facts = { actorAgencyIsRecipient: recipient.agencyId === viewer.agencyId };
  const state = decided(decide(recipientLifecycle, accepts ? 'ACCEPT' : 'RETURN', recipient.state, facts, viewer));
  await tx.update(
    recipients,
    { id: recipient.id },
    { state, decidedAt: at, decidedByPositionId: viewer.positionId, arrivalNumber, reason, incomingId },
  );
  const [sent] = await outgoingsByIds(tx, [recipient.outgoingId]);
  tx.audit(viewer, {
    action: accepts ? 'exchange.accept' : 'exchange.return',
    objectType: 'OUTGOING',
    objectId: recipient.outgoingId,
    details: { agency: viewer.agencyName, arrivalNumber, reason },
  });
  tx.hint({ type: 'outgoing', id: recipient.outgoingId, agencyId: found(sent).agencyId });
}
