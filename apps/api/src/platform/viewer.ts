import type { DelegationKind, Role } from '@qlvb/contract/types';
import type { StandInLimits } from '@qlvb/domain/delegations/scope';

/** Who acts, as the journal writes it: names as they are now, so that later changes do not rewrite history. */
export type JournalActor = {
  readonly accountId: string | null;
  readonly positionId: string | null;
  readonly agencyId: string;
  readonly fullName: string;
  readonly title: string;
  readonly agencyName: string;
  /** Set when `positionId` and `title` are those of somebody the person acts for. */
  readonly onBehalf?: OnBehalf | null;
};

/** For whom a person acts, and as what the person stands in. */
export type OnBehalf = {
  readonly delegationId: string;
  readonly kind: DelegationKind;
  /** Of the holder of the post acted as. */
  readonly fullName: string;
  readonly validTo: string | null;
  /** The person's own post. */
  readonly ownPositionId: string;
  readonly ownTitle: string;
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
  /** What a stand-in is limited to; nothing for whoever acts for oneself. */
  readonly only?: StandInLimits | null;
  /** Agencies right above for whose head the holder signs thừa ủy quyền today (NĐ 30/2020 đ.13). */
  readonly signsFor?: readonly string[];
  /** For whom this session acted until that ended; the person has not yet said as what to go on (platform/use-case.ts). */
  readonly standInEnded?: string | null;
};

/** The post of the person, also while acting for somebody. */
export const ownPositionOf = ({ positionId, onBehalf }: Viewer): string => onBehalf?.ownPositionId ?? positionId;

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
