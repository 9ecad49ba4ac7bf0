import type { Role } from '@qlvb/contract/types';

/**
 * Every permission there is. `read.agency` sees all of one's own agency, not only what one is part of. `sign-by-grant`
 * alone signs nothing: a grant on record says as what, until when and which kinds (NĐ 30/2020 đ.13).
 */
export const PERMISSIONS = [
  'incoming.receive',
  'incoming.register',
  'incoming.direct',
  'incoming.assign',
  'incoming.handle',
  'incoming.read.agency',
  'outgoing.draft',
  'outgoing.check-content',
  'outgoing.check-form',
  'outgoing.sign',
  'outgoing.sign-by-grant',
  'outgoing.number',
  'outgoing.issue',
  'outgoing.read.agency',
  'exchange.read.agency',
  'exchange.repair',
  'directives.create',
  'directives.monitor',
  'directives.accept',
  'directives.assign',
  'directives.report',
  'directives.confirm',
  'directives.read.agency',
  'work-files.open',
  'work-files.read.agency',
  'numbering.read',
  'numbering.void',
  'audit.read.agency',
  'organizations.manage',
  'identity.manage',
] as const;

export type Permission = (typeof PERMISSIONS)[number];

const leader = [
  'incoming.direct',
  'incoming.handle',
  'incoming.read.agency',
  'outgoing.draft',
  'outgoing.sign',
  'outgoing.read.agency',
  'exchange.read.agency',
  'directives.create',
  'directives.accept',
  'directives.assign',
  'directives.report',
  'directives.confirm',
  'directives.read.agency',
  'work-files.open',
  'work-files.read.agency',
] as const satisfies readonly Permission[];

/**
 * What each role may do at all; the guards of the lifecycles narrow it to the matter in hand.
 * A position has several roles: in a commune one person is clerk, form checker and specialist.
 * The agency's seal work (number, issue) is the clerk's alone, also not the leader's
 * (NĐ 30/2020 đ.32–33).
 */
export const ROLE_PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  REGISTRY_CLERK: [
    'incoming.receive',
    'incoming.register',
    'incoming.read.agency',
    'outgoing.number',
    'outgoing.issue',
    'outgoing.read.agency',
    'exchange.read.agency',
    'directives.read.agency',
    'work-files.open',
    'work-files.read.agency',
    'numbering.read',
    'numbering.void',
  ],
  AGENCY_LEADER: [...leader, 'numbering.read', 'audit.read.agency'],
  DEPUTY_LEADER: leader,
  UNIT_HEAD: [
    'incoming.assign',
    'incoming.handle',
    'outgoing.draft',
    'outgoing.check-content',
    'outgoing.sign-by-grant',
    'directives.assign',
    'directives.report',
    'work-files.open',
  ],
  SPECIALIST: ['incoming.handle', 'outgoing.draft', 'outgoing.sign-by-grant', 'directives.report', 'work-files.open'],
  FORM_CHECKER: ['outgoing.check-form', 'outgoing.sign-by-grant', 'outgoing.read.agency'],
  DIRECTIVE_MONITOR: [
    'incoming.handle',
    'outgoing.draft',
    'outgoing.read.agency',
    'directives.create',
    'directives.monitor',
    'directives.confirm',
    'directives.read.agency',
    'work-files.open',
  ],
  // `exchange.repair` sees that a message failed, never what it carried.
  ADMINISTRATOR: ['exchange.repair', 'audit.read.agency', 'organizations.manage', 'identity.manage'],
};

export const ROLES = Object.keys(ROLE_PERMISSIONS) as readonly Role[];

export function permissionsOf(roles: readonly Role[]): ReadonlySet<Permission> {
  return new Set(roles.flatMap((role) => ROLE_PERMISSIONS[role]));
}

export function can(actor: { readonly roles: readonly Role[] }, permission: Permission): boolean {
  return actor.roles.some((role) => ROLE_PERMISSIONS[role].includes(permission));
}

/** Answers "who could?" when a person may not. */
export function rolesWith(permission: Permission): readonly Role[] {
  return ROLES.filter((role) => ROLE_PERMISSIONS[role].includes(permission));
}
