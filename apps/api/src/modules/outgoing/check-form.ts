import type { OutgoingActInput } from '@qlvb/contract/types';
import { OUTGOING_LIMITS } from '@qlvb/domain/outgoing/validate';
import { checkText } from '@qlvb/domain/problems';
import { inTransaction } from '../../platform/db/transaction.ts';
import { found, validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { authorise } from '../identity/authorise.ts';
import { formChecks } from './form-check/form-check.entity.ts';
import { judgeDraft } from './form-check/judge-draft.ts';
import { holdForAct, noteOf, outgoingSuccess, recordAct, validateNote } from './outgoing.act.ts';
import { visibleOutgoing } from './outgoing.repo.ts';

export type FormAnswered = { readonly input: OutgoingActInput; readonly overruleReason?: string | null | undefined };

/**
 * The person charged with it answers for form and layout (NĐ 30/2020 đ.12, VI-04). What a program found in the file
 * stops nobody; it stays on record with the act, and why it was let pass. The file is read before the transaction: the
 * version the person saw says that it is still the same.
 */
export const checkForm = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async (context, { input, overruleReason }: FormAnswered) => {
    const { db, viewer, today, now } = context;
    authorise(viewer, 'outgoing.check-form');
    validated([
      ...validateNote(input.note),
      ...checkText('overruleReason', overruleReason, { max: OUTGOING_LIMITS.note }),
    ]);
    const seen = found(await visibleOutgoing(db, viewer, input.outgoingId));
    const { draftVersion, unreadable, findings } = await judgeDraft(context, seen);
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
        details: findings.length === 0 ? {} : { findings: findings.length, overruled: noteOf(overruleReason) },
      });
      if (draftVersion !== null)
        await tx.insert(formChecks, {
          outgoingId: row.id,
          draftVersionId: draftVersion.id,
          checkedByPositionId: viewer.positionId,
          delegationId: viewer.onBehalf?.delegationId ?? null,
          checkedAt: at,
          unreadable,
          findings,
          reason: noteOf(overruleReason),
        });
      return outgoingSuccess(row);
    });
  },
);
