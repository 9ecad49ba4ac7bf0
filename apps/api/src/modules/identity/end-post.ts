import type { EndPostInput } from '@qlvb/contract/types';
import type { CivilDate } from '@qlvb/domain/civil-date';
import { checkDate, problem } from '@qlvb/domain/problems';
import type { Row } from '../../platform/db/entity.ts';
import { inTransaction, type Tx } from '../../platform/db/transaction.ts';
import { refuse, validated } from '../../platform/errors.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { useCase } from '../../platform/use-case.ts';
import { authorise, postWithin } from './authorise.ts';
import { positions, sessions } from './identity.entity.ts';
import { checkNotLastAdministrator } from './post-rules.ts';
import { endTerms } from './post-terms.repo.ts';
import { postOf } from './posts.ts';
import { SESSION_HINT } from './sessions.ts';

/** The last day of a post. From the next day on nobody acts as it; what was done stays under its name. */
export const endPost = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async (context, { positionId, version, lastDay }: EndPostInput) => {
    const { db, viewer, today } = context;
    authorise(viewer, 'identity.manage');
    validated(checkDate('lastDay', lastDay, { required: true }));
    if (positionId === viewer.positionId) refuse('POST_IS_OWN');
    return await inTransaction(db, async (tx) => {
      const row = await tx.lockVersion(positions, postWithin(viewer, positionId), version);
      await endPostIn(tx, context, row, lastDay);
      return { __typename: 'PostSuccess' as const, post: await postOf(tx, today(), row.id) };
    });
  },
);

/** The act itself, for whoever has authorised it and locked the post. */
export async function endPostIn(
  tx: Tx,
  context: SignedContext,
  row: Row<typeof positions>,
  lastDay: CivilDate,
): Promise<void> {
  const { viewer, today } = context;
  if (row.validTo !== null && row.validTo < today()) refuse('POST_ENDED', { on: row.validTo });
  if (lastDay < row.validFrom) validated([problem('lastDay', 'DATE_BEFORE_START', { from: row.validFrom })]);
  const { position } = await postOf(tx, today(), row.id);
  await checkNotLastAdministrator(tx, position, lastDay);
  await tx.updateVersioned(positions, row.id, row.version, { validTo: lastDay });
  await endTerms(tx, row.id, lastDay);
  const ended = lastDay < today() ? await endSessionsAs(tx, context, row.id) : 0;
  tx.audit(viewer, {
    action: 'identity.end-post',
    objectType: 'POSITION',
    objectId: row.id,
    details: { person: position.fullName, title: position.title, lastDay, ended },
  });
}

/** Who is at work in the post right now is told; in another post of theirs they sign in again. */
async function endSessionsAs(tx: Tx, { now, sessions: lookup }: SignedContext, positionId: string): Promise<number> {
  const open = await tx.find(sessions, { positionId, endedAt: null });
  if (open.length === 0) return 0;
  const ids = open.map(({ id }) => id);
  await tx.update(sessions, { id: ids, endedAt: null }, { endedAt: now() });
  for (const id of ids) tx.hint({ type: SESSION_HINT, id, positionIds: [positionId] });
  tx.afterCommit(() => {
    for (const id of ids) lookup.forgetSession(id);
  });
  return ids.length;
}
