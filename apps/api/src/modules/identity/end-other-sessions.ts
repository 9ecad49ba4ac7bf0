import { inTransaction } from '../../platform/db/transaction.ts';
import { useCase } from '../../platform/use-case.ts';
import { endSessions } from './end-sessions.ts';
import { journalEnded } from './journal-ended.ts';

/** All of one's own but this one: forgotten in a meeting room, or not one's own at all. */
export const endOtherSessions = useCase(
  ['RuleRefused'],
  async (context) => {
    const { db, viewer } = context;
    const { accountId, positionId, sessionId, fullName } = viewer;
    return await inTransaction(db, async (tx) => {
      const ended = await endSessions(tx, context, { accountId, positionIds: [positionId], except: sessionId });
      journalEnded(tx, viewer, { accountId, person: fullName, ended });
      return { __typename: 'EndSessionsSuccess' as const, ended };
    });
  },
  { ofSession: true },
);
