import type { RightScope, Role } from '@qlvb/contract/types';
import { coversPermission, type StandInLimits } from './delegations/scope.ts';
import { type KeyCapacity, rightsOfKey } from './keys/scopes.ts';

/** From the narrowest to the widest; each has all of those before it. */
export const SCOPES = ['OWN', 'UNIT', 'AGENCY', 'PROVINCE'] as const satisfies readonly RightScope[];

/**
 * Every permission there is, and the scopes that mean something for it. The guards of the lifecycles hold acts to theirs.
 * `sign-by-grant` alone signs nothing: a grant on record says as what, until when and which kinds (NĐ 30/2020 đ.13).
 */
export const PERMISSION_SCOPES = {
  'incoming.read': ['OWN', 'UNIT', 'AGENCY'],
  'incoming.receive': ['AGENCY'],
  'incoming.register': ['AGENCY'],
  'incoming.direct': ['AGENCY'],
  'incoming.assign': ['UNIT'],
  'incoming.handle': ['OWN', 'UNIT'],
  'outgoing.read': ['OWN', 'UNIT', 'AGENCY'],
  'outgoing.draft': ['OWN'],
  'outgoing.copy': ['AGENCY'],
  'outgoing.check-content': ['UNIT'],
  'outgoing.check-form': ['AGENCY'],
  'outgoing.sign': ['OWN'],
  'outgoing.sign-by-grant': ['OWN'],
  'outgoing.number': ['AGENCY'],
  'outgoing.issue': ['AGENCY'],
  'exchange.read': ['AGENCY'],
  'exchange.repair': ['AGENCY', 'PROVINCE'],
  'directives.read': ['OWN', 'UNIT', 'AGENCY'],
  'directives.create': ['AGENCY'],
  'directives.monitor': ['OWN'],
  'directives.accept': ['AGENCY'],
  'directives.assign': ['UNIT', 'AGENCY'],
  'directives.report': ['OWN', 'UNIT', 'AGENCY'],
  'directives.confirm': ['OWN'],
  'work-files.read': ['UNIT', 'AGENCY'],
  'work-files.open': ['UNIT'],
  'numbering.read': ['AGENCY'],
  'numbering.void': ['AGENCY'],
  'numbering.manage': ['AGENCY'],
  'audit.read': ['AGENCY', 'PROVINCE'],
  'access.read': ['AGENCY'],
  'organizations.manage': ['AGENCY', 'PROVINCE'],
  'identity.manage': ['AGENCY', 'PROVINCE'],
  'identity.hand-over': ['UNIT', 'AGENCY', 'PROVINCE'],
  'keys.manage': ['AGENCY', 'PROVINCE'],
  'templates.manage': ['AGENCY'],
} as const satisfies Readonly<Record<string, readonly RightScope[]>>;

export type Permission = keyof typeof PERMISSION_SCOPES;
export const PERMISSIONS = Object.keys(PERMISSION_SCOPES) as readonly Permission[];

/** What a role gives: permissions, each as far as the permission table knows. */
export type Rights = { readonly [P in Permission]?: (typeof PERMISSION_SCOPES)[P][number] };

const leader = {
  'incoming.read': 'AGENCY',
  'incoming.direct': 'AGENCY',
  'incoming.handle': 'OWN',
  'outgoing.read': 'AGENCY',
  'outgoing.draft': 'OWN',
  'outgoing.sign': 'OWN',
  'exchange.read': 'AGENCY',
  'directives.read': 'AGENCY',
  'directives.create': 'AGENCY',
  'directives.accept': 'AGENCY',
  'directives.assign': 'AGENCY',
  'directives.report': 'AGENCY',
  'directives.confirm': 'OWN',
  'work-files.read': 'AGENCY',
  'work-files.open': 'UNIT',
} as const satisfies Rights;

/** What every post has without any role: to read what is its own, and the work files of its unit (NĐ 30/2020 đ.31). */
export const EVERY_POST: Rights = {
  'incoming.read': 'OWN',
  'outgoing.read': 'OWN',
  'directives.read': 'OWN',
  'work-files.read': 'UNIT',
};

/**
 * What each role may do at all, and how far; the guards of the lifecycles narrow it to the matter in hand.
 * A position has several roles: in a commune one person is clerk, form checker and specialist.
 * The agency's seal work (number, issue) is the clerk's alone, also not the leader's
 * (NĐ 30/2020 đ.32–33). Administrators keep people and organisation, and read no documents.
 */
