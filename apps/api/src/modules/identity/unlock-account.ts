import type { AccountInput } from '@qlvb/contract/types';
import { inTransaction } from '../../platform/db/transaction.ts';
import { useCase } from '../../platform/use-case.ts';
import { accountInCare } from './account-in-care.ts';
import { authorise } from './authorise.ts';
import { forgiveAttempts } from './lock-out.ts';

/** Also before the fifth failure: the next attempts are counted from the beginning. */
export const unlockAccount = useCase(['RuleRefused'], async (context, { personId }: AccountInput) => {
  const { db, viewer } = context;
  authorise(viewer, 'identity.manage');
  return await inTransaction(db, async (tx) => {
    const { account, fullName } = await accountInCare(tx, context, personId);
    const unlocked = await forgiveAttempts(tx, account.username);
    if (unlocked) {
      tx.audit(viewer, {
        action: 'identity.unlock',
        objectType: 'ACCOUNT',
        objectId: account.id,
        details: { person: fullName },
      });
    }
    return { __typename: 'UnlockAccountSuccess' as const, unlocked };
  });
});
