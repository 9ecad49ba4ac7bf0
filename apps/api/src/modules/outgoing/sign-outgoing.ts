import type { OutgoingActInput } from '@qlvb/contract/types';
import { formName } from '@qlvb/domain/identity/signing';
import { inTransaction } from '../../platform/db/transaction.ts';
import { validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { authorise } from '../identity/authorise.ts';
import { requireSignature } from '../signing/choose-signer.ts';
import { holdForAct, outgoingSuccess, recordAct, signatureAsked, validateNote } from './outgoing.act.ts';

/** The chosen signer approves and signs (NĐ 30/2020 đ.11, 13). A recorded act: its row keeps the place of the digital signature. */
export const signOutgoing = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async ({ db, viewer, now, today }, input: OutgoingActInput) => {
    authorise(viewer, 'outgoing.sign', 'outgoing.sign-by-grant');
    validated(validateNote(input.note));
    return await inTransaction(db, async (tx) => {
      const held = await holdForAct(tx, viewer, input, 'SIGN', today());
      const { form, authorityId, lines } = await requireSignature(tx, signatureAsked(held.row, today()));
      const at = now();
      const row = await recordAct(tx, viewer, {
        ...held,
        action: 'SIGN',
        journal: 'outgoing.sign',
        at,
        note: input.note,
        patch: {
          signedAt: at,
          signingForm: form,
          signingAuthorityId: authorityId,
          signatureBlock: lines.join('\n'),
        },
        details: { form: formName(form) },
      });
      return outgoingSuccess(row);
    });
  },
);
