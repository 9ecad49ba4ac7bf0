import type { DisableAccountInput } from '@qlvb/contract/types';
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

/** Out of use at once, everywhere; posts and what was done stay. Doing it twice changes nothing. */
export const disableAccount = useCase(['RuleRefused'], async (context, { personId, disabled }: DisableAccountInput) => {
  const { db, viewer, now } = context;
  authorise(viewer, 'identity.manage');
  return await inTransaction(db, async (tx) => {
    const { account, fullName, positions } = await accountToDisable(tx, context, { personId, disabled });
    await tx.lock(accounts, { id: account.id });
    if ((account.disabledAt !== null) === disabled)
      return { __typename: 'DisableAccountSuccess' as const, disabled, ended: 0 };
    await tx.update(accounts, { id: account.id }, { disabledAt: disabled ? now() : null });
    const positionIds = positions.map(({ id }) => id);
    const ended = disabled ? await endSessions(tx, context, { accountId: account.id, positionIds }) : 0;
    tx.audit(viewer, {
      action: disabled ? 'identity.disable-account' : 'identity.enable-account',
      objectType: 'ACCOUNT',
      objectId: account.id,
      details: { person: fullName, ended },
    });
    return { __typename: 'DisableAccountSuccess' as const, disabled, ended };
  });
});

/** The account, or a refusal that says why it is not the viewer's to take out of use. */
export async function accountToDisable(
  reader: Reader,
  context: SignedContext,
  { personId, disabled }: DisableAccountInput,
): Promise<AccountInCare> {
  if (personId === context.viewer.personId) refuse('POST_IS_OWN');
  const inCare = await accountInCare(reader, context, personId);
  if (disabled) await keepShownAccount(context, inCare.account.username);
  return inCare;
}
