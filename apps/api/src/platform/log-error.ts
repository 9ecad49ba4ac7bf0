import { StatementFailed } from './db/statement-failed.ts';

type Logged = {
  readonly type: string;
  readonly message: string;
  readonly stack: string;
  readonly code?: unknown;
  readonly errno?: unknown;
  readonly sqlState?: unknown;
  readonly statement?: string;
  readonly cause?: Logged;
};

/**
 * How an error stands in the log: what names the failure and where it happened. Everything else that libraries hang
 * on their errors (the statement with its values, the request, the document) stays out, because it may be anybody's matter.
 */
export function errorForLog(thrown: unknown): Logged {
  if (!(thrown instanceof Error)) return { type: typeof thrown, message: 'no error was thrown', stack: '' };
  const error = ofDatabase(thrown);
  const { code, errno, sqlState } = error as Error & Partial<Record<'code' | 'errno' | 'sqlState', unknown>>;
  return {
    type: error.name,
    message: error.message,
    stack: error.stack ?? '',
    ...(code === undefined ? {} : { code }),
    ...(errno === undefined ? {} : { errno }),
    ...(sqlState === undefined ? {} : { sqlState }),
    ...(error instanceof StatementFailed ? { statement: error.statement } : {}),
    ...(error.cause instanceof Error ? { cause: errorForLog(error.cause) } : {}),
  };
}

/** Our own statements fail as StatementFailed; those of the migrations and of the driver are made into it here. */
function ofDatabase(error: Error & { readonly sql?: unknown; readonly query?: unknown }): Error {
  const text = error.query ?? error.sql;
  return error instanceof StatementFailed || typeof text !== 'string' ? error : new StatementFailed(error, text);
}
