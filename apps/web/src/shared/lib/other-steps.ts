import type { Lifecycle } from '@qlvb/domain/lifecycle';

interface Offered<TAction extends string> {
  readonly action: TAction;
  readonly available: boolean;
}

/** What is hidden from who can do nothing here: they are told about this step only, not about all that may ever come. */
export function actionsOfOtherSteps<TState extends string, TAction extends string, TFacts>(
  { transitions }: Lifecycle<TState, TAction, TFacts>,
  state: TState,
  offered: readonly Offered<TAction>[],
): readonly TAction[] {
  if (offered.some(({ available }) => available)) return [];
  return offered.map(({ action }) => action).filter((action) => !transitions[action].from.includes(state));
}
