import { can } from '@qlvb/domain/permissions';
import { forbidden, notFound, RefusalError } from '../../platform/errors.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { accountInCare } from './account-in-care.ts';
import { type OpenSession, openSessions } from './session-list.repo.ts';
import { idleSince } from './sessions.ts';

async function sessionsOf({ db, clock, config, viewer }: SignedContext, accountId: string): Promise<OpenSession[]> {
  const now = clock.now();
  const moment = { now, idleSince: idleSince(now, config) };
  return await openSessions(db, { accountId, currentId: viewer.sessionId }, moment);
}

export async function mySessions(context: SignedContext): Promise<OpenSession[]> {
  return await sessionsOf(context, context.viewer.accountId);
}

/** Of somebody whose account another agency answers for, there is nothing to see here. */
export async function personSessions(context: SignedContext, personId: string): Promise<OpenSession[]> {
  mayManage(context);
  try {
    const { account } = await accountInCare(context.db, context, personId);
    return await sessionsOf(context, account.id);
  } catch (error) {
    throw error instanceof RefusalError ? notFound() : error;
  }
}

export function mayManage({ viewer }: SignedContext): void {
  if (!can(viewer, 'identity.manage')) throw forbidden();
}
