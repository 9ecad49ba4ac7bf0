import type { AccountInput } from '@qlvb/contract/types';
import { inTransaction } from '../../platform/db/transaction.ts';
import { refuse } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { accountInCare } from './account-in-care.ts';
import { authorise } from './authorise.ts';
import { endSessions } from './end-sessions.ts';
import { journalEnded } from './journal-ended.ts';

export const endPersonSessions = useCase(['RuleRefused'], async (context, { personId }: AccountInput) => {
  const { db, viewer } = context;
  authorise(viewer, 'identity.manage');
  if (personId === viewer.personId) refuse('ACCOUNT_IS_OWN');
  return await inTransaction(db, async (tx) => {
    const { account, fullName, positions } = await accountInCare(tx, context, personId);
    const positionIds = positions.map(({ id }) => id);
    const ended = await endSessions(tx, context, { accountId: account.id, positionIds });
    journalEnded(tx, viewer, { accountId: account.id, person: fullName, ended });
    return { __typename: 'EndSessionsSuccess' as const, ended };
  });
});
