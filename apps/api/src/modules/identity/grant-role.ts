import type { GrantRoleInput } from '@qlvb/contract/types';
import { refusesGrant, validateGrant } from '@qlvb/domain/identity/grants';
import { inTransaction } from '../../platform/db/transaction.ts';
import { found, refuse, validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { authorise } from './authorise.ts';
import { stillCounts } from './grants.loaders.ts';
import { positionRoles } from './identity.entity.ts';
import { journalRole, postInCare } from './role-act.ts';

/** A post is given a role: it counts from its first day, for acts at once, because acts read the roles anew. */
export const grantRole = useCase(['ValidationFailed', 'RuleRefused'], async (context, input: GrantRoleInput) => {
  const { db, viewer, today, now } = context;
  authorise(viewer, 'identity.manage');
  validated(validateGrant(input, { today: today() }));
  const { role } = input;
  const basis = input.basis.normalize('NFC').trim();
  const validFrom = input.validFrom ?? today();
  const validTo = input.validTo ?? null;
  return await inTransaction(db, async (tx) => {
    const post = await postInCare(tx, context, input.positionId);
    const onRecord = await tx.find(positionRoles, { positionId: post.id, role });
    const refused = refusesGrant(viewer, post, { role, held: onRecord.some((grant) => stillCounts(grant, today())) });
    if (refused !== null) return refuse(refused.code, refused.params);
    const id = await tx.insert(positionRoles, {
      positionId: post.id,
      role,
      validFrom,
      validTo,
      grantedAt: now(),
      grantedByPositionId: viewer.positionId,
      basis,
    });
    journalRole(tx, context, 'identity.grant-role', post, { role, basis, validFrom, validTo });
    return { personId: post.personId, grant: found(await tx.findOne(positionRoles, { id })) };
  });
});
