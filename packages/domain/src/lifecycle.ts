import type { Role } from '@qlvb/contract/types';
import type { StandInLimits } from './delegations/scope.ts';
import { can, rolesWith, type Permission } from './permissions.ts';
import { refusal, type Params, type Refusal, type RefusalCode } from './refusals.ts';

/** Who acts: one person in one position. */
export type Actor = {
  readonly positionId: string;
  readonly agencyId: string;
  readonly unitId: string | null;
  readonly roles: readonly Role[];
  /** For whom, when not for oneself; see delegations/scope.ts. */
  readonly onBehalf?: object | null;
  readonly only?: StandInLimits | null;
  /** Agencies for whose head the holder signs thừa ủy quyền today, being the head of an agency below; see signing.ts. */
  readonly signsFor?: readonly string[];
};

/** Answers null when the facts allow the action in this state, or why they do not. */
export type Guard<Facts, State extends string = string> = (
  facts: Facts,
  actor: Actor,
  state: State,
) => RefusalCode | Refusal | null;

/** Any of them will do. */
type Wanted = Permission | readonly Permission[];

export type Transition<State extends string, Facts> = {
  readonly from: readonly State[];
  readonly to: State;
  /**
   * One permission, several of which any will do, or one per state where the turn decides who may.
   * null: no person does this, the system does (delivery by the relay).
   */
  readonly permission: Wanted | null | Readonly<Partial<Record<State, Wanted>>>;
  readonly guard?: Guard<Facts, State>;
  /** The person is asked for a reason, see reason.ts. */
  readonly needsReason?: true;
  /** It may be undone while it is the last step, by the post that took it, for so long. */
  readonly undo?: { readonly withinMinutes: number };
};

export type Lifecycle<State extends string, Action extends string, Facts> = {
  readonly initial: State;
  readonly terminal: readonly State[];
  readonly transitions: Readonly<Record<Action, Transition<State, Facts>>>;
};

/** Gives the table its types; the table itself stays plain data. */
export function defineLifecycle<State extends string, Action extends string, Facts>(
  lifecycle: Lifecycle<State, Action, Facts>,
): Lifecycle<State, Action, Facts> {
  return lifecycle;
}

export type Decision<State extends string> =
  | { readonly ok: true; readonly to: State }
  | { readonly ok: false; readonly code: RefusalCode; readonly params: Params };

/**
 * Permission is asked first: for somebody who may never do this, the state is a misleading reason,
 * because waiting or asking a colleague to move the document on would not help. To somebody who may,
 * the state says most (a colleague was quicker). The guard comes last, since its facts only mean
 * something in the right state.
 */
export function decide<State extends string, Action extends string, Facts>(
  lifecycle: Lifecycle<State, Action, Facts>,
  action: Action,
  state: State,
  facts: Facts,
  actor: Actor,
): Decision<State> {
  const transition = lifecycle.transitions[action];
  const { from, to, guard } = transition;
  const wanted = permissionsFor(transition, state);
  if (wanted.length > 0 && !wanted.some((permission) => can(actor, permission))) {
    const roles = [...new Set(wanted.flatMap(rolesWith))].join(',');
    return { ok: false, ...refusal('NO_PERMISSION', { permission: wanted.join(','), roles }) };
  }
  if (!from.includes(state)) {
    return { ok: false, ...refusal('WRONG_STATE', { action, state, allowed: from.join(',') }) };
  }
  const refused = guard?.(facts, actor, state) ?? null;
  if (refused === null) return { ok: true, to };
  return { ok: false, ...(typeof refused === 'string' ? refusal(refused) : refused) };
}

/** In a state the transition does not start from, any of its permissions will do: the state is the reason. */
export function permissionsFor<State extends string>(
  { permission }: Pick<Transition<State, never>, 'permission'>,
  state?: State,
): readonly Permission[] {
  if (permission === null) return [];
  if (isWanted(permission)) return [permission].flat();
  const here = state === undefined ? undefined : permission[state];
  return here === undefined
    ? Object.values<Wanted | undefined>(permission).flatMap((each) => each ?? [])
    : [here].flat();
}

const isWanted = (permission: Wanted | object): permission is Wanted =>
  typeof permission === 'string' || Array.isArray(permission);

export type ActionState<Action extends string> = {
  readonly action: Action;
  readonly available: boolean;
  readonly needsReason: boolean;
  readonly code?: RefusalCode;
  readonly params?: Params;
};

/** Every action a person can take, in the order of the table, each unavailable one with its reason. */
export function availableActions<State extends string, Action extends string, Facts>(
  lifecycle: Lifecycle<State, Action, Facts>,
  state: State,
  facts: Facts,
  actor: Actor,
): readonly ActionState<Action>[] {
  return actionsOf(lifecycle)
    .filter((action) => lifecycle.transitions[action].permission !== null)
    .map((action) => {
      const needsReason = lifecycle.transitions[action].needsReason ?? false;
      const decision = decide(lifecycle, action, state, facts, actor);
      if (decision.ok) return { action, available: true, needsReason };
      const { code, params } = decision;
      return { action, available: false, needsReason, code, params };
    });
}

export function actionsOf<State extends string, Action extends string, Facts>(
  lifecycle: Lifecycle<State, Action, Facts>,
): readonly Action[] {
  return Object.keys(lifecycle.transitions) as Action[];
}

/** All states the table names, the initial one first. */
export function statesOf<State extends string, Action extends string, Facts>(
  lifecycle: Lifecycle<State, Action, Facts>,
): readonly State[] {
  const named = actionsOf(lifecycle).flatMap((action) => {
    const { from, to } = lifecycle.transitions[action];
    return [...from, to];
  });
  return [...new Set([lifecycle.initial, ...named, ...lifecycle.terminal])];
}

/** The first reason that holds, for guards that ask several things in turn. */
export function firstOf<Facts, State extends string>(...guards: readonly Guard<Facts, State>[]): Guard<Facts, State> {
  return (facts, actor, state) => {
    for (const guard of guards) {
      const refused = guard(facts, actor, state);
      if (refused !== null) return refused;
    }
    return null;
  };
}
