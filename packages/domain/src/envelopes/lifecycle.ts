import type { EnvelopeAction, EnvelopeState } from '@qlvb/contract/types';
import { defineLifecycle, type Guard } from '../lifecycle.ts';

export type EnvelopeFacts = {
  /** The person whose post stands on it; never somebody acting for that person. */
  readonly actorIsAddressee: boolean;
};

const isAddressee: Guard<EnvelopeFacts> = ({ actorIsAddressee }) => (actorIsAddressee ? null : 'NOT_ADDRESSEE');

/**
 * Bì gửi đích danh is passed on unopened; when it turns out to be official business the person brings it back for
 * registration (NĐ 30/2020 đ.21), also when it was taken for private at first.
 */
export const envelopeLifecycle = defineLifecycle<EnvelopeState, EnvelopeAction, EnvelopeFacts>({
  initial: 'WITH_REGISTRY',
  terminal: ['REGISTERED'],
  transitions: {
    // Once more when it came back unopened: the wrong person, or one who has left.
    HAND_OVER: { from: ['WITH_REGISTRY', 'HANDED_OVER'], to: 'HANDED_OVER', permission: 'incoming.register' },
    KEEP: { from: ['HANDED_OVER'], to: 'KEPT', permission: 'incoming.read', guard: isAddressee },
    GIVE_BACK: {
      from: ['HANDED_OVER', 'KEPT'],
      to: 'GIVEN_BACK',
      permission: 'incoming.read',
      guard: isAddressee,
    },
    REGISTER: { from: ['GIVEN_BACK'], to: 'REGISTERED', permission: 'incoming.register' },
  },
});
