import type { CivilDate } from '@qlvb/domain/civil-date';
import { delegationState } from '@qlvb/domain/delegations/state';
import { inTransaction } from '../../platform/db/transaction.ts';
import { found, notFound, refuse } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { partOf } from './delegation-parts.ts';
import { type DelegationRow, delegations } from './delegations.entity.ts';
import { delegationOf, visibleDelegation } from './delegations.repo.ts';

/** The holder of the post has read what was done in the own name. Doing it again changes nothing. */
export const acknowledgeHandBack = useCase(
  ['ValidationFailed', 'RuleRefused'],
  async (context, delegationId: string) => {
    const { db, viewer, today, now } = context;
    const delegation = await inTransaction(db, async (tx) => {
      const { id } = found(await visibleDelegation(tx, viewer, delegationId));
      await tx.lock(delegations, { id });
      const row = found(await delegationOf(tx, id));
      if (partOf(viewer, row) !== 'HOLDER') throw notFound();
      checkHandBackDue(row, today());
      if (row.acknowledgedAt !== null) return row;
      const acknowledgedAt = now();
      await tx.update(delegations, { id: row.id }, { acknowledgedAt });
      tx.audit(viewer, { action: 'delegations.acknowledge', objectType: 'DELEGATION', objectId: row.id });
      tx.hint({ type: 'delegation', id: row.id, positionIds: [row.fromPositionId] });
      return { ...row, acknowledgedAt };
    });
    return { __typename: 'DelegationSuccess' as const, delegation };
  },
);

export function checkHandBackDue(row: DelegationRow, today: CivilDate): void {
  if (delegationState(row, today) !== 'ENDED') refuse('HAND_BACK_NOT_DUE');
}
