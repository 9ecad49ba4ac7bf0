import type { Tx } from '../../platform/db/transaction.ts';
import type { Context } from '../../platform/graphql/context.ts';
import { sessions } from './identity.entity.ts';
import { openSessions } from './session-list.repo.ts';
import { idleSince, SESSION_HINT } from './sessions.ts';

type Which = {
  readonly accountId: string;
  /** The positions of the person: every browser of theirs hears of it. */
  readonly positionIds: readonly string[];
  /** One session only. */
  readonly only?: string;
  /** The one that goes on. */
  readonly except?: string;
};

/**
 * Ends open sessions of an account and gives how many. The hint reaches every process: each forgets the session, and the
 * one that holds its stream tells the browser.
 */
export async function endSessions(tx: Tx, context: Context, which: Which): Promise<number> {
  const { clock, config, now, sessions: lookup } = context;
  const { accountId, positionIds, only, except } = which;
  const moment = { now: clock.now(), idleSince: idleSince(clock.now(), config) };
  const ended = (await openSessions(tx, { accountId, currentId: null }, moment)).filter(
    ({ id }) => id !== except && (only === undefined || id === only),
  );
  if (ended.length === 0) return 0;
  const ids = ended.map(({ id }) => id);
  await tx.update(sessions, { id: ids, endedAt: null }, { endedAt: now() });
  for (const { id, positionId } of ended)
    tx.hint({ type: SESSION_HINT, id, positionIds: [...new Set([positionId, ...positionIds])] });
  tx.afterCommit(() => {
    for (const id of ids) lookup.forgetSession(id);
  });
  return ids.length;
}
