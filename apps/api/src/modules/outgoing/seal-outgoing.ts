import type { OutgoingActInput, OutgoingReasonInput } from '@qlvb/contract/types';
import { validateReason } from '@qlvb/domain/reason';
import { inTransaction } from '../../platform/db/transaction.ts';
import { validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { withSealedCopy } from '../copies/sealed-copy.ts';
import { authorise } from '../identity/authorise.ts';
import { lastVersion } from './outgoing.repo.ts';
import { holdForAct, outgoingSuccess, recordAct, validateNote } from './outgoing.act.ts';

/** Đóng dấu, ký số cơ quan: by văn thư alone, upon the signer's signature and the number (NĐ 30/2020 đ.32–33, VI-07). */
export const sealOutgoing = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async (context, input: OutgoingActInput) => {
    const { db, viewer, today, now } = context;
    authorise(viewer, 'outgoing.issue');
    validated(validateNote(input.note));
    const at = now();
    // Drawn before the transaction, because that is slow and touches nothing; the version holds it together.
    return await withSealedCopy(
      context,
      { outgoingId: input.outgoingId, at },
      async (copy) =>
        await inTransaction(db, async (tx) => {
          const seen = await holdForAct(tx, viewer, input, 'SEAL', today());
          await copy?.store(tx, seen.row);
          const held = copy === null ? seen : { ...seen, draft: await lastVersion(tx, seen.row.id) };
          const row = await recordAct(tx, viewer, {
            ...held,
            action: 'SEAL',
            journal: 'outgoing.seal',
            at,
            note: input.note,
            patch: { sealedAt: at },
            details: { symbol: held.row.symbol },
          });
          return outgoingSuccess(row);
        }),
    );
  },
);

/** Hủy đóng dấu, before anything is sent: number and signature stay as they are. */
export const unsealOutgoing = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async ({ db, viewer, today, now }, input: OutgoingReasonInput) => {
    authorise(viewer, 'outgoing.issue');
    validated(validateReason(input.reason));
    return await inTransaction(db, async (tx) => {
      const held = await holdForAct(tx, viewer, input, 'UNSEAL', today());
      const row = await recordAct(tx, viewer, {
        ...held,
        action: 'UNSEAL',
        journal: 'outgoing.unseal',
        at: now(),
        note: input.reason,
        patch: { sealedAt: null },
        details: { symbol: held.row.symbol },
      });
      return outgoingSuccess(row);
    });
  },
);
