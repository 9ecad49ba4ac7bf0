import type { ForwardIncomingInput } from '@qlvb/contract/types';
import { INCOMING_LIMITS } from '@qlvb/domain/incoming/validate';
import { checkText } from '@qlvb/domain/problems';
import { validateReason } from '@qlvb/domain/reason';
import { toNfc } from '@qlvb/domain/text/fold';
import { validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { authorise } from '../identity/authorise.ts';
import { actOnIncoming } from './act.ts';

/** A letter that is not ours is passed on; its number stays used, and the record says to whom it went. */
export const forwardIncoming = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async (context, { incomingId, version, to: receiver, reason }: ForwardIncomingInput) => {
    authorise(context.viewer, 'incoming.register', 'incoming.direct');
    validated([
      ...checkText('to', receiver, { required: true, max: INCOMING_LIMITS.issuerName }),
      ...validateReason(reason),
    ]);
    const details = { to: toNfc(receiver).trim(), reason: toNfc(reason).trim() };
    return await actOnIncoming(context, { action: 'FORWARD', incomingId, version }, () => ({
      patch: { result: `${details.to}: ${details.reason}` },
      journal: { action: 'incoming.forward', details },
    }));
  },
);
