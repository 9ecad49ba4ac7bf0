import type { CivilDate } from '@qlvb/domain/civil-date';
import type { Tx } from '../../platform/db/transaction.ts';
import { refuse } from '../../platform/errors.ts';
import type { JournalActor } from '../../platform/viewer.ts';
import type { PositionRow } from '../identity/identity.entity.ts';
import type { OpenWorkSource } from './source.ts';

export type Giving = {
  /** As the journal names who did it. */
  readonly actor: JournalActor;
  /** The post that stands on the objects as who changed them last. */
  readonly by: string;
  readonly at: string;
  readonly today: CivilDate;
  readonly post: PositionRow;
  readonly to: PositionRow;
  /** Căn cứ, or why it happens. */
  readonly basis: string;
  /** Nobody of the agency is able, and it has to be somebody's. */
  readonly forced?: boolean;
};

/** All of one kind goes to one post, each object with an entry of its own; gives how many. */
export async function give(
  tx: Tx,
  source: OpenWorkSource,
  { actor, by, at, today, post, to, basis, forced = false }: Giving,
): Promise<number> {
  const { kind, move } = source;
  if (move === null) return refuse('NOT_HANDED_OVER', { kind });
  const { sql, params } = source.open([post.id], today);
  const rows = await tx.query<{ id: string }>(
    `SELECT DISTINCT ${source.id} AS id ${sql} ORDER BY ${source.id} FOR UPDATE`,
    params,
  );
  if (rows.length === 0) return 0;
  if (!forced && !(await source.mayReceive(tx, to, { from: post.id, today })))
    refuse('RECEIVER_NOT_ABLE', { kind, person: to.fullName });
  const joined = await source.joined?.(tx, { from: post.id, to });
  await move(tx, { from: post.id, fromName: post.fullName, to, by, at });
  for (const { id } of rows)
    tx.audit(actor, {
      action: joined?.has(String(id)) ? `${source.journal}-joined` : source.journal,
      objectType: source.objectType,
      objectId: String(id),
      details: { from: post.fullName, to: to.fullName, basis },
    });
  return rows.length;
}
