import type { OutgoingActInput } from '@qlvb/contract/types';
import { inTransaction } from '../../platform/db/transaction.ts';
import { validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { authorise } from '../identity/authorise.ts';
import { holdForAct, outgoingSuccess, recordAct, validateNote } from './outgoing.act.ts';

/** The chosen signer approves and signs (NĐ 30/2020 đ.11, 13). A recorded act: its row keeps the place of the digital signature. */
export const signOutgoing = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async ({ db, viewer, now }, input: OutgoingActInput) => {
    authorise(viewer, 'outgoing.sign');
    validated(validateNote(input.note));
    return await inTransaction(db, async (tx) => {
      const held = await holdForAct(tx, viewer, input, 'SIGN');
      const at = now();
      const row = await recordAct(tx, viewer, {
        ...held,
        action: 'SIGN',
        journal: 'outgoing.sign',
        at,
        note: input.note,
        patch: { signedAt: at },
      });
      return outgoingSuccess(row);
    });
  },
);
