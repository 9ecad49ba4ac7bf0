import type { OutgoingState } from '@qlvb/contract/types';
import type { AuditEntryPartsFragment } from '../../../shared/api/fragments.generated.ts';

export type StepKey = 'draft' | 'content' | 'form' | 'sign' | 'number' | 'seal' | 'issue';
export type StepStatus = 'done' | 'current' | 'ahead' | 'stopped';

/** For whom, when not for oneself. */
type OnBehalf = AuditEntryPartsFragment['onBehalf'];

export interface Step {
  readonly key: StepKey;
  readonly status: StepStatus;
  /** Who did it and when, once done. */
  readonly by: {
    readonly name: string;
    readonly title: string;
    readonly at: string;
    readonly onBehalf: OnBehalf;
  } | null;
}

export const STEPS: readonly StepKey[] = ['draft', 'content', 'form', 'sign', 'number', 'seal', 'issue'];

const DOES: Readonly<Record<string, StepKey>> = {
  'outgoing.draft': 'draft',
  'outgoing.copy': 'draft',
  'outgoing.save': 'draft',
  'outgoing.submit': 'draft',
  'outgoing.check-content': 'content',
  'outgoing.check-form': 'form',
  'outgoing.sign': 'sign',
  'outgoing.number': 'number',
  'outgoing.seal': 'seal',
  'outgoing.issue': 'issue',
};

const AT: Readonly<Record<OutgoingState, number>> = {
  DRAFT: 0,
  CONTENT_CHECK: 1,
  FORM_CHECK: 2,
  APPROVAL: 3,
  SIGNED: 4,
  NUMBERED: 5,
  SEALED: 6,
  ISSUED: 7,
  RECALLED: 7,
  CANCELLED: 0,
};

type Entry = Pick<AuditEntryPartsFragment, 'action' | 'actorName' | 'actorTitle' | 'onBehalf' | 'at' | 'details'>;

const BACK: ReadonlySet<string> = new Set(['outgoing.send-back', 'outgoing.withdraw', 'outgoing.unsign']);
const goesBack = ({ action }: Entry) => BACK.has(action);

/**
 * The chain of NĐ 30/2020 đ.10–18 as it stands: sent back or withdrawn, the steps after the draft
 * are open again, whoever had done them before (VI-05). A copy has no checks: they were its source's (đ.25).
 */
export function stepsOf(state: OutgoingState, timeline: readonly Entry[], copy = false): Step[] {
  const done = new Map<StepKey, Step['by']>();
  for (const entry of timeline) {
    if (goesBack(entry)) done.clear();
    const key = DOES[entry.action];
    if (key) done.set(key, { name: entry.actorName, title: entry.actorTitle, at: entry.at, onBehalf: entry.onBehalf });
  }
  const current = AT[state];
  const steps = STEPS.map((key, at): Step => {
    if (at < current) return { key, status: 'done', by: done.get(key) ?? null };
    if (at > current) return { key, status: 'ahead', by: null };
    return { key, status: state === 'CANCELLED' ? 'stopped' : 'current', by: null };
  });
  return copy ? steps.filter(({ key }) => key !== 'content' && key !== 'form') : steps;
}

export interface SentBack {
  readonly name: string;
  readonly title: string;
  readonly at: string;
  readonly reason: string;
  readonly onBehalf: OnBehalf;
}

/** Why the draft lies here again, until it is sent for checking once more. */
export function sentBack(state: OutgoingState, timeline: readonly Entry[]): SentBack | null {
  if (state !== 'DRAFT') return null;
  const last = timeline.findLast((entry) => goesBack(entry) || entry.action === 'outgoing.submit');
  if (last === undefined || last.action === 'outgoing.submit' || last.action === 'outgoing.withdraw') return null;
  const reason = last.details.find(({ name }) => name === 'reason')?.value ?? '';
  return { name: last.actorName, title: last.actorTitle, at: last.at, reason, onBehalf: last.onBehalf };
}
