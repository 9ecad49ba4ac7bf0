import type { MissingFor } from '@qlvb/contract/types';
import { type Actor, decide, type Decision, type Lifecycle, permissionsFor } from './lifecycle.ts';
import { type Permission, waysTo, type Way } from './permissions.ts';
import type { RefusalCode } from './refusals.ts';

export type PermissionWay = Way & { readonly permission: Permission };

export type Explanation<State extends string> = {
  readonly decision: Decision<State>;
  /** One of these is needed here; none where the system acts. */
  readonly permissions: readonly Permission[];
  /** The roles through which the actor has one of them. */
  readonly ways: readonly PermissionWay[];
  readonly missing: MissingFor | null;
};

/** Why an action is possible or not: the decision itself, and what it rested on. */
export function explain<State extends string, Action extends string, Facts>(
  lifecycle: Lifecycle<State, Action, Facts>,
  action: Action,
  state: State,
  facts: Facts,
  actor: Actor,
): Explanation<State> {
  const decision = decide(lifecycle, action, state, facts, actor);
  const permissions = permissionsFor(lifecycle.transitions[action], state);
  return {
    decision,
    permissions,
    ways: waysToAny(actor, permissions),
    missing: decision.ok ? null : missingFor(decision.code),
  };
}

export const waysToAny = (actor: Pick<Actor, 'roles'>, permissions: readonly Permission[]): readonly PermissionWay[] =>
  permissions.flatMap((permission) => waysTo(actor, permission).map((way) => ({ ...way, permission })));

/** What a refusal of a lifecycle says is missing. */
export function missingFor(code: RefusalCode): MissingFor {
  if (code === 'NO_PERMISSION') return 'PERMISSION';
  return code === 'WRONG_STATE' ? 'STATE' : 'GUARD';
}
