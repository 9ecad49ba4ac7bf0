import type { ExplainedType } from '@qlvb/contract/types';
import type { Permission } from './permissions.ts';

/** Objects of administration that “Vì sao?” is asked about, with what can be done to each and the permission it takes. */
export const KEPT_ACTIONS = {
  DELEGATION: { END_DELEGATION: null, ACKNOWLEDGE_HAND_BACK: null },
  PERSON: {
    RENAME_PERSON: 'identity.manage',
    RESET_PASSWORD: 'identity.manage',
    DISABLE_ACCOUNT: 'identity.manage',
    ADD_POST: 'identity.manage',
  },
  POSITION: {
    CHANGE_POST: 'identity.manage',
    HAND_OVER: 'identity.hand-over',
    END_POST: 'identity.manage',
    GRANT_ROLE: 'identity.manage',
    GRANT_SIGNING: 'identity.manage',
  },
  AGENCY: { KEEP_PEOPLE: 'identity.manage', KEEP_UNITS: 'organizations.manage' },
  ROLE_GRANT: { REVOKE_ROLE: 'identity.manage' },
  SIGNING_AUTHORITY: { END_SIGNING: 'identity.manage' },
} as const satisfies Readonly<Partial<Record<ExplainedType, Readonly<Record<string, Permission | null>>>>>;

export type KeptType = keyof typeof KEPT_ACTIONS;
export type KeptAction<T extends KeptType = KeptType> = T extends KeptType
  ? keyof (typeof KEPT_ACTIONS)[T] & string
  : never;

export const isKept = (type: ExplainedType): type is KeptType => type in KEPT_ACTIONS;
