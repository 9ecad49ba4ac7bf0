import type { Role } from '@qlvb/contract/types';
import { compareDates, type CivilDate } from '../civil-date.ts';
import { covers, isWithin, type Permission, ROLE_RIGHTS, rolesWith, scopeOf } from '../permissions.ts';
import { checkText, type Problem, problem, type ValidationContext } from '../problems.ts';
import { refusal, type Refusal } from '../refusals.ts';

/** A decision's number and date, or a sentence: what somebody can look up later. */
export const BASIS_LIMITS = { min: 5, max: 300 } as const;

export type RoleManager = { readonly personId: string; readonly agencyId: string; readonly roles: readonly Role[] };

/** The post a role is given to or taken from. */
export type RoleHolder = { readonly personId: string; readonly agencyId: string };

const ADMINISTRATION: readonly Role[] = ['ADMINISTRATOR', 'PROVINCE_ADMINISTRATOR'];

/** Null when the role may be given. Nobody makes himself an administrator, and nobody gives more than he manages. */
export function refusesGrant(
  manager: RoleManager,
  holder: RoleHolder,
  { role, held }: { readonly role: Role; readonly held: boolean },
): Refusal | null {
  const refused = outOfReach(manager, holder, role);
  if (refused !== null) return refused;
  if (manager.personId === holder.personId && ADMINISTRATION.includes(role)) return refusal('OWN_ADMINISTRATION');
  return held ? refusal('ROLE_ALREADY_HELD') : null;
}

/**
 * Null when the role may be taken back. An agency keeps one administrator unless the province takes the last one away;
 * the province always keeps one of its own.
 */
export function refusesRevoke(
  manager: RoleManager,
  holder: RoleHolder,
  { role, last }: { readonly role: Role; readonly last: boolean },
): Refusal | null {
  const refused = outOfReach(manager, holder, role);
  if (refused !== null || !last) return refused;
  const ofProvince = scopeOf(manager, 'identity.manage') === 'PROVINCE';
  const kept = role === 'PROVINCE_ADMINISTRATOR' || (role === 'ADMINISTRATOR' && !ofProvince);
  return kept ? refusal('LAST_ADMINISTRATOR') : null;
}

function outOfReach(manager: RoleManager, { agencyId }: RoleHolder, role: Role): Refusal | null {
  const permission: Permission = 'identity.manage';
  if (!covers(manager, permission, agencyId))
    return refusal('NO_PERMISSION', { permission, roles: rolesWith(permission).join(',') });
  return isBeyond(manager, role) ? refusal('GRANT_BEYOND_SCOPE') : null;
}

/** Whether the role reaches further than who manages people does: the province's roles are not an agency's to handle. */
export function isBeyond(manager: Pick<RoleManager, 'roles'>, role: Role): boolean {
  const own = scopeOf(manager, 'identity.manage') ?? 'OWN';
  return Object.values(ROLE_RIGHTS[role]).some((scope) => !isWithin(scope, own));
}

/** Roles of which one person at least has to be left. */
export const isAdministration = (role: Role): boolean => ADMINISTRATION.includes(role);

export type NewGrant = {
  readonly basis: string;
  readonly validFrom?: CivilDate | null | undefined;
  readonly validTo?: CivilDate | null | undefined;
};

/** A grant begins today or later: who did what until now was decided by what was on record then. */
export function validateGrant({ basis, validFrom, validTo }: NewGrant, { today }: ValidationContext): Problem[] {
  const from = validFrom ?? today;
  return [
    ...validateBasis(basis),
    ...(compareDates(from, today) < 0 ? [problem('validFrom', 'DATE_IN_PAST', { today })] : []),
    ...(validTo && compareDates(validTo, from) < 0 ? [problem('validTo', 'DATE_TOO_EARLY', { min: from })] : []),
  ];
}

export const validateBasis = (basis: string | null | undefined): Problem[] =>
  checkText('basis', basis, { required: true, ...BASIS_LIMITS });
