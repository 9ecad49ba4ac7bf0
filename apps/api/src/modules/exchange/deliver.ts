import { z } from 'zod';
import type { CivilDate } from '@qlvb/domain/civil-date';
import { recipientLifecycle } from '@qlvb/domain/exchange/lifecycle';
import { todayInVietnam } from '../../platform/clock.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { found } from '../../platform/errors.ts';
import type { OutboxHandler } from '../../platform/outbox/relay.ts';
import { systemActor } from '../audit/system-actor.ts';
import { documentsByIds } from '../documents/documents.loaders.ts';
import { createDelivered } from '../incoming/create-delivered.ts';
import { agenciesByIds } from '../organizations/organizations.loaders.ts';
import { outgoingsByIds } from '../outgoing/outgoing.loaders.ts';
import type { RecipientRow } from './exchange.entity.ts';
import { lockQueued, markDelivered } from './exchange.repo.ts';

const payloadSchema = z.object({ outgoingId: z.string() });

/**
 * An issued document arrives at every recipient that it has not reached: their registration, the
 * sender's state and the message's end are one transaction. Killed at any moment it starts over with
 * nothing done; run twice, or by two relays at once, the second finds nothing queued.
 */
export const deliver: OutboxHandler = async (tx, payload, { now, clock }) => {
  const { outgoingId } = payloadSchema.parse(payload);
  const queued = await lockQueued(tx, outgoingId);
  if (queued.length === 0) return;
  await deliverTo(tx, outgoingId, queued, { at: now, today: todayInVietnam(clock) });
};

async function deliverTo(
  tx: Tx,
  outgoingId: string,
  queued: readonly RecipientRow[],
  { at, today }: { readonly at: string; readonly today: CivilDate },
): Promise<void> {
  const [outgoing] = await outgoingsByIds(tx, [outgoingId]);
  const { agencyId, documentId, dueOn, state } = found(outgoing);
  // Recalled before it arrived: it never does.
  if (state === 'RECALLED') return;
  const [document] = documentId === null ? [] : await documentsByIds(tx, [documentId]);
  const incomingIds = await createDelivered(tx, {
    document: found(document),
    at,
    deliveries: queued.map(({ id, agencyId: receiver }) => ({ agencyId: receiver, recipientId: id, dueOn })),
  });
  await markDelivered(tx, incomingIds, { state: recipientLifecycle.transitions.DELIVER.to, at });
  const [sender] = await agenciesByIds(tx, [agencyId], today);
  tx.audit(systemActor({ id: agencyId, name: found(sender).shortName }), {
    action: 'exchange.deliver',
    objectType: 'OUTGOING',
    objectId: outgoingId,
    details: { recipients: queued.length },
  });
  tx.hint({ type: 'outgoing', id: outgoingId, agencyId });
}
