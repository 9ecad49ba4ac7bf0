import type { DirectiveAction, DirectiveState } from '@qlvb/contract/types';
import { refusal } from '../refusals.ts';
import { defineLifecycle, firstOf, type Guard } from '../lifecycle.ts';

export type DirectiveFacts = {
  readonly actorAgencyIsLead: boolean;
  readonly actorAgencyIsAssigner: boolean;
  /** The actor's position watches this directive, or is the leader who gave it. */
  readonly actorIsMonitorOrGiver: boolean;
  /** A document stands behind the result that was handed in. */
  readonly hasEvidence: boolean;
  /** Sub-directives that are neither completed nor revoked. */
  readonly openChildren: number;
};

type DirectiveGuard = Guard<DirectiveFacts>;

const isLead: DirectiveGuard = (facts) => (facts.actorAgencyIsLead ? null : 'NOT_LEAD_AGENCY');
const isAssigner: DirectiveGuard = (facts) => (facts.actorAgencyIsAssigner ? null : 'NOT_ASSIGNING_AGENCY');
const isMonitorOrGiver: DirectiveGuard = (facts) => (facts.actorIsMonitorOrGiver ? null : 'NOT_MONITOR_OR_GIVER');
const hasEvidence: DirectiveGuard = (facts) => (facts.hasEvidence ? null : 'EVIDENCE_MISSING');
const childrenClosed: DirectiveGuard = ({ openChildren }) =>
  openChildren === 0 ? null : refusal('OPEN_CHILDREN', { count: String(openChildren) });

/**
 * What was directed, followed to its end. On time or late is computed (results.ts), never a state.
 * NV-03: an end needs evidence and the assigner's word; sent back, the work is open again.
 * A parent cannot end while a child is open.
 */
export const directiveLifecycle = defineLifecycle<DirectiveState, DirectiveAction, DirectiveFacts>({
  initial: 'AWAITING_ACCEPTANCE',
  terminal: ['COMPLETED', 'REVOKED'],
  transitions: {
    ACCEPT: {
      from: ['AWAITING_ACCEPTANCE'],
      to: 'IN_PROGRESS',
      permission: 'directives.accept',
      guard: isLead,
    },
    DECLINE: {
      from: ['AWAITING_ACCEPTANCE'],
      to: 'DECLINED',
      permission: 'directives.accept',
      guard: isLead,
      needsReason: true,
    },
    REASSIGN: {
      from: ['DECLINED'],
      to: 'AWAITING_ACCEPTANCE',
      permission: 'directives.create',
      guard: firstOf(isAssigner, isMonitorOrGiver),
    },
    ASSIGN: {
      from: ['IN_PROGRESS'],
      to: 'IN_PROGRESS',
      permission: 'directives.assign',
      guard: isLead,
    },
    REPORT_PROGRESS: {
      from: ['IN_PROGRESS'],
      to: 'IN_PROGRESS',
      permission: 'directives.report',
      guard: isLead,
    },
    SUBMIT_RESULT: {
      from: ['IN_PROGRESS'],
      to: 'AWAITING_CONFIRMATION',
      permission: 'directives.report',
      guard: firstOf(isLead, childrenClosed),
    },
    CONFIRM: {
      from: ['AWAITING_CONFIRMATION'],
      to: 'COMPLETED',
      permission: 'directives.confirm',
      guard: firstOf(isAssigner, isMonitorOrGiver, hasEvidence, childrenClosed),
    },
    SEND_BACK: {
      from: ['AWAITING_CONFIRMATION'],
      to: 'IN_PROGRESS',
      permission: 'directives.confirm',
      guard: firstOf(isAssigner, isMonitorOrGiver),
      needsReason: true,
    },
    // Revoked directives leave the ratios and stay in the lists (NV-05).
    REVOKE: {
      from: ['AWAITING_ACCEPTANCE', 'IN_PROGRESS', 'AWAITING_CONFIRMATION', 'DECLINED'],
      to: 'REVOKED',
      permission: 'directives.create',
      guard: firstOf(isAssigner, isMonitorOrGiver, childrenClosed),
      needsReason: true,
    },
  },
});
