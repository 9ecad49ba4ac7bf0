import type { EndDelegationInput } from '@qlvb/contract/types';
import { type CivilDate, civilDateInVietnam } from '@qlvb/domain/civil-date';
import { delegationState } from '@qlvb/domain/delegations/state';
import { DELEGATION_LIMITS } from '@qlvb/domain/delegations/validate';
import { checkText } from '@qlvb/domain/problems';
import { inTransaction } from '../../platform/db/transaction.ts';
import { found, refuse, validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { ownPositionOf } from '../../platform/viewer.ts';
import { SESSION_HINT } from '../identity/sessions.ts';
import { type DelegationRow, delegations } from './delegations.entity.ts';
import { delegationOf, sessionsActingBy, visibleDelegation } from './delegations.repo.ts';

/** Over from this moment in every process: the holder takes it back, the stand-in gives it back, or the administrator ends it. */
export const endDelegation = useCase(
  ['ValidationFailed', 'RuleRefused'],
  async (context, { delegationId, reason }: EndDelegationInput) => {
    const { db, viewer, today, now, sessions } = context;
    validated(checkText('reason', reason, { max: DELEGATION_LIMITS.reason }));
    const delegation = await inTransaction(db, async (tx) => {
      const { id } = found(await visibleDelegation(tx, viewer, delegationId));
      await tx.lock(delegations, { id });
      const row = found(await delegationOf(tx, id));
      checkNotOver(row, today());
      const at = now();
      const neverBegan = row.validFrom > civilDateInVietnam(at);
      const patch = {
        endedAt: at,
        endedByPositionId: ownPositionOf(viewer),
        endReason: reason?.normalize('NFC').trim() || null,
        // Nothing was done, so there is nothing to hand back.
        ...(neverBegan ? { acknowledgedAt: at } : {}),
      };
      await tx.update(delegations, { id: row.id, endedAt: null }, patch);
      tx.audit(viewer, {
        action: 'delegations.end',
        objectType: 'DELEGATION',
        objectId: row.id,
        details: { reason: patch.endReason },
      });
      tx.hint({ type: 'delegation', id: row.id, positionIds: [row.fromPositionId, row.toPositionId] });
      const acting = await sessionsActingBy(tx, row.id);
      for (const id of acting) tx.hint({ type: SESSION_HINT, id, positionIds: [row.fromPositionId, row.toPositionId] });
      tx.afterCommit(() => {
        for (const id of acting) sessions.forgetSession(id);
      });
      return { ...row, ...patch };
    });
    return { __typename: 'DelegationSuccess' as const, delegation };
  },
);

export function checkNotOver(row: DelegationRow, today: CivilDate): void {
  if (delegationState(row, today) === 'ENDED') refuse('DELEGATION_OVER');
}
