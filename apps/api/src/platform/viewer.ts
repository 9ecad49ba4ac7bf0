import type { Role } from '@qlvb/contract/types';

/** Who acts, as the journal writes it: names as they are now, so that later changes do not rewrite history. */
export type JournalActor = {
  readonly accountId: string | null;
  readonly positionId: string | null;
  readonly agencyId: string;
  readonly fullName: string;
  readonly title: string;
  readonly agencyName: string;
};

/** Who calls: a signed-in person acting as one position. */
export type Viewer = JournalActor & {
  readonly accountId: string;
  readonly personId: string;
  readonly positionId: string;
  readonly unitId: string | null;
  readonly roles: readonly Role[];
  readonly username: string;
  readonly sessionId: string;
  readonly sessionExpiresAt: string;
  /** Signed in with a one-time password: nothing is open but changing it (platform/graphql/gate.ts). */
  readonly mustChangePassword: boolean;
};

/** Whether a person is at work, or only the screen keeps itself up to date: that does not put off the idle limit. */
export type Use = 'work' | 'background';

/** Who calls with the token of a session; null when it opens nothing (any more). */
export type SessionLookup = {
  /** As the database has it now: for every act. */
  now(token: string | null, use?: Use): Promise<Viewer | null>;
  /** As it was a moment ago: for reading. */
  recent(token: string | null, use?: Use): Promise<Viewer | null>;
  /** The session has changed in this process. */
  forget(token: string): void;
  /** The same by the session's id, for one that somebody else has ended. */
  forgetSession(sessionId: string): void;
};
