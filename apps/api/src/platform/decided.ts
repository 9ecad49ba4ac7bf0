import type { Decision } from '@qlvb/domain/lifecycle';
import { RefusalError } from './errors.ts';

/** The new state of a lifecycle's decision, or its refusal thrown. */
export function decided<State extends string>(decision: Decision<State>): State {
  if (decision.ok) return decision.to;
  throw new RefusalError(decision.code, decision.params);
}
