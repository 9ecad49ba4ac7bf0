import type { IncomingCounts, IncomingState } from '@qlvb/contract/types';
import type { CivilDate } from '@qlvb/domain/civil-date';
import type { Reader, SqlValue } from '../../platform/db/reader.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { incomingLimit, limited } from '../delegations/limits.ts';
import { OPEN_STATES } from './incoming.pages.repo.ts';
import { readersOf, seesWholeAgency, type Sql } from './incoming.visibility.ts';

const MAX_COUNT = 1000;

/** Over what the viewer may see, each figure stops at 1000: one statement, only index entries of open states. */
export async function countIncoming(reader: Reader, viewer: Viewer, today: CivilDate): Promise<IncomingCounts> {
  const figures = {
    awaitingReceipt: rowsIn(viewer, ['AWAITING_RECEIPT']),
    awaitingDirection: rowsIn(viewer, ['AWAITING_DIRECTION']),
    inHandling: rowsIn(viewer, ['IN_HANDLING']),
    overdue: rowsIn(viewer, OPEN_STATES, today),
  };
  const columns = Object.entries(figures).map(
    ([name, { sql }]) => `(SELECT COUNT(*) FROM (${sql} LIMIT ${MAX_COUNT}) x) AS ${name}`,
  );
  const params = Object.values(figures).flatMap((figure) => figure.params);
  const [row] = await reader.query<Record<keyof IncomingCounts, string>>(`SELECT ${columns.join(', ')}`, params);
  const figure = (name: keyof IncomingCounts): number => Number(row?.[name] ?? 0);
  return {
    awaitingReceipt: figure('awaitingReceipt'),
    awaitingDirection: figure('awaitingDirection'),
    inHandling: figure('inHandling'),
    overdue: figure('overdue'),
  };
}

function rowsIn(viewer: Viewer, states: readonly IncomingState[], overdueOn: CivilDate | null = null): Sql {
  const late = overdueOn === null ? '' : ' AND i.due_on < ?';
  const limits = incomingLimit(viewer, 'i');
  const params: SqlValue[] = [states, ...(overdueOn === null ? [] : [overdueOn])];
  if (seesWholeAgency(viewer)) {
    const index = overdueOn === null ? 'state' : 'due';
    const where = limited(
      { sql: `i.agency_id = ? AND i.state IN (?)${late}`, params: [viewer.agencyId, ...params] },
      limits,
    );
    return {
      sql: `SELECT 1 FROM incoming_documents i FORCE INDEX (ix_incoming_documents_${index}) WHERE ${where.sql}`,
      params: where.params,
    };
  }
  const readers = readersOf(viewer);
  if (readers.length === 0) return { sql: 'SELECT 1 FROM incoming_documents i WHERE FALSE', params: [] };
  const where = limited({ sql: `r.reader IN (?) AND r.state IN (?)${late}`, params: [readers, ...params] }, limits);
  return {
    sql: `SELECT DISTINCT r.incoming_id FROM incoming_readers r FORCE INDEX (ix_incoming_readers_state)
      STRAIGHT_JOIN incoming_documents i ON i.id = r.incoming_id AND i.agency_id = ? WHERE ${where.sql}`,
    params: [viewer.agencyId, ...where.params],
  };
}
