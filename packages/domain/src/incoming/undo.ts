import type { IncomingAction } from '@qlvb/contract/types';
import { refusal, type Refusal } from '../refusals.ts';
import { incomingLifecycle } from './lifecycle.ts';

/** The last act on a registration, as it was recorded. */
export type LastStep = {
  readonly action: IncomingAction;
  /** Instant. */
  readonly at: string;
  readonly positionId: string;
  /** Who did it, for the sentence. */
  readonly by: string;
};

export type UndoFacts = {
  readonly positionId: string;
  /** Instant. */
  readonly now: string;
  /** Somebody has begun to work on what the step started. */
  readonly handlingStarted: boolean;
};

/** Until when a step may be undone; null when its rule lets nobody. */
export function undoUntil({ action, at }: LastStep): string | null {
  const rule = incomingLifecycle.transitions[action].undo;
  return rule === undefined ? null : new Date(Date.parse(at) + rule.withinMinutes * 60_000).toISOString();
}

/** Only the last step, only by the post that took it, only for a while: the lifecycle says how long. Null when allowed. */
export function refuseUndo(step: LastStep | null, { positionId, now, handlingStarted }: UndoFacts): Refusal | null {
  const until = step === null ? null : undoUntil(step);
  if (step === null || until === null) return refusal('NOTHING_TO_UNDO');
  if (step.positionId !== positionId) return refusal('UNDO_NOT_YOURS', { person: step.by });
  if (Date.parse(now) > Date.parse(until)) return refusal('UNDO_TOO_LATE', { until });
  if (step.action === 'DIRECT' && handlingStarted) return refusal('HANDLING_STARTED');
  return null;
}
