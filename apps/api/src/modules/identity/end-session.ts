import type { EndSessionInput } from '@qlvb/contract/types';
import { can } from '@qlvb/domain/permissions';
import { inTransaction } from '../../platform/db/transaction.ts';
import { found, notFound } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { accountInCare } from './account-in-care.ts';
import { endSessions } from './end-sessions.ts';
import { accounts, sessions } from './identity.entity.ts';
import { journalEnded } from './journal-ended.ts';

/** One's own, or of a person of the agency. A session that is neither does not exist for who asks. */
export const endSession = useCase(
  ['RuleRefused'],
  async (context, { sessionId }: EndSessionInput) => {
    const { db, viewer } = context;
    return await inTransaction(db, async (tx) => {
      const { accountId } = found(await tx.findOne(sessions, { id: sessionId }));
      if (accountId !== viewer.accountId && !can(viewer, 'identity.manage')) throw notFound();
      const { personId } = found(await tx.findOne(accounts, { id: accountId }));
      const own = accountId === viewer.accountId;
      const care = own ? null : await accountInCare(tx, context, personId);
      const ended = await endSessions(tx, context, {
        accountId,
        only: sessionId,
        positionIds: care === null ? [viewer.positionId] : care.positions.map(({ id }) => id),
      });
      journalEnded(tx, viewer, { accountId, ended, person: care?.fullName ?? viewer.fullName });
      return { __typename: 'EndSessionsSuccess' as const, ended };
    });
  },
  { ofSession: true },
);
