import type { EndPostInput } from '@qlvb/contract/types';
import type { CivilDate } from '@qlvb/domain/civil-date';
import { checkDate } from '@qlvb/domain/problems';
import { OPEN_WORK } from '@qlvb/domain/identity/hand-over';
import type { Reader } from '../../platform/db/reader.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { refuse, validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { authorise } from '../identity/authorise.ts';
import { lockPostWithin, writeEndOfPost } from '../identity/end-of-post.ts';
import { countOpenWork } from './open-work.ts';

/** The last day of a post. From the next day on nobody acts as it; what was done stays under its name. */
export const endPost = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async (context, { positionId, version, lastDay }: EndPostInput) => {
    const { db, viewer } = context;
    authorise(viewer, 'identity.manage');
    validated(checkDate('lastDay', lastDay, { required: true }));
    return await inTransaction(db, async (tx) => {
      const row = await lockPostWithin(tx, context, 'identity.manage', { positionId, version });
      await checkNothingLeft(tx, row.id, context.today());
      return { __typename: 'PostSuccess' as const, post: await writeEndOfPost(tx, context, row, lastDay) };
    });
  },
);

/** Nothing is left to somebody who is not there any more. */
export async function checkNothingLeft(tx: Reader, positionId: string, today: CivilDate): Promise<void> {
  const left = [...(await countOpenWork(tx, positionId, today))].filter(([kind]) => OPEN_WORK[kind].mustBeHandedOver);
  if (left.length === 0) return;
  refuse('OPEN_WORK_LEFT', {
    count: String(left.reduce((sum, [, count]) => sum + count, 0)),
    kinds: left.map(([kind]) => kind).join(','),
  });
}
