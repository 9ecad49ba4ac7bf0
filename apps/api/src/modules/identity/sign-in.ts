import type { SignInInput } from '@qlvb/contract/types';
import { inTransaction } from '../../platform/db/transaction.ts';
import { refuse, RefusalError } from '../../platform/errors.ts';
import type { Context } from '../../platform/graphql/context.ts';
import { openUseCase } from '../../platform/use-case.ts';
import { type AccountRow, accounts, type PositionRow } from './identity.entity.ts';
import { positionsOfPerson } from './identity.repo.ts';
import { actorOf } from './journal-actor.ts';
import { type Attempt, attemptsLeft, countAttempt, forgiveAttempts } from './lock-out.ts';
import { hashPassword, isOutdated, passwordMatches } from './passwords.ts';
import { isOneTooMany } from './rate-limit.ts';
import { queueLock } from './record-lock.ts';
import { startSession } from './sessions.ts';
import { viewerPayload } from './viewer-payload.ts';

export const signIn = openUseCase(['RuleRefused'], async (context, input: SignInInput) => {
  const { db, clock, config, cookies } = context;
  const username = input.username.normalize('NFC').trim().toLowerCase();
  if (await isOneTooMany(db, context.address, clock.now(), config.signInPerMinute)) refuse('TOO_MANY_ATTEMPTS');
  const attempt = await countAttempt(db, username, clock.now());
  if (attempt.locked && !attempt.justNow) refuse('ACCOUNT_LOCKED', { minutes: String(attempt.minutes) });

  const account = /^[\x21-\x7e]{1,64}$/.test(username)
    ? await db.findOne(accounts, { username, disabledAt: null })
    : null;
  const matches = await passwordMatches(account?.passwordHash ?? null, input.password, config);
  const position = await firstPosition(context, account);
  if (!matches || account === null || position === null)
    throw await wrongCredentials(context, attempt, account, position);

  if (account.oneTimeUntil !== null && new Date(account.oneTimeUntil) <= clock.now())
    refuse('ONE_TIME_PASSWORD_EXPIRED');
  const renewed = isOutdated(account.passwordHash, config) ? await hashPassword(input.password, config) : null;

  const session = await inTransaction(db, async (tx) => {
    // Changed or reset while this password was being checked: it is over, and so are the sessions it had opened.
    const now = await tx.lock(accounts, { id: account.id });
    if (now === null || now.passwordHash !== account.passwordHash)
      throw new RefusalError('WRONG_CREDENTIALS', { attemptsLeft: attemptsLeft(attempt) });
    await forgiveAttempts(tx, username);
    if (renewed !== null) await tx.update(accounts, { id: account.id }, { passwordHash: renewed });
    const owner = { accountId: account.id, positionId: position.id, origin: context };
    const started = await startSession(tx, owner, { clock, config });
    tx.audit(await actorOf(tx, account, position, context.today()), {
      action: 'identity.sign-in',
      objectType: 'ACCOUNT',
      objectId: account.id,
      details: { address: context.address },
    });
    return started;
  });
  cookies.set(session.token, session.expiresAt);
  context.viewer = await context.sessions.now(session.token);
  return { __typename: 'SignInSuccess' as const, viewer: await viewerPayload(context) };
});

/** Looked for also when there is no such account: as much work for a name nobody has. */
async function firstPosition({ db, today }: Context, account: AccountRow | null): Promise<PositionRow | null> {
  const [first] = await positionsOfPerson(db, today(), account?.personId ?? '0');
  return first ?? null;
}

/** The fifth failure locks, and says so alike for names nobody has. */
async function wrongCredentials(
  { db, address }: Context,
  attempt: Attempt,
  account: AccountRow | null,
  position: PositionRow | null,
): Promise<RefusalError> {
  if (!attempt.locked) return new RefusalError('WRONG_CREDENTIALS', { attemptsLeft: attemptsLeft(attempt) });
  const { minutes } = attempt;
  const who = { accountId: account?.id ?? null, positionId: position?.id ?? null };
  await inTransaction(db, async (tx) => queueLock(tx, { ...who, address, minutes }));
  return new RefusalError('ACCOUNT_LOCKED', { minutes: String(attempt.minutes) });
}
