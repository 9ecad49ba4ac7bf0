import { inTransaction } from '../../platform/db/transaction.ts';
import type { Context } from '../../platform/graphql/context.ts';
import { endSession } from './sessions.ts';

/** Also true when nobody was signed in: the person wanted to be out, and is. */
export async function signOut(context: Context): Promise<boolean> {
  const { db, viewer, cookies, sessions, now } = context;
  if (viewer !== null) {
    await inTransaction(db, async (tx) => {
      await endSession(tx, viewer.sessionId, now());
      tx.audit(viewer, { action: 'identity.sign-out', objectType: 'ACCOUNT', objectId: viewer.accountId });
    });
  }
  if (cookies.token !== null) sessions.forget(cookies.token);
  cookies.clear();
  context.viewer = null;
  context.forget();
  return true;
}
