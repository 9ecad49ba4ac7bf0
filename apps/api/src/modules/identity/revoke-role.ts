import type { RevokeRoleInput } from '@qlvb/contract/types';
import { refusesRevoke, validateBasis } from '@qlvb/domain/identity/grants';
import { inTransaction } from '../../platform/db/transaction.ts';
import { found, refuse, validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { keepShownPerson } from '../settings/shown-accounts.ts';
import { authorise } from './authorise.ts';
import { stillCounts } from './grants.loaders.ts';
import { positionRoles } from './identity.entity.ts';
import { isLastHolder, journalRole, postInCare } from './role-act.ts';

/** Taken back at once, also one that begins later; it stays on record. */
export const revokeRole = useCase(['ValidationFailed', 'RuleRefused'], async (context, input: RevokeRoleInput) => {
  const { db, viewer, today, now } = context;
  authorise(viewer, 'identity.manage');
  validated(validateBasis(input.basis));
  const revokedBasis = input.basis.normalize('NFC').trim();
  return await inTransaction(db, async (tx) => {
    const sought = await tx.findOne(positionRoles, { id: input.grantId });
    // The same work for what is not there as for what is out of reach.
    const post = await postInCare(tx, context, sought?.positionId ?? '0');
    const grant = found(await tx.lock(positionRoles, { id: input.grantId }));
    await keepShownPerson(context, tx, post.personId);
    const where = { agencyId: post.agencyId, today: today() };
    const last = await isLastHolder(tx, grant, where, 'FOR UPDATE');
    const refused = refusesRevoke(viewer, post, { role: grant.role, last });
    if (refused !== null) return refuse(refused.code, refused.params);
    if (!stillCounts(grant, today())) return refuse('ROLE_ALREADY_ENDED');
    const patch = { revokedAt: now(), revokedByPositionId: viewer.positionId, revokedBasis };
    await tx.update(positionRoles, { id: grant.id }, patch);
    journalRole(tx, context, 'identity.revoke-role', post, { role: grant.role, basis: revokedBasis });
    return { personId: post.personId, grant: { ...grant, ...patch } };
  });
});
