import type { MainPostInput, OrderPostsInput } from '@qlvb/contract/types';
import { covers } from '@qlvb/domain/permissions';
import { checkUnique } from '@qlvb/domain/problems';
import { inTransaction } from '../../platform/db/transaction.ts';
import { found, refuse, validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { accountInCare } from './account-in-care.ts';
import { authorise, rowWithin } from './authorise.ts';
import { persons, positions } from './identity.entity.ts';
import { everyPostOf } from './identity.repo.ts';
import { postOf } from './posts.ts';

/** Which deputy stands before which, in every list of the agency. */
export const orderPosts = useCase(
  ['ValidationFailed', 'RuleRefused'],
  async ({ db, viewer }, { positionIds }: OrderPostsInput) => {
    authorise(viewer, 'identity.manage');
    validated(checkUnique(positionIds.map((id, at) => ({ path: `positionIds.${at}`, key: id, id }))));
    return await inTransaction(db, async (tx) => {
      const rows = await tx.find(positions, { id: [...positionIds] });
      const agencyId = rows[0]?.agencyId ?? viewer.agencyId;
      const ofOneAgency = rows.every((row) => row.agencyId === agencyId) && covers(viewer, 'identity.manage', agencyId);
      if (rows.length < positionIds.length || !ofOneAgency) refuse('TARGET_NOT_FOUND', { kind: 'POSITION' });
      const before = new Map(rows.map(({ id, protocolOrder }) => [id, protocolOrder]));
      const moved = positionIds.filter((id, at) => before.get(id) !== at + 1);
      if (moved.length === 0) return { __typename: 'OrderPostsSuccess' as const, moved: 0 };
      await tx.execute(
        'UPDATE positions SET protocol_order = FIND_IN_SET(id, ?), version = version + 1 WHERE id IN (?)',
        [positionIds.join(','), moved],
      );
      const [first = ''] = positionIds;
      tx.audit(viewer, {
        action: 'identity.order-posts',
        objectType: 'POSITION',
        objectId: first,
        details: { count: positionIds.length },
      });
      return { __typename: 'OrderPostsSuccess' as const, moved: moved.length };
    });
  },
);

/** The post acted as after sign-in. It decides who answers for the account, so only who does may move it. */
export const makeMainPost = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async (context, { positionId, version }: MainPostInput) => {
    const { db, viewer, today } = context;
    authorise(viewer, 'identity.manage');
    return await inTransaction(db, async (tx) => {
      const row = await tx.lockVersion(positions, rowWithin(viewer, positionId), version);
      const person = found(await tx.lock(persons, { id: row.personId }));
      await accountInCare(tx, context, row.personId);
      const rest = (await everyPostOf(tx, today(), row.personId)).filter(({ id }) => id !== row.id);
      for (const [at, { id }] of rest.entries()) tx.updateLater(positions, { id }, { ordinal: at + 1 });
      await tx.updateVersioned(positions, row.id, version, { ordinal: 0 });
      tx.audit(viewer, {
        action: 'identity.main-post',
        objectType: 'POSITION',
        objectId: row.id,
        details: { person: person.fullName, title: row.title },
      });
      return { __typename: 'PostSuccess' as const, post: await postOf(tx, today(), row.id) };
    });
  },
);
