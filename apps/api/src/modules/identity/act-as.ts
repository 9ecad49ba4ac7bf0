import type { MutationActAsArgs } from '@qlvb/contract/types';
import { inTransaction } from '../../platform/db/transaction.ts';
import { RefusalError } from '../../platform/errors.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { useCase } from '../../platform/use-case.ts';
import { standInsOf } from '../delegations/delegations.loaders.ts';
import { sessions } from './identity.entity.ts';
import { positionsByIds, positionsOfPerson } from './identity.repo.ts';
import { viewerPayload } from './viewer-payload.ts';

/** Acting as another of one's own positions or, by a delegation, as somebody else's; the journal has it under the capacity left. */
export const actAs = useCase(
  ['RuleRefused'],
  async (context, { positionId, delegationId }: MutationActAsArgs) => {
    const { db, viewer } = context;
    const chosen = delegationId
      ? await standIn(context, positionId, delegationId)
      : await ownPosition(context, positionId);
    await inTransaction(db, async (tx) => {
      await tx.update(sessions, { id: viewer.sessionId, endedAt: null }, chosen.session);
      tx.audit(viewer, { objectType: 'ACCOUNT', objectId: viewer.accountId, ...chosen.journal });
    });
    const changed = Object.assign(context, { viewer: await context.sessions.now(context.cookies.token) });
    return { __typename: 'SignInSuccess' as const, viewer: await viewerPayload(changed) };
  },
  { ofSession: true },
);

async function ownPosition({ db, viewer, today }: SignedContext, positionId: string) {
  const position = (await positionsOfPerson(db, today(), viewer.personId)).find(({ id }) => id === positionId);
  if (position === undefined) throw new RefusalError('POSITION_NOT_YOURS');
  const details = { title: position.title, positionId: position.id };
  return {
    session: { positionId: position.id, delegationId: null },
    journal: { action: 'identity.act-as', details },
  };
}

/** The session keeps the person's own post: when the delegation is over, that is what is left of it. */
async function standIn({ db, viewer, today }: SignedContext, positionId: string, delegationId: string) {
  const delegation = (await standInsOf(db, viewer.personId, today())).find(({ id }) => id === delegationId);
  const [position] = await positionsByIds(db, [positionId], today());
  if (delegation === undefined || position === undefined || delegation.fromPositionId !== positionId)
    throw new RefusalError('POSITION_NOT_YOURS');
  const details = { person: position.fullName, title: position.title, delegationId: delegation.id };
  return {
    session: { positionId: delegation.toPositionId, delegationId: delegation.id },
    journal: { action: delegation.kind === 'SECRETARY' ? 'identity.enter-for' : 'identity.stand-in', details },
  };
}
