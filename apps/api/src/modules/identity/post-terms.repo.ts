import type { CivilDate } from '@qlvb/domain/civil-date';
import { addDays } from '@qlvb/domain/civil-date';
import type { Database } from '../../platform/db/database.ts';
import type { Reader } from '../../platform/db/reader.ts';
import { inTransaction, type Tx } from '../../platform/db/transaction.ts';
import { holdsOnSql } from '../../platform/db/validity-sql.ts';
import { type PositionTermRow, positionTerms, type PositionRow } from './identity.entity.ts';

type Post = Pick<PositionRow, 'id' | 'title' | 'unitId' | 'validFrom' | 'validTo'>;

export async function termsOf(reader: Reader, positionIds: readonly string[]): Promise<PositionTermRow[]> {
  if (positionIds.length === 0) return [];
  return await reader.find(positionTerms, { positionId: [...positionIds] }, { orderBy: 'position_id, valid_from' });
}

/** The one a post has that never changed. */
const firstTerm = ({ id, title, unitId, validFrom, validTo }: Post): PositionTermRow => ({
  id: `first-${id}`,
  positionId: id,
  title,
  unitId,
  validFrom,
  validTo,
});

export const termsOfPost = (post: Post, terms: readonly PositionTermRow[]): readonly PositionTermRow[] =>
  terms.length === 0 ? [firstTerm(post)] : terms;

/**
 * Another title or unit from a day on. The same day as the last change corrects it; the rows of former days stay, so
 * that what was signed under the old title still shows it.
 */
export async function writeTerm(
  tx: Tx,
  post: Post,
  { title, unitId, from }: { readonly title: string; readonly unitId: string | null; readonly from: CivilDate },
): Promise<void> {
  const known = await termsOf(tx, [post.id]);
  if (known.length === 0) {
    const { id: _, ...first } = firstTerm(post);
    await tx.insert(positionTerms, first);
  }
  const last = (await termsOf(tx, [post.id])).at(-1);
  if (last?.validFrom === from) {
    await tx.update(positionTerms, { id: last.id }, { title, unitId });
    return;
  }
  if (last !== undefined) await tx.update(positionTerms, { id: last.id }, { validTo: addDays(from, -1) });
  await tx.insert(positionTerms, { positionId: post.id, title, unitId, validFrom: from, validTo: post.validTo });
}

/** What would have begun after the last day never will. */
export async function endTerms(tx: Tx, positionId: string, lastDay: CivilDate): Promise<void> {
  await tx.execute('DELETE FROM position_terms WHERE position_id = ? AND valid_from > ?', [positionId, lastDay]);
  await tx.execute('UPDATE position_terms SET valid_to = ? WHERE position_id = ? ORDER BY valid_from DESC LIMIT 1', [
    lastDay,
    positionId,
  ]);
}

/** `positions` is as of today: brings in what was recorded ahead of its day. Running it twice changes nothing. */
export async function carryOutTerms(db: Database, today: CivilDate): Promise<void> {
  await inTransaction(db, async (tx) => {
    await tx.execute(
      `UPDATE positions p JOIN position_terms t ON t.position_id = p.id
         AND ${holdsOnSql('t')}
       SET p.title = t.title, p.unit_id = t.unit_id, p.version = p.version + 1
       WHERE NOT (BINARY p.title = BINARY t.title AND p.unit_id <=> t.unit_id)`,
      [today, today],
    );
  });
}
