import { GraphQLError } from 'graphql';
import type { Problem } from '@qlvb/domain/problems';
import type { Params, RefusalCode } from '@qlvb/domain/refusals';

/** A rule of the office forbids it; becomes `RuleRefused`. Thrown in a transaction it rolls everything back. */
export class RefusalError extends Error {
  override readonly name = 'RefusalError';
  readonly code: RefusalCode;
  readonly params: Params;

  constructor(code: RefusalCode, params: Params = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}

/** The input breaks a rule of form; becomes `ValidationFailed`. */
export class ValidationError extends Error {
  override readonly name = 'ValidationError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super('Validation failed');
    this.problems = problems;
  }
}

/** Somebody else was quicker; becomes `VersionConflict`. */
export class VersionMismatch extends Error {
  override readonly name = 'VersionMismatch';
  readonly currentVersion: number;
  readonly journalAs: string | null;
  readonly id: string;

  constructor(id: string, currentVersion: number, journalAs: string | null) {
    super(`Version of ${id} is ${currentVersion} now`);
    this.id = id;
    this.currentVersion = currentVersion;
    this.journalAs = journalAs;
  }
}

export const refuse = (code: RefusalCode, params: Params = {}): never => {
  throw new RefusalError(code, params);
};

/** Goes on when there is no problem. */
export function validated(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new ValidationError(problems);
}

const coded = (code: string, message: string, status?: number): GraphQLError =>
  new GraphQLError(message, { extensions: { code, ...(status === undefined ? {} : { http: { status } }) } });

/** Also for "not visible to you": nobody learns that an object exists. */
export const notFound = (): GraphQLError => coded('NOT_FOUND', 'Not found');
export const unauthenticated = (): GraphQLError => coded('UNAUTHENTICATED', 'Sign in first');
export const forbidden = (): GraphQLError => coded('FORBIDDEN', 'Not allowed');
export const badUserInput = (message: string): GraphQLError => coded('BAD_USER_INPUT', message);

/** Signed in with a one-time password: see platform/graphql/gate.ts. */
export const passwordChangeRequired = (): GraphQLError =>
  coded('PASSWORD_CHANGE_REQUIRED', 'Change the one-time password first');

/** Refuses a request that is no GraphQL operation; the answer is `{ code, params }`. */
export class HttpRefusal extends Error {
  override readonly name = 'HttpRefusal';
  readonly statusCode: number;
  readonly code: string;

  constructor(statusCode: number, code: string) {
    super(code);
    this.statusCode = statusCode;
    this.code = code;
  }
}

/** The value, or NOT_FOUND. */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw notFound();
  return value;
}
