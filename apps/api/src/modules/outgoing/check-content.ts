import type { OutgoingActInput } from '@qlvb/contract/types';
import { inTransaction } from '../../platform/db/transaction.ts';
import { validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { authorise } from '../identity/authorise.ts';
import { holdForAct, outgoingSuccess, recordAct, validateNote } from './outgoing.act.ts';

/** The head of the drafting unit answers for the content before the head of the agency and the law (NĐ 30/2020 đ.12, VI-04). */
export const checkContent = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async ({ db, viewer, today, now }, input: OutgoingActInput) => {
    authorise(viewer, 'outgoing.check-content');
    validated(validateNote(input.note));
    return await inTransaction(db, async (tx) => {
      const held = await holdForAct(tx, viewer, input, 'CHECK_CONTENT', today());
      const at = now();
      const row = await recordAct(tx, viewer, {
        ...held,
        action: 'CHECK_CONTENT',
        journal: 'outgoing.check-content',
        at,
        note: input.note,
        patch: { contentCheckedByPositionId: viewer.positionId },
      });
      return outgoingSuccess(row);
    });
  },
);
