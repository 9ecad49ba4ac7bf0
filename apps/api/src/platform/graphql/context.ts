import type { FastifyBaseLogger } from 'fastify';
import type { CivilDate } from '@qlvb/domain/civil-date';
import type { Config } from '../../config.ts';
import type { AccessLog } from '../access-log.ts';
import type { Clock } from '../clock.ts';
import { nowInstant, todayInVietnam } from '../clock.ts';
import type { Database } from '../db/database.ts';
import { unauthenticated } from '../errors.ts';
import type { KeyLookup, SessionLookup, Viewer } from '../viewer.ts';
import { createLoading, type Loading } from './loaders.ts';

/** Everything one request may use. */
export type Context = Loading & {
  readonly db: Database;
  readonly config: Config;
  readonly clock: Clock;
  /** Null when nobody is signed in; changes when this very request signs in or out. */
  viewer: Viewer | null;
  readonly sessions: SessionLookup;
  readonly keys: KeyLookup;
  /** Who calls, as the database has it now: for every act. */
  readonly identify: () => Promise<Viewer | null>;
  /** Who reads what; for the page of one object, not for lists. */
  readonly access: AccessLog;
  readonly requestId: string;
  /** Address of the caller, for rate limits and the journal of sign-ins. */
  readonly address: string;
  /** What the caller's browser says it is. */
  readonly userAgent: string | null;
  readonly log: FastifyBaseLogger;
  readonly cookies: SessionCookies;
  now(): string;
  today(): CivilDate;
};

export type SessionCookies = {
  /** The token the caller brought, null without a cookie. */
  readonly token: string | null;
  set(token: string, expiresAt: string): void;
  clear(): void;
};

/** The context of a signed-in person; what use cases and repositories take. */
export type SignedContext = Context & { readonly viewer: Viewer };

export type ContextParts = Omit<Context, keyof Loading | 'now' | 'today'>;

export function createContext(parts: ContextParts): Context {
  const loading = createLoading(() => context);
  // One request is one day, and a list asks for it in every row.
  let day: CivilDate | null = null;
  const context: Context = {
    ...parts,
    ...loading,
    now: () => nowInstant(parts.clock),
    today: () => (day ??= todayInVietnam(parts.clock)),
  };
  return context;
}

/** The context when somebody is signed in, else UNAUTHENTICATED. */
export function signedIn(context: Context): SignedContext {
  if (context.viewer === null) throw unauthenticated();
  return context as SignedContext;
}
