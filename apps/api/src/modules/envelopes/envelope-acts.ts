import type { EnvelopeActInput, HandOverEnvelopeInput } from '@qlvb/contract/types';
import { validateEnvelopeNote } from '@qlvb/domain/envelopes/validate';
import { found, validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { assigneesOf } from '../assignments/assignees.ts';
import { actOnEnvelope } from './act-on-envelope.ts';

/** Văn thư hands it over unopened, and says to whom it really went. */
export const handOverEnvelope = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async (context, { addresseePositionId, note, ...target }: HandOverEnvelopeInput) => {
    validated(validateEnvelopeNote(note));
    return await actOnEnvelope(context, { ...target, action: 'HAND_OVER' }, async (tx, row) => {
      const positionId = addresseePositionId ?? row.addresseePositionId;
      const { viewer, today, now } = context;
      const [addressee] = await assigneesOf(tx, viewer.agencyId, [{ positionId }], today());
      return {
        patch: { addresseePositionId: positionId, handedOverAt: now() },
        details: { addressee: found(addressee).name, note },
      };
    });
  },
);

/** The addressee alone; what was in it is nobody else's business. */
const ofAddressee = (action: 'KEEP' | 'GIVE_BACK') =>
  useCase(
    ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
    async (context, { note, ...target }: EnvelopeActInput) => {
      validated(validateEnvelopeNote(note));
      return await actOnEnvelope(context, { ...target, action }, () => ({ details: { note } }));
    },
  );

export const keepEnvelope = ofAddressee('KEEP');
export const giveBackEnvelope = ofAddressee('GIVE_BACK');
