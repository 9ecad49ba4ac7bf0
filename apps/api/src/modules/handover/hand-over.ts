import type { HandOverInput } from '@qlvb/contract/types';
import { validateHandOver } from '@qlvb/domain/identity/hand-over';
import { inTransaction, type Tx } from '../../platform/db/transaction.ts';
import { refuse, validated } from '../../platform/errors.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { useCase } from '../../platform/use-case.ts';
import { authorise } from '../identity/authorise.ts';
import { bumpPost, lockPostWithin, writeEndOfPost } from '../identity/end-of-post.ts';
import type { PositionRow } from '../identity/identity.entity.ts';
import { lockPositionWithin } from '../identity/identity.loaders.ts';
import { checkNothingLeft } from './end-post.ts';
import { SOURCES } from './open-work.ts';
import type { OpenWorkSource } from './source.ts';

/**
 * Bàn giao: what hangs open on a post goes to others of the agency, all or nothing, each object with an entry of its own;
 * with a last day the post ends in the same act. What the leaver has done stays under the leaver's name.
 */
export const handOver = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async (context, input: HandOverInput) => {
    const { db, viewer, today } = context;
    authorise(viewer, 'identity.hand-over');
    if (input.lastDay) authorise(viewer, 'identity.manage');
    validated(validateHandOver(input));
    const basis = input.basis.normalize('NFC').trim();
    return await inTransaction(db, async (tx) => {
      const post = await lockPostWithin(tx, context, 'identity.hand-over', input);
      const takers = new Map<string, PositionRow>();
      // In order of the id, so that two hand-overs to and from each other do not wait for each other.
      const ids = [...new Set(input.receivers.map(({ positionId }) => positionId))].toSorted();
      for (const id of ids) {
        const taker = await lockPositionWithin(tx, { id, agencyId: post.agencyId }, today());
        if (taker === null || !isHeld(taker, today()) || id === post.id)
          return refuse('TARGET_NOT_FOUND', { kind: 'POSITION' });
        takers.set(id, taker);
      }
      let moved = 0;
      for (const source of SOURCES) {
        const chosen = input.receivers.find(({ kind }) => kind === source.kind);
        const to = takers.get(chosen?.positionId ?? '');
        if (to !== undefined) moved += await give(tx, context, source, { post, to, basis });
      }
      const person = post.fullName;
      const to = [...takers.values()].map(({ fullName }) => fullName).join(', ');
      tx.audit(viewer, {
        action: 'identity.hand-over',
        objectType: 'POSITION',
        objectId: post.id,
        details: { person, title: post.title, count: moved, to, basis },
      });
      tx.hint({ type: 'position', id: post.id, positionIds: [post.id, ...ids] });
      if (!input.lastDay)
        return { __typename: 'HandOverSuccess' as const, moved, post: await bumpPost(tx, today(), post) };
      await checkNothingLeft(tx, post.id, today());
      const ended = await writeEndOfPost(tx, context, post, input.lastDay);
      return { __typename: 'HandOverSuccess' as const, moved, post: ended };
    });
  },
);

const isHeld = ({ validFrom, validTo }: PositionRow, today: string): boolean =>
  validFrom <= today && (validTo === null || validTo >= today);

/** All of one kind; gives how many. */
async function give(
  tx: Tx,
  { viewer, now, today }: SignedContext,
  source: OpenWorkSource,
  { post, to, basis }: { readonly post: PositionRow; readonly to: PositionRow; readonly basis: string },
): Promise<number> {
  const { kind, move } = source;
  if (move === null) return refuse('NOT_HANDED_OVER', { kind });
  const { sql, params } = source.open(post.id, today());
  const rows = await tx.query<{ id: string }>(
    `SELECT DISTINCT ${source.id} AS id ${sql} ORDER BY ${source.id} FOR UPDATE`,
    params,
  );
  if (rows.length === 0) return 0;
  if (!(await source.mayReceive(tx, to, { from: post.id, today: today() })))
    refuse('RECEIVER_NOT_ABLE', { kind, person: to.fullName });
  await move(tx, { from: post.id, to, by: viewer.positionId, at: now() });
  for (const { id } of rows)
    tx.audit(viewer, {
      action: source.journal,
      objectType: source.objectType,
      objectId: String(id),
      details: { from: post.fullName, to: to.fullName, basis },
    });
  return rows.length;
}
