import type { HandOverInput } from '@qlvb/contract/types';
import { validateHandOver } from '@qlvb/domain/identity/hand-over';
import { coversPost } from '@qlvb/domain/permissions';
import { holdsOn } from '@qlvb/domain/validity';
import { inTransaction } from '../../platform/db/transaction.ts';
import { refuse, validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { authorise } from '../identity/authorise.ts';
import { bumpPost, lockPostWithin, writeEndOfPost } from '../identity/end-of-post.ts';
import type { PositionRow } from '../identity/identity.entity.ts';
import { lockPositionWithin } from '../identity/identity.loaders.ts';
import { checkNothingLeft } from './end-post.ts';
import { give } from './give.ts';
import { rememberReceivers } from './handover.repo.ts';
import { SOURCES } from './open-work.ts';

/**
 * Bàn giao: what hangs open on a post goes to others of the agency (of the unit, where its head does it), all or nothing, each object with an entry of its own;
 * with a last day the post ends in the same act. What comes until then goes to
 * whoever took its kind (carry-out-ends.ts). What the leaver has done stays under the leaver's name.
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
        if (taker === null || !holdsOn(taker, today()) || id === post.id)
          return refuse('TARGET_NOT_FOUND', { kind: 'POSITION' });
        // The head of a unit shares out the work of the unit, and nobody else's time.
        if (!coversPost(viewer, 'identity.hand-over', taker))
          refuse('RECEIVER_OUTSIDE_UNIT', { person: taker.fullName });
        takers.set(id, taker);
      }
      const common = { actor: viewer, by: viewer.positionId, at: context.now(), today: today(), basis };
      let moved = 0;
      for (const source of SOURCES) {
        const chosen = input.receivers.find(({ kind }) => kind === source.kind);
        const to = takers.get(chosen?.positionId ?? '');
        if (to !== undefined) moved += await give(tx, source, { ...common, post, to });
      }
      await rememberReceivers(tx, post.id, input.receivers, common);
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
