import type { OutgoingReasonInput } from '@qlvb/contract/types';
import { MAKES } from '@qlvb/domain/outgoing/lifecycle';
import { validateReason } from '@qlvb/domain/reason';
import { inTransaction } from '../../platform/db/transaction.ts';
import { validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { authorise } from '../identity/authorise.ts';
import { holdForAct, outgoingSuccess, recordAct } from './outgoing.act.ts';

/** The drafter gives the draft up; its versions and acts stay on record (VI-10). */
export const cancelDraft = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async ({ db, viewer, today, now }, input: OutgoingReasonInput) => {
    authorise(viewer, ...MAKES);
    validated(validateReason(input.reason));
    return await inTransaction(db, async (tx) => {
      const held = await holdForAct(tx, viewer, input, 'CANCEL', today());
      const at = now();
      const row = await recordAct(tx, viewer, {
        ...held,
        action: 'CANCEL',
        journal: 'outgoing.cancel',
        at,
        note: input.reason,
      });
      return outgoingSuccess(row);
    });
  },
);
