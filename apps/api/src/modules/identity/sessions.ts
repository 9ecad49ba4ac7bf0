import { createHash, randomBytes } from 'node:crypto';
import type { Config } from '../../config.ts';
import { type Clock, todayInVietnam } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import { inTransaction, type Tx } from '../../platform/db/transaction.ts';
import { createRecent } from '../../platform/recent.ts';
import type { SessionLookup, Use, Viewer } from '../../platform/viewer.ts';
import { sessions } from './identity.entity.ts';
import { viewerOfSession } from './identity.repo.ts';

/** Half the precision of the idle limit is plenty, and spares a write per request. */
const TOUCH_AFTER_MS = 60_000;

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

export type Settings = Pick<Config, 'sessionIdleMinutes' | 'sessionMaxHours'>;

/** The hint about a session that has ended: other processes forget it, its browser is told. */
export const SESSION_HINT = 'session';

export type SessionOwner = {
  readonly accountId: string;
  /** The person's own post. */
  readonly positionId: string;
  /** By which the person goes on acting for somebody. */
  readonly delegationId?: string | null;
  readonly origin: { readonly address: string; readonly userAgent: string | null };
};

/** Headers are anybody's: printable, and no longer than the column. */
function shortened({ address, userAgent }: SessionOwner['origin']) {
  return {
    address: address.replaceAll(/[^\x21-\x7e]/g, '').slice(0, 64),
    userAgent: userAgent === null ? null : userAgent.replaceAll(/[^\x20-\x7e]/g, '').slice(0, 400),
  };
}

/** When a session used last has been idle for too long. */
export const idleSince = (now: Date, { sessionIdleMinutes }: Settings): Date =>
  new Date(now.getTime() - sessionIdleMinutes * 60_000);

export async function startSession(
  tx: Tx,
  who: SessionOwner,
  { clock, config }: { readonly clock: Clock; readonly config: Settings },
): Promise<{ readonly token: string; readonly expiresAt: string }> {
  const token = randomBytes(32).toString('base64url');
  const now = clock.now();
  const expiresAt = new Date(now.getTime() + config.sessionMaxHours * 3_600_000).toISOString();
  const at = now.toISOString();
  const { accountId, positionId, delegationId = null, origin } = who;
  await tx.insert(sessions, {
    tokenHash: hashToken(token),
    accountId,
    positionId,
    delegationId,
    createdAt: at,
    lastSeenAt: at,
    expiresAt,
    ...shortened(origin),
  });
  return { token, expiresAt };
}

/**
 * Finds out who calls. What has ended here is forgotten at once; what has ended in another process is over for every
 * act at once too, because acts ask the database, and for reading within a second.
 */
export function createSessionLookup(parts: {
  readonly db: Database;
  readonly clock: Clock;
  readonly config: Settings;
}): SessionLookup {
  const recent = createRecent<Viewer>(parts.clock);

  async function now(token: string | null, use: Use = 'work'): Promise<Viewer | null> {
    const viewer = await viewerOfToken(parts, token, use);
    if (token === null) return null;
    if (viewer === null) recent.forget(token);
    else recent.set(token, viewer);
    return viewer;
  }

  return {
    now,
    recent: async (token, use) => (token === null ? null : recent.get(token)) ?? (await now(token, use)),
    forget: recent.forget,
    forgetSession: (sessionId) => recent.forgetWhere((viewer) => viewer.sessionId === sessionId),
  };
}

/** Who calls with this token; null when it opens nothing (any more). */
async function viewerOfToken(
  { db, clock, config }: { readonly db: Database; readonly clock: Clock; readonly config: Settings },
  token: string | null,
  use: Use,
): Promise<Viewer | null> {
  if (token === null || token.length !== 43) return null;
  const now = clock.now();
  const session = await viewerOfSession(db, {
    tokenHash: hashToken(token),
    now,
    idleSince: idleSince(now, config),
    today: todayInVietnam(clock),
  });
  if (session === null) return null;
  if (use === 'work' && now.getTime() - session.lastSeenAt.getTime() > TOUCH_AFTER_MS) {
    await inTransaction(db, async (tx) => {
      await tx.update(sessions, { id: session.viewer.sessionId }, { lastSeenAt: now.toISOString() });
    });
  }
  return session.viewer;
}

export async function endSession(tx: Tx, sessionId: string, at: string): Promise<void> {
  await tx.update(sessions, { id: sessionId, endedAt: null }, { endedAt: at });
}
