import type { RecipientState } from '@qlvb/contract/types';
import { defineLifecycle, type Guard } from '../lifecycle.ts';

/** DELIVER is the relay's act; ACCEPT and RETURN are the receiving clerk's, told to the sender. */
export type RecipientAction = 'DELIVER' | 'ACCEPT' | 'RETURN';

export type RecipientFacts = { readonly actorAgencyIsRecipient: boolean };

const isRecipient: Guard<RecipientFacts> = ({ actorAgencyIsRecipient }) =>
  actorAgencyIsRecipient ? null : 'NOT_RECIPIENT_AGENCY';

/**
 * One row per receiving agency, in step with its incoming document:
 * the sender sees QUEUED → DELIVERED → ACCEPTED or RETURNED (QĐ 28/2018: states update by themselves).
 */
export const recipientLifecycle = defineLifecycle<RecipientState, RecipientAction, RecipientFacts>({
  initial: 'QUEUED',
  terminal: ['ACCEPTED', 'RETURNED'],
  transitions: {
    DELIVER: { from: ['QUEUED'], to: 'DELIVERED', permission: null },
    ACCEPT: {
      from: ['DELIVERED'],
      to: 'ACCEPTED',
      permission: 'incoming.receive',
      guard: isRecipient,
    },
    RETURN: {
      from: ['DELIVERED'],
      to: 'RETURNED',
      permission: 'incoming.receive',
      guard: isRecipient,
      needsReason: true,
    },
  },
});
