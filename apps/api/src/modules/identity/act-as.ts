import { inTransaction } from '../../platform/db/transaction.ts';
import { RefusalError } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { sessions } from './identity.entity.ts';
import { positionsOfPerson } from './identity.repo.ts';
import { viewerPayload } from './viewer-payload.ts';

/** Acting as another of one's own positions; the journal has it under the position left. */
export const actAs = useCase(['RuleRefused'], async (context, positionId: string) => {
  const { db, viewer, today } = context;
  const position = (await positionsOfPerson(db, today(), viewer.personId)).find(({ id }) => id === positionId);
  if (position === undefined) throw new RefusalError('POSITION_NOT_YOURS');
  await inTransaction(db, async (tx) => {
    await tx.update(sessions, { id: viewer.sessionId, endedAt: null }, { positionId: position.id });
    tx.audit(viewer, {
      action: 'identity.act-as',
      objectType: 'ACCOUNT',
      objectId: viewer.accountId,
      details: { title: position.title, positionId: position.id },
    });
  });
  const changed = Object.assign(context, { viewer: await context.sessions.now(context.cookies.token) });
  return { __typename: 'SignInSuccess' as const, viewer: await viewerPayload(changed) };
});
