import type { AccountInput } from '@qlvb/contract/types';
import { isBeyond } from '@qlvb/domain/identity/grants';
import type { Reader } from '../../platform/db/reader.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { refuse } from '../../platform/errors.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { useCase } from '../../platform/use-case.ts';
import { keepShownAccount } from '../settings/shown-accounts.ts';
import { type AccountInCare, accountInCare } from './account-in-care.ts';
import { authorise } from './authorise.ts';
import { endSessions } from './end-sessions.ts';
import { accounts } from './identity.entity.ts';
import { forgiveAttempts } from './lock-out.ts';
import { oneTimePassword } from './one-time-password.ts';
import { hashPassword } from './passwords.ts';

/**
 * A forgotten password: the administrator hands over a one-time password, and knows no longer than until the next
 * sign-in what opens the account. The answer is the only place where it is ever written.
 */
export const resetPassword = useCase(['RuleRefused'], async (context, { personId }: AccountInput) => {
  const { db, viewer, clock, config } = context;
  authorise(viewer, 'identity.manage');
  const password = oneTimePassword();
  const passwordHash = await hashPassword(password, config);
  const validUntil = new Date(clock.now().getTime() + config.oneTimePasswordHours * 3_600_000).toISOString();
  return await inTransaction(db, async (tx) => {
    const { account, fullName, positions } = await accountToReset(tx, context, personId);
    await tx.lock(accounts, { id: account.id });
    await tx.update(accounts, { id: account.id }, { passwordHash, oneTimeUntil: validUntil });
    await forgiveAttempts(tx, account.username);
    const positionIds = positions.map(({ id }) => id);
    const ended = await endSessions(tx, context, { accountId: account.id, positionIds });
    tx.audit(viewer, {
      action: 'identity.reset-password',
      objectType: 'ACCOUNT',
      objectId: account.id,
      details: { person: fullName, ended },
    });
    return { __typename: 'ResetPasswordSuccess' as const, oneTimePassword: password, validUntil, ended };
  });
});

/** The account, or a refusal that says why the password is not the viewer's to give. */
export async function accountToReset(reader: Reader, context: SignedContext, personId: string): Promise<AccountInCare> {
  const { viewer } = context;
  if (personId === viewer.personId) refuse('ACCOUNT_IS_OWN');
  const inCare = await accountInCare(reader, context, personId);
  await keepShownAccount(context, inCare.account.username);
  // Whose password one gives, as whom one could sign in.
  if (inCare.positions.some(({ roles }) => roles.some((role) => isBeyond(viewer, role))))
    refuse('ACCOUNT_BEYOND_SCOPE');
  if (inCare.account.disabledAt !== null) refuse('ACCOUNT_DISABLED');
  return inCare;
}
