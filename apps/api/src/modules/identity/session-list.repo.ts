import { instantOf } from '../../platform/db/columns.ts';
import { columnList, hydrate, type Reader, type SqlValue } from '../../platform/db/reader.ts';
import { sessions, type SessionRow } from './identity.entity.ts';

/** A session that still opens something; `currentId` is the one that asks. */
export type OpenSession = SessionRow & { readonly currentId: string | null };

export type Moment = { readonly now: Date; readonly idleSince: Date };

const OPEN = 's.ended_at IS NULL AND s.expires_at > ? AND s.last_seen_at > ?';
const openAt = ({ now, idleSince }: Moment): SqlValue[] => [now, idleSince];

/** This one first, then those used last. */
export async function openSessions(
  reader: Reader,
  { accountId, currentId }: { readonly accountId: string; readonly currentId: string | null },
  moment: Moment,
): Promise<OpenSession[]> {
  const rows = await reader.query<Record<string, unknown>>(
    `SELECT ${columnList(sessions, 's')} FROM sessions s WHERE s.account_id = ? AND ${OPEN}
     ORDER BY s.id = ? DESC, s.last_seen_at DESC, s.id DESC`,
    [accountId, ...openAt(moment), currentId ?? '0'],
  );
  return rows.map((row) => ({ ...hydrate(sessions, row), currentId }));
}

export type SessionTally = { readonly open: number; readonly lastSeenAt: string | null };

/** By account, for those that have any. */
export async function tallyOpenSessions(
  reader: Reader,
  accountIds: readonly string[],
  moment: Moment,
): Promise<ReadonlyMap<string, SessionTally>> {
  if (accountIds.length === 0) return new Map();
  const rows = await reader.query<{ accountId: string; open: string; lastSeenAt: string }>(
    `SELECT s.account_id AS accountId, COUNT(*) AS open, MAX(s.last_seen_at) AS lastSeenAt FROM sessions s
     WHERE s.account_id IN (?) AND ${OPEN} GROUP BY s.account_id`,
    [accountIds, ...openAt(moment)],
  );
  return new Map(
    rows.map(({ accountId, open, lastSeenAt }) => [
      String(accountId),
      { open: Number(open), lastSeenAt: instantOf(lastSeenAt) },
    ]),
  );
}
