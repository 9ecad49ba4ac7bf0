import { z } from 'zod';
import { todayInVietnam } from '../../platform/clock.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { OutboxHandler } from '../../platform/outbox/relay.ts';
import { accounts } from './identity.entity.ts';
import { positionsByIds } from './identity.repo.ts';
import { actorOf } from './journal-actor.ts';

/** Topic of the outbox. */
export const LOCKED = 'identity.lock';

const payloadSchema = z.object({
  /** Null for a name nobody has. */
  accountId: z.string().nullable(),
  positionId: z.string().nullable(),
  address: z.string(),
  minutes: z.number(),
});

/** Put out for every name alike: locking one that exists takes as long as locking one that does not. */
export function queueLock(tx: Tx, lock: z.infer<typeof payloadSchema>): void {
  tx.enqueue(LOCKED, lock);
}

/** The lock of an account stands in the journal of its agency; a name nobody has leaves nothing. */
export const recordLock: OutboxHandler = async (tx, payload, { clock }) => {
  const { accountId, positionId, address, minutes } = payloadSchema.parse(payload);
  if (accountId === null || positionId === null) return;
  const today = todayInVietnam(clock);
  const account = await tx.findOne(accounts, { id: accountId });
  const [position] = await positionsByIds(tx, [positionId], today);
  if (account === null || position === undefined) return;
  tx.audit(await actorOf(tx, account, position, today), {
    action: 'identity.lock',
    objectType: 'ACCOUNT',
    objectId: accountId,
    details: { address, minutes },
  });
};
