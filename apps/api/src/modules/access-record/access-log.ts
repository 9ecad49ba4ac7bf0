import type { FastifyBaseLogger } from 'fastify';
import type { AccessObjectType } from '@qlvb/contract/types';
import type { AccessLog } from '../../platform/access-log.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import type { NewRow } from '../../platform/db/entity.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { insertSql } from '../../platform/db/write-sql.ts';
import { accessRecords } from './access.entity.ts';

const HOUR_MS = 3_600_000;
const PER_STATEMENT = 500;
/** More than a process can gather between two writings; what comes on top while the database is away is lost and counted. */
const MOST_WAITING = 20_000;
const MOST_KNOWN = 100_000;

type Waiting = NewRow<typeof accessRecords>;

/**
 * Gathers in memory what was read and writes it in bulk, behind the answers. The same person, object and hour is
 * noted once here, and once over all processes by the unique key.
 */
export function createAccessLog({
  db,
  clock,
  log,
}: {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: FastifyBaseLogger;
}): AccessLog {
  const waiting: Waiting[] = [];
  const known = new Set<string>();
  let knownHour = 0;
  let lost = 0;
  let writing: Promise<void> | null = null;

  const isKnown = (key: string, hour: number): boolean => {
    if (hour !== knownHour || known.size > MOST_KNOWN) {
      known.clear();
      knownHour = hour;
    }
    if (known.has(key)) return true;
    known.add(key);
    return false;
  };

  const write = async (): Promise<void> => {
    if (lost > 0) log.error({ lost }, 'access records were lost: too many waited while the database was away');
    lost = 0;
    while (waiting.length > 0) {
      const part = waiting.slice(0, PER_STATEMENT);
      const { sql, params } = insertSql(accessRecords, part);
      await inTransaction(
        db,
        async (tx) => await tx.execute(sql.replace(/^INSERT INTO/, 'INSERT IGNORE INTO'), params),
      );
      waiting.splice(0, part.length);
    }
  };

  return {
    note: (viewer, { type, id, kind, attachmentId = '0' }, address) => {
      const now = clock.now();
      const hour = Math.floor(now.getTime() / HOUR_MS);
      const keyId = viewer.keyId ?? '0';
      if (isKnown([viewer.positionId, keyId, type, id, attachmentId, kind].join('/'), hour)) return;
      if (waiting.length >= MOST_WAITING) {
        lost += 1;
        return;
      }
      waiting.push({
        agencyId: viewer.agencyId,
        at: now.toISOString(),
        hour,
        kind,
        objectType: type as AccessObjectType,
        objectId: id,
        attachmentId,
        accountId: viewer.accountId,
        personId: viewer.personId,
        positionId: viewer.positionId,
        keyId,
        personName: viewer.fullName,
        personTitle: viewer.title,
        address: address.slice(0, 64),
      });
    },
    flush: async () => {
      writing ??= write()
        .catch((error: unknown) => log.warn({ err: error }, 'writing access records failed; they wait'))
        .finally(() => {
          writing = null;
        });
      await writing;
    },
  };
}
