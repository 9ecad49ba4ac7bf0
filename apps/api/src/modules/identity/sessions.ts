import { createHash, randomBytes } from 'node:crypto';
import type { Config } from '../../config.ts';
import { type Clock, todayInVietnam } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import { inTransaction, type Tx } from '../../platform/db/transaction.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { sessions } from './identity.entity.ts';
import { viewerOfSession } from './identity.repo.ts';

/** Half the precision of the idle limit is plenty, and spares a write per request. */
const TOUCH_AFTER_MS = 60_000;

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

type Settings = Pick<Config, 'sessionIdleMinutes' | 'sessionMaxHours'>;

export async function startSession(
  tx: Tx,
  who: { readonly accountId: string; readonly positionId: string },
  { clock, config }: { readonly clock: Clock; readonly config: Settings },
): Promise<{ readonly token: string; readonly expiresAt: string }> {
  const token = randomBytes(32).toString('base64url');
  const now = clock.now();
  const expiresAt = new Date(now.getTime() + config.sessionMaxHours * 3_600_000).toISOString();
  const at = now.toISOString();
  await tx.insert(sessions, { tokenHash: hashToken(token), ...who, createdAt: at, lastSeenAt: at, expiresAt });
  return { token, expiresAt };
}

/** Who calls with this token; null when it opens nothing (any more). */
export async function viewerOfToken(
  { db, clock, config }: { readonly db: Database; readonly clock: Clock; readonly config: Settings },
  token: string | null,
): Promise<Viewer | null> {
  if (token === null || token.length !== 43) return null;
  const now = clock.now();
  const idleSince = new Date(now.getTime() - config.sessionIdleMinutes * 60_000);
  const session = await viewerOfSession(db, {
    tokenHash: hashToken(token),
    now,
    idleSince,
    today: todayInVietnam(clock),
  });
  if (session === null) return null;
  if (now.getTime() - session.lastSeenAt.getTime() > TOUCH_AFTER_MS) {
    await inTransaction(db, async (tx) => {
      await tx.update(sessions, { id: session.viewer.sessionId }, { lastSeenAt: now.toISOString() });
    });
  }
  return session.viewer;
}

export async function endSession(tx: Tx, sessionId: string, at: string): Promise<void> {
  await tx.update(sessions, { id: sessionId, endedAt: null }, { endedAt: at });
}
