import { RefusalError, ValidationError, VersionMismatch } from './errors.ts';
import { type Context, type SignedContext, signedIn } from './graphql/context.ts';
import {
  ruleRefused,
  type RuleRefusedResult,
  validationFailed,
  type ValidationFailedResult,
  versionConflict,
  type VersionConflictResult,
} from './graphql/results.ts';

type Members = {
  readonly ValidationFailed: ValidationFailedResult;
  readonly RuleRefused: RuleRefusedResult;
  readonly VersionConflict: VersionConflictResult;
};
type Member = keyof Members;

export type UseCase<Input, Result> = (context: Context, input: Input) => Promise<Result>;

/**
 * One act of one signed-in person. Inside, a refusal is simply thrown (and rolls the transaction back);
 * outside, it is the named member of the result union. `members` are those the union has.
 */
export function useCase<const M extends Member, Input, Success>(
  members: readonly M[],
  act: (context: SignedContext, input: Input) => Promise<Success>,
  {
    ofSession = false,
  }: { /** About the session or account itself, whoever it acts for. */ readonly ofSession?: boolean } = {},
): UseCase<Input, Success | Members[M]> {
  const refuses = !ofSession && (members as readonly Member[]).includes('RuleRefused');
  return openUseCase(members, async (context, input: Input) => {
    context.viewer = await context.identify();
    const signed = signedIn(context);
    // What was begun on behalf of somebody must not be done in the own name without the person noticing.
    const person = signed.viewer.standInEnded ?? null;
    if (refuses && person !== null) throw new RefusalError('DELEGATION_ENDED', { person });
    return await act(signed, input);
  });
}

/** A use case that needs nobody signed in: signing in itself. */
export function openUseCase<const M extends Member, Input, Success>(
  members: readonly M[],
  act: (context: Context, input: Input) => Promise<Success>,
): UseCase<Input, Success | Members[M]> {
  const has = (member: Member): boolean => (members as readonly Member[]).includes(member);
  return async (context, input) => {
    try {
      return await act(context, input);
    } catch (error) {
      const refused = await asMember(context, error);
      if (refused === null || !has(refused.__typename)) throw error;
      return refused as Members[M];
    } finally {
      context.forget();
    }
  };
}

async function asMember(context: Context, error: unknown): Promise<Members[Member] | null> {
  if (error instanceof RefusalError) return ruleRefused(error.code, error.params);
  if (error instanceof ValidationError) return validationFailed(error.problems);
  if (error instanceof VersionMismatch) {
    const last =
      error.journalAs === null ? null : await context.db.ports.lastChange(context.db, error.journalAs, error.id);
    return versionConflict(error.currentVersion, last);
  }
  return null;
}
