import type { FastifyBaseLogger, FastifyRequest } from 'fastify';
import type { Config } from './config.ts';
import type { FileTermsOf } from './modules/files/terms.ts';
import type { FileVisibilities } from './modules/files/visibility.ts';
import type { AccessLog } from './platform/access-log.ts';
import type { HintVisibilities } from './modules/notifications/hint-visibility.ts';
import type { Clock } from './platform/clock.ts';
import type { Database } from './platform/db/database.ts';
import type { KeyLookup, SessionLookup, Use, Viewer } from './platform/viewer.ts';

/** What a process has once and everything in it shares. */
export type Services = {
  readonly config: Config;
  readonly clock: Clock;
  readonly db: Database;
  readonly log: FastifyBaseLogger;
  readonly fileVisibilities: FileVisibilities;
  readonly fileTerms: FileTermsOf;
  readonly access: AccessLog;
  readonly hintVisibilities: HintVisibilities;
  readonly sessions: SessionLookup;
  readonly keys: KeyLookup;
  /** Who calls, by the key or the session cookie of the request, as the database has it now. Throws for one who has to change the password. */
  viewerOf(request: FastifyRequest, use?: Use): Promise<Viewer | null>;
  /** Wakes the reader of hints in this process. */
  readonly hints: HintFeed;
};

export type HintEvent = {
  readonly id: string;
  readonly type: string;
  readonly objectId: string;
  readonly agencyId: string | null;
  readonly positionId: string | null;
};

export type HintFeed = {
  /** Gives the function that ends the subscription. */
  subscribe(listener: (hint: HintEvent) => void): () => void;
  wake(): void;
};
