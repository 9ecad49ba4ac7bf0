import type { WorkReceiverInput } from '@qlvb/contract/types';
import type { CivilDate } from '@qlvb/domain/civil-date';
import { addDays } from '@qlvb/domain/civil-date';
import type { Reader } from '../../platform/db/reader.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { notOverSql } from '../../platform/db/validity-sql.ts';
import { workReceivers, type WorkReceiverRow } from './handover.entity.ts';

/** The last one chosen for a kind stands. */
export async function rememberReceivers(
  tx: Tx,
  positionId: string,
  receivers: readonly WorkReceiverInput[],
  { by, at, basis }: { readonly by: string; readonly at: string; readonly basis: string },
): Promise<void> {
  if (receivers.length === 0) return;
  await tx.execute(`DELETE FROM ${workReceivers.table} WHERE position_id = ? AND kind IN (?)`, [
    positionId,
    receivers.map(({ kind }) => kind),
  ]);
  await tx.insertMany(
    workReceivers,
    receivers.map(({ kind, positionId: toPositionId }) => ({
      positionId,
      kind,
      toPositionId,
      basis,
      givenByPositionId: by,
      givenAt: at,
    })),
  );
}

/** Who took work of these posts, the last one first. */
export async function receiversOf(reader: Reader, positionIds: readonly string[]): Promise<WorkReceiverRow[]> {
  if (positionIds.length === 0) return [];
  return await reader.find(workReceivers, { positionId: positionIds }, { orderBy: 'given_at DESC, kind' });
}

/** How long after its last day a post is looked at: longer than any standstill of the system. */
const LOOKED_AT_DAYS = 31;

/** Posts whose last day has passed not long ago, in agencies that go on. */
export async function justEnded(reader: Reader, today: CivilDate): Promise<string[]> {
  const rows = await reader.query<{ id: string }>(
    `SELECT p.id FROM positions p JOIN agencies g ON g.id = p.agency_id
     WHERE p.valid_to < ? AND p.valid_to >= ? AND ${notOverSql('g')} ORDER BY p.id`,
    [today, addDays(today, -LOOKED_AT_DAYS), today],
  );
  return rows.map(({ id }) => String(id));
}