export const ROLE_RIGHTS: Readonly<Record<Role, Rights>> = {
  REGISTRY_CLERK: {
    'incoming.read': 'AGENCY',
    'incoming.receive': 'AGENCY',
    'incoming.register': 'AGENCY',
    'outgoing.read': 'AGENCY',
    'outgoing.copy': 'AGENCY',
    'outgoing.number': 'AGENCY',
    'outgoing.issue': 'AGENCY',
    'exchange.read': 'AGENCY',
    'directives.read': 'AGENCY',
    'work-files.read': 'AGENCY',
    'work-files.open': 'UNIT',
    'numbering.read': 'AGENCY',
    'numbering.void': 'AGENCY',
    'numbering.manage': 'AGENCY',
    'templates.manage': 'AGENCY',
  },
  AGENCY_LEADER: {
    ...leader,
    'numbering.read': 'AGENCY',
    'audit.read': 'AGENCY',
    'access.read': 'AGENCY',
    'identity.hand-over': 'AGENCY',
  },
  DEPUTY_LEADER: leader,
  UNIT_HEAD: {
    'incoming.read': 'UNIT',
    'incoming.assign': 'UNIT',
    'incoming.handle': 'UNIT',
    'outgoing.read': 'UNIT',
    'outgoing.draft': 'OWN',
    'outgoing.check-content': 'UNIT',
    'outgoing.sign-by-grant': 'OWN',
    'directives.read': 'UNIT',
    'directives.assign': 'UNIT',
    'directives.report': 'UNIT',
    'work-files.open': 'UNIT',
    'identity.hand-over': 'UNIT',
  },
  SPECIALIST: {
    'incoming.handle': 'OWN',
    'outgoing.draft': 'OWN',
    'outgoing.sign-by-grant': 'OWN',
    'directives.report': 'OWN',
    'work-files.open': 'UNIT',
  },
  FORM_CHECKER: {
    'outgoing.read': 'AGENCY',
    'outgoing.check-form': 'AGENCY',
    'outgoing.sign-by-grant': 'OWN',
    'templates.manage': 'AGENCY',
  },
  DIRECTIVE_MONITOR: {
    'incoming.handle': 'OWN',
    'outgoing.read': 'AGENCY',
    'outgoing.draft': 'OWN',
    'directives.read': 'AGENCY',
    'directives.create': 'AGENCY',
    'directives.monitor': 'OWN',
    'directives.confirm': 'OWN',
    'work-files.open': 'UNIT',
  },
  // `exchange.repair` sees that a message failed, never what it carried.
  ADMINISTRATOR: {
    'exchange.repair': 'AGENCY',
    'audit.read': 'AGENCY',
    'access.read': 'AGENCY',
    'organizations.manage': 'AGENCY',
    'identity.manage': 'AGENCY',
    'identity.hand-over': 'AGENCY',
    'keys.manage': 'AGENCY',
    'templates.manage': 'AGENCY',
  },
  // The Office that runs the system mends what no agency answers for, too.
  PROVINCE_ADMINISTRATOR: {
    'exchange.repair': 'PROVINCE',
    'audit.read': 'PROVINCE',
    'organizations.manage': 'PROVINCE',
    'identity.manage': 'PROVINCE',
    'identity.hand-over': 'PROVINCE',
    'keys.manage': 'PROVINCE',
  },
};

export const ROLES = Object.keys(ROLE_RIGHTS) as readonly Role[];

/** What a stand-in is not to do here, no role gives. A key has no role, and no post: what its scopes give is all it has. */
type Actor = {
  readonly roles: readonly Role[];
  readonly only?: StandInLimits | null;
  readonly key?: KeyCapacity | null;
};

/** One way to a permission: a role of the position, or null for what every post has, or the scopes of a key. */
export type Way = { readonly role: Role | null; readonly scope: RightScope };

/** Every way in which the roles come to a permission, the widest first. */
export function waysTo(actor: Actor, permission: Permission): readonly Way[] {
  if (!coversPermission(actor.only, permission)) return [];
  return sourcesOf(actor)
    .flatMap(({ role, rights }) => {
      const scope = rights[permission];
      return scope === undefined ? [] : [{ role, scope }];
    })
    .toSorted((a, b) => SCOPES.indexOf(b.scope) - SCOPES.indexOf(a.scope));
}

const sourcesOf = ({ roles, key }: Actor): readonly { readonly role: Role | null; readonly rights: Rights }[] =>
  key
    ? [{ role: null, rights: rightsOfKey(key) }]
    : [...roles.map((role) => ({ role, rights: ROLE_RIGHTS[role] })), { role: null, rights: EVERY_POST }];

/** How far the permission reaches for whoever acts; null when there is none. */
export const scopeOf = (actor: Actor, permission: Permission): RightScope | null =>
  waysTo(actor, permission)[0]?.scope ?? null;

export function can({ roles, only, key }: Actor, permission: Permission): boolean {
  if (key) return permission in rightsOfKey(key) && coversPermission(only, permission);
  const given = permission in EVERY_POST || roles.some((role) => permission in ROLE_RIGHTS[role]);
  return given && coversPermission(only, permission);
}

/** Whether one scope has all of the other. */
export const isWithin = (inner: RightScope, outer: RightScope): boolean =>
  SCOPES.indexOf(inner) <= SCOPES.indexOf(outer);

/** Whether the permission goes as far as a whole agency, or one of the others. */
export function covers(
  actor: Actor & { readonly agencyId: string },
  permission: Permission,
  agencyId: string,
): boolean {
  const scope = scopeOf(actor, permission);
  return scope === 'PROVINCE' || (scope === 'AGENCY' && agencyId === actor.agencyId);
}

/** Whether the permission goes as far as a post; the leadership is no unit. */
export function coversPost(
  actor: Actor & { readonly agencyId: string; readonly unitId: string | null },
  permission: Permission,
  { agencyId, unitId }: { readonly agencyId: string; readonly unitId: string | null },
): boolean {
  const ofTheUnit = unitId !== null && unitId === actor.unitId && agencyId === actor.agencyId;
  return covers(actor, permission, agencyId) || (ofTheUnit && scopeOf(actor, permission) === 'UNIT');
}

/** What the roles give; what every post has anyway is not in it. */
export function permissionsOf(roles: readonly Role[]): ReadonlySet<Permission> {
  return new Set(roles.flatMap((role) => Object.keys(ROLE_RIGHTS[role]) as Permission[]));
}

/** Answers "who could?" when a person may not. */
export function rolesWith(permission: Permission): readonly Role[] {
  return ROLES.filter((role) => permission in ROLE_RIGHTS[role]);
}
