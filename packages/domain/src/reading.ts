import type { ReadingRule, RightScope } from '@qlvb/contract/types';
import { isWithin, type Permission, waysTo, type Way } from './permissions.ts';
import type { Actor } from './lifecycle.ts';

/** Without a permission the rule holds by itself: it is one's own, or everybody's. */
export type ReadingRight = { readonly permission: Permission | null; readonly scope: RightScope };

/**
 * Every rule by which somebody reads something, and the right it needs. The features make their statements of these
 * rules, and the answer to "why?" names them.
 */
export const READING_RULES = {
  INCOMING_OF_AGENCY: { permission: 'incoming.read', scope: 'AGENCY' },
  INCOMING_FOR_UNIT: { permission: 'incoming.read', scope: 'UNIT' },
  INCOMING_FOR_POSITION: { permission: 'incoming.read', scope: 'OWN' },
  ENVELOPE_OF_REGISTRY: { permission: 'incoming.register', scope: 'AGENCY' },
  ENVELOPE_ADDRESSEE: { permission: 'incoming.read', scope: 'OWN' },
  OUTGOING_OF_AGENCY: { permission: 'outgoing.read', scope: 'AGENCY' },
  OUTGOING_OF_UNIT: { permission: 'outgoing.read', scope: 'UNIT' },
  OUTGOING_OF_LEADERSHIP: { permission: 'outgoing.read', scope: 'UNIT' },
  OUTGOING_ISSUED_BY_UNIT: { permission: 'outgoing.read', scope: 'OWN' },
  OUTGOING_COPY_FOR_UNIT: { permission: 'outgoing.read', scope: 'OWN' },
  OUTGOING_DRAFTER: { permission: 'outgoing.read', scope: 'OWN' },
  OUTGOING_SIGNER: { permission: 'outgoing.read', scope: 'OWN' },
  OUTGOING_SIGNER_FOR_SUPERIOR: { permission: 'outgoing.read', scope: 'OWN' },
  OUTGOING_CHECKER: { permission: 'outgoing.read', scope: 'OWN' },
  DIRECTIVE_GIVEN_BY_AGENCY: { permission: 'directives.read', scope: 'AGENCY' },
  DIRECTIVE_LED_BY_AGENCY: { permission: 'directives.read', scope: 'AGENCY' },
  DIRECTIVE_COOPERATION: { permission: 'directives.read', scope: 'AGENCY' },
  DIRECTIVE_FORMERLY_LED: { permission: 'directives.read', scope: 'AGENCY' },
  DIRECTIVE_FOR_UNIT: { permission: 'directives.read', scope: 'UNIT' },
  DIRECTIVE_FOR_POSITION: { permission: 'directives.read', scope: 'OWN' },
  DIRECTIVE_GIVER: { permission: 'directives.read', scope: 'OWN' },
  DIRECTIVE_MONITOR: { permission: 'directives.read', scope: 'OWN' },
  WORK_FILE_OF_AGENCY: { permission: 'work-files.read', scope: 'AGENCY' },
  WORK_FILE_OF_UNIT: { permission: 'work-files.read', scope: 'UNIT' },
  WORK_FILE_OWNER: { permission: 'work-files.read', scope: 'UNIT' },
  DELEGATION_PARTY: { permission: null, scope: 'OWN' },
  DELEGATION_OF_AGENCY: { permission: 'identity.manage', scope: 'AGENCY' },
  PERSON_SELF: { permission: null, scope: 'OWN' },
  PERSON_IN_CARE: { permission: 'identity.manage', scope: 'AGENCY' },
  POSITION_OF_COLLEAGUE: { permission: null, scope: 'AGENCY' },
  POSITION_IN_CARE: { permission: 'identity.manage', scope: 'AGENCY' },
  AGENCY_PUBLISHED: { permission: null, scope: 'PROVINCE' },
  ROLE_GRANT_OWN: { permission: null, scope: 'OWN' },
  ROLE_GRANT_IN_CARE: { permission: 'identity.manage', scope: 'AGENCY' },
  SIGNING_AUTHORITY_OWN: { permission: null, scope: 'OWN' },
  SIGNING_AUTHORITY_IN_CARE: { permission: 'identity.manage', scope: 'AGENCY' },
} as const satisfies Readonly<Record<ReadingRule, ReadingRight>>;

export const RULES_OF_READING = Object.keys(READING_RULES) as readonly ReadingRule[];

/** The roles through which a rule holds for somebody; null among them is what every post has. Empty: it does not hold. */
export function waysToRead(actor: Pick<Actor, 'roles'>, rule: ReadingRule): readonly Way[] {
  const { permission, scope } = READING_RULES[rule];
  if (permission === null) return [{ role: null, scope }];
  return waysTo(actor, permission).filter((way) => isWithin(scope, way.scope));
}
