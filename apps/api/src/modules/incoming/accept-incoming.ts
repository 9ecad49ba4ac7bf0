import type { IncomingActInput } from '@qlvb/contract/types';
import { yearOf } from '@qlvb/domain/civil-date';
import { INCOMING_LIMITS } from '@qlvb/domain/incoming/validate';
import { checkText } from '@qlvb/domain/problems';
import { found, validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { recordRecipientDecision } from '../exchange/record-recipient-decision.ts';
import { authorise } from '../identity/authorise.ts';
import { recordNumber, takeNumber } from '../numbering/allocate.ts';
import { actOnIncoming } from './act.ts';
import { arrivalBook } from './arrival.ts';

/** Văn thư accepts a delivered document; số đến is given and the sender sees it at once (VD-03). */
export const acceptIncoming = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async (context, { incomingId, version, note }: IncomingActInput) => {
    const { viewer } = context;
    authorise(viewer, 'incoming.receive');
    validated(checkText('note', note, { max: INCOMING_LIMITS.note }));
    return await actOnIncoming(context, { action: 'ACCEPT', incomingId, version }, async (tx, row) => {
      const arrivedOn = context.today();
      const book = arrivalBook(context, arrivedOn);
      const arrivalNumber = await takeNumber(tx, book);
      recordNumber(tx, book, arrivalNumber, { type: 'INCOMING', id: row.id });
      await recordRecipientDecision(tx, {
        recipientId: found(row.recipientId),
        state: 'ACCEPTED',
        viewer,
        at: context.now(),
        arrivalNumber,
        incomingId: row.id,
      });
      const arrivalYear = yearOf(arrivedOn);
      return {
        patch: { arrivalNumber, arrivalYear, arrivedOn, registeredByPositionId: viewer.positionId },
        journal: { action: 'incoming.accept', details: { arrivalNumber, arrivalYear, note } },
      };
    });
  },
);
