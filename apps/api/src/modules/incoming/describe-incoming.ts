import type { DescribeIncomingInput, PaperCopyInput } from '@qlvb/contract/types';
import { validateNoted } from '@qlvb/domain/incoming/validate';
import { refuse, validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { authorise } from '../identity/authorise.ts';
import { changeIncoming } from './act.ts';
import { described } from './noted.ts';

/** Văn thư notes what is the agency's own; where a document of the platform comes from is not (VD-06). */
export const describeIncoming = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async (context, { incomingId, version, ...input }: DescribeIncomingInput) => {
    authorise(context.viewer, 'incoming.register');
    validated(validateNoted(input));
    const patch = described(input);
    return await changeIncoming(context, { incomingId, version }, (_, row) => {
      if (row.source === 'PLATFORM' && patch.sentFrom !== row.sentFrom) refuse('CONTENT_LOCKED');
      return { patch, journal: { action: 'incoming.describe', details: patch } };
    });
  },
);

/** Bản giấy received: who and when; saying it twice keeps the first. */
export const notePaperCopy = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async (context, { incomingId, version, received }: PaperCopyInput) => {
    const { viewer } = context;
    authorise(viewer, 'incoming.register', 'incoming.receive');
    return await changeIncoming(context, { incomingId, version }, (_, row) => ({
      patch: received
        ? {
            paperReceivedAt: row.paperReceivedAt ?? context.now(),
            paperReceivedByPositionId: row.paperReceivedByPositionId ?? viewer.positionId,
          }
        : { paperReceivedAt: null, paperReceivedByPositionId: null },
      journal: { action: received ? 'incoming.paper-received' : 'incoming.paper-not-received' },
    }));
  },
);
