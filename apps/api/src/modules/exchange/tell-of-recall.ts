import { z } from 'zod';
import { todayInVietnam } from '../../platform/clock.ts';
import { found } from '../../platform/errors.ts';
import type { OutboxHandler } from '../../platform/outbox/relay.ts';
import { systemActor } from '../audit/system-actor.ts';
import { agenciesByIds } from '../organizations/organizations.loaders.ts';
import { outgoingsByIds } from '../outgoing/outgoing.loaders.ts';
import { recallNotices, recalls } from './recalls.entity.ts';
import { lockHolders } from './recalls.repo.ts';

const payloadSchema = z.object({ outgoingId: z.string() });

/**
 * Every receiver that holds a copy is told of the recall. The recipients are locked as the delivery locks them: a
 * delivery on its way is waited for and its copies are told of too, a later one finds the document recalled. Notices,
 * journal and the message's end are one transaction; done again, nobody is left to be told.
 */
export const tellOfRecall: OutboxHandler = async (tx, payload, { now, clock }) => {
  const { outgoingId } = payloadSchema.parse(payload);
  const holders = await lockHolders(tx, outgoingId);
  if (holders.length === 0) return;
  const recall = found(await tx.findOne(recalls, { outgoingId }));
  await tx.insertMany(
    recallNotices,
    holders.map(({ id, agencyId, incomingId }) => ({
      recallId: recall.id,
      recipientId: id,
      agencyId,
      incomingId: found(incomingId),
      arrivedAt: now,
    })),
  );
  for (const { agencyId, incomingId } of holders) tx.hint({ type: 'incoming', id: found(incomingId), agencyId });
  const [outgoing] = await outgoingsByIds(tx, [outgoingId]);
  const { agencyId } = found(outgoing);
  const [sender] = await agenciesByIds(tx, [agencyId], todayInVietnam(clock));
  tx.audit(systemActor({ id: agencyId, name: found(sender).shortName }), {
    action: 'exchange.recall',
    objectType: 'OUTGOING',
    objectId: outgoingId,
    details: { recipients: holders.length },
  });
  tx.hint({ type: 'outgoing', id: outgoingId, agencyId });
};
