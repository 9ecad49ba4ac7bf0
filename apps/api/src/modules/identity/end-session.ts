import type { EndSessionInput } from '@qlvb/contract/types';
import { can } from '@qlvb/domain/permissions';
import { inTransaction, type Tx } from '../../platform/db/transaction.ts';
import { found } from '../../platform/errors.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { useCase } from '../../platform/use-case.ts';
import { accountInCare } from './account-in-care.ts';
import { endSessions } from './end-sessions.ts';
import { VALID } from './identity.repo.ts';
import { journalEnded } from './journal-ended.ts';

/** One's own, or of a person of the agency. A session that is neither does not exist for who asks. */
export const endSession = useCase(
  ['RuleRefused'],
  async (context, { sessionId }: EndSessionInput) => {
    const { db, viewer } = context;
    return await inTransaction(db, async (tx) => {
      const { accountId, personId } = found(await sessionWithin(tx, context, sessionId));
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

/** Asked for in one statement: whose session it is cannot be told by the time it takes. */
async function sessionWithin(
  tx: Tx,
  { viewer, today }: SignedContext,
  sessionId: string,
): Promise<{ readonly accountId: string; readonly personId: string } | null> {
  const [session] = await tx.query<{ accountId: string; personId: string }>(
    `SELECT s.account_id AS accountId, c.person_id AS personId FROM sessions s JOIN accounts c ON c.id = s.account_id
     WHERE s.id = ? AND (s.account_id = ? OR ? AND EXISTS (
       SELECT 1 FROM positions p WHERE p.person_id = c.person_id AND p.agency_id = ? AND ${VALID}))`,
    [sessionId, viewer.accountId, can(viewer, 'identity.manage'), viewer.agencyId, today(), today()],
  );
  return session ?? null;
}
