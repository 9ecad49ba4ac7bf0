import type { OutgoingReasonInput } from '@qlvb/contract/types';
import { validateReason } from '@qlvb/domain/reason';
import { inTransaction, type Tx } from '../../platform/db/transaction.ts';
import { found, refuse, validated } from '../../platform/errors.ts';
import type { CivilDate } from '@qlvb/domain/civil-date';
import { isOver } from '@qlvb/domain/validity';
import { useCase } from '../../platform/use-case.ts';
import { authorise } from '../identity/authorise.ts';
import { positionsByIds } from '../identity/identity.loaders.ts';
import { holdForAct, newRound, outgoingSuccess, recordAct } from './outgoing.act.ts';
import { outgoingActs } from './outgoing.entity.ts';

/** The signer takes the signature back: the draft changes, and everything is asked again (NĐ 30/2020 đ.11, VI-05). */
export const unsignOutgoing = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async ({ db, viewer, today, now }, input: OutgoingReasonInput) => {
    authorise(viewer, 'outgoing.sign', 'outgoing.sign-by-grant');
    validated(validateReason(input.reason));
    return await inTransaction(db, async (tx) => {
      const held = await holdForAct(tx, viewer, input, 'UNSIGN', today());
      const row = await recordAct(tx, viewer, {
        ...held,
        action: 'UNSIGN',
        journal: 'outgoing.unsign',
        at: now(),
        note: input.reason,
        patch: newRound(held.row),
      });
      return outgoingSuccess(row);
    });
  },
);

/**
 * An approved draft that changes goes back to the person who approved it (đ.11), whoever that was; only when that
 * person holds the post no longer may another sign.
 * @throws RefusalError APPROVED_BY_ANOTHER {person}
 */
export async function keepApprover(
  tx: Tx,
  outgoingId: string,
  signerPositionId: string,
  today: CivilDate,
): Promise<void> {
  const approvals = await tx.find(outgoingActs, { outgoingId, act: 'SIGN' }, { orderBy: 'id DESC', limit: 1 });
  const approver = approvals[0]?.positionId;
  if (approver === undefined || approver === signerPositionId) return;
  const [position] = await positionsByIds(tx, [approver], today);
  const post = found(position);
  if (!isOver(post, today)) refuse('APPROVED_BY_ANOTHER', { person: post.fullName });
}
