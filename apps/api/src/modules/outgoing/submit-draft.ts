import type { OutgoingActInput } from '@qlvb/contract/types';
import { inTransaction } from '../../platform/db/transaction.ts';
import { validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { authorise } from '../identity/authorise.ts';
import { checkPassingOn } from './passing-on.ts';
import { holdForAct, outgoingSuccess, recordAct, validateNote } from './outgoing.act.ts';

/** The drafter sends the draft to the head of the unit, who answers for its content (NĐ 30/2020 đ.12). */
export const submitDraft = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async ({ db, viewer, today, now }, input: OutgoingActInput) => {
    authorise(viewer, 'outgoing.draft');
    validated(validateNote(input.note));
    return await inTransaction(db, async (tx) => {
      const held = await holdForAct(tx, viewer, input, 'SUBMIT', today());
      await checkPassingOn(tx, viewer, held, today());
      const at = now();
      const row = await recordAct(tx, viewer, {
        ...held,
        action: 'SUBMIT',
        journal: 'outgoing.submit',
        at,
        note: input.note,
      });
      return outgoingSuccess(row);
    });
  },
);
