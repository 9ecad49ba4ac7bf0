import type { ChangePasswordInput } from '@qlvb/contract/types';
import { isCommonPassword, normalisedPassword, validatePassword } from '@qlvb/domain/identity/password';
import { checkPresent, type Problem, problem } from '@qlvb/domain/problems';
import { inTransaction } from '../../platform/db/transaction.ts';
import { found, refuse, RefusalError, validated, ValidationError } from '../../platform/errors.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { useCase } from '../../platform/use-case.ts';
import { ownPositionOf } from '../../platform/viewer.ts';
import { agenciesByIds } from '../organizations/organizations.loaders.ts';
import { keepShownAccount } from '../settings/shown-accounts.ts';
import { endSessions } from './end-sessions.ts';
import { accounts, sessions } from './identity.entity.ts';
import { positionsOfPerson } from './identity.repo.ts';
import { type Attempt, attemptsLeft, countAttempt, forgiveAttempts } from './lock-out.ts';
import { blocklist } from './password-blocklist.ts';
import { hashPassword, passwordMatches } from './passwords.ts';
import { isOneTooMany } from './rate-limit.ts';
import { startSession } from './sessions.ts';
import { viewerPayload } from './viewer-payload.ts';

/**
 * The old one is asked again: who finds a screen unlocked does not get the account, and guesses are counted together
 * with those of the sign-in page. This session goes on under a new token; a stolen copy of the old one opens nothing.
 */
export const changePassword = useCase(
  ['ValidationFailed', 'RuleRefused'],
  async (context, { currentPassword, newPassword }: ChangePasswordInput) => {
    const { db, viewer, clock, config, cookies, now } = context;
    await keepShownAccount(context, viewer.username);
    validated([...checkPresent('currentPassword', currentPassword), ...(await problemsOf(context, newPassword))]);
    if (normalisedPassword(newPassword) === normalisedPassword(currentPassword))
      validated([problem('newPassword', 'PASSWORD_UNCHANGED')]);

    if (await isOneTooMany(db, context.address, clock.now(), config.signInPerMinute)) refuse('TOO_MANY_ATTEMPTS');
    const attempt = await countAttempt(db, viewer.username, clock.now());
    if (attempt.locked && !attempt.justNow) refuse('ACCOUNT_LOCKED', { minutes: String(attempt.minutes) });
    const { passwordHash: known } = found(await db.findOne(accounts, { id: viewer.accountId }));
    if (!(await passwordMatches(known, currentPassword, config))) throw await wrongPassword(context, attempt);
    const passwordHash = await hashPassword(newPassword, config);

    const { token, expiresAt, ended } = await inTransaction(db, async (tx) => {
      const account = found(await tx.lock(accounts, { id: viewer.accountId }));
      // Changed or reset by somebody else meanwhile: what was typed as the old one is not it any more.
      if (account.passwordHash !== known) refuse('WRONG_CREDENTIALS', { attemptsLeft: attemptsLeft(attempt) });
      await tx.update(accounts, { id: account.id }, { passwordHash, oneTimeUntil: null });
      await forgiveAttempts(tx, account.username);
      const positionIds = [viewer.positionId];
      const others = await endSessions(tx, context, { accountId: account.id, positionIds, except: viewer.sessionId });
      await tx.update(sessions, { id: viewer.sessionId, endedAt: null }, { endedAt: now() });
      const owner = {
        accountId: account.id,
        positionId: ownPositionOf(viewer),
        delegationId: viewer.onBehalf?.delegationId ?? null,
        origin: context,
      };
      const started = await startSession(tx, owner, { clock, config });
      tx.audit(viewer, {
        action: 'identity.change-password',
        objectType: 'ACCOUNT',
        objectId: account.id,
        details: { ended: others },
      });
      return { ...started, ended: others };
    });
    if (cookies.token !== null) context.sessions.forget(cookies.token);
    cookies.set(token, expiresAt);
    const changed = Object.assign(context, { viewer: await context.sessions.now(token) });
    return { __typename: 'ChangePasswordSuccess' as const, viewer: await viewerPayload(changed), ended };
  },
  { ofSession: true },
);

async function problemsOf({ db, viewer, config, today }: SignedContext, password: string): Promise<Problem[]> {
  const positions = await positionsOfPerson(db, today(), viewer.personId);
  const agencies = await agenciesByIds(db, [...new Set(positions.map(({ agencyId }) => agencyId))], today());
  const owner = {
    username: viewer.username,
    fullName: viewer.fullName,
    agencies: agencies.flatMap(({ shortName, name }) => [shortName, name]),
  };
  const problems = validatePassword('newPassword', password, { minLength: config.passwordMinLength, owner });
  if (problems.length > 0) return problems;
  return isCommonPassword(password, await blocklist()) ? [problem('newPassword', 'PASSWORD_COMMON')] : [];
}

async function wrongPassword({ db, viewer, address }: SignedContext, attempt: Attempt): Promise<Error> {
  if (!attempt.locked) {
    return new ValidationError([problem('currentPassword', 'PASSWORD_WRONG', { attemptsLeft: attemptsLeft(attempt) })]);
  }
  await inTransaction(db, async (tx) => {
    tx.audit(viewer, {
      action: 'identity.lock',
      objectType: 'ACCOUNT',
      objectId: viewer.accountId,
      details: { address, minutes: attempt.minutes },
    });
  });
  return new RefusalError('ACCOUNT_LOCKED', { minutes: String(attempt.minutes) });
}
