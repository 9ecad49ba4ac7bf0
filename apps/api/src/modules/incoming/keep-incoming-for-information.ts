import type { IncomingActInput } from '@qlvb/contract/types';
import { INCOMING_LIMITS } from '@qlvb/domain/incoming/validate';
import { checkText } from '@qlvb/domain/problems';
import { validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { authorise } from '../identity/authorise.ts';
import { actOnIncoming } from './act.ts';

/** Leader keeps the letter for information: nothing has to be done. */
export const keepIncomingForInformation = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async (context, { incomingId, version, note }: IncomingActInput) => {
    authorise(context.viewer, 'incoming.direct');
    validated(checkText('note', note, { max: INCOMING_LIMITS.note }));
    const act = { action: 'KEEP_FOR_INFORMATION', incomingId, version } as const;
    return await actOnIncoming(context, act, () => ({
      patch: {},
      journal: { action: 'incoming.keep-for-information', details: { note } },
    }));
  },
);
