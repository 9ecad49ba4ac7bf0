import type { OutgoingActInput } from '@qlvb/contract/types';
import { inTransaction } from '../../platform/db/transaction.ts';
import { validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { authorise } from '../identity/authorise.ts';
import { holdForAct, outgoingSuccess, recordAct, validateNote } from './outgoing.act.ts';

/** The person charged with it answers for form and layout (NĐ 30/2020 đ.12, VI-04). */
export const checkForm = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async ({ db, viewer, today, now }, input: OutgoingActInput) => {
    authorise(viewer, 'outgoing.check-form');
    validated(validateNote(input.note));
    return await inTransaction(db, async (tx) => {
      const held = await holdForAct(tx, viewer, input, 'CHECK_FORM', today());
      const at = now();
      const row = await recordAct(tx, viewer, {
        ...held,
        action: 'CHECK_FORM',
        journal: 'outgoing.check-form',
        at,
        note: input.note,
        patch: { formCheckedAt: at },
      });
      return outgoingSuccess(row);
    });
  },
);
