import type { IncomingAction, IncomingSource, IncomingState } from '@qlvb/contract/types';
import { defineLifecycle, firstOf, type Guard } from '../lifecycle.ts';

export type IncomingFacts = {
  readonly source: IncomingSource;
  /** The actor heads a unit with an open assignment here, or is addressed by position. */
  readonly actorLeadsAddresseeUnit: boolean;
  /** The actor holds an open LEAD assignment, or heads the unit that does. */
  readonly actorHasOpenLead: boolean;
  /** A reply was drafted or an assignment finished: the direction is no longer mere words. */
  readonly handlingStarted: boolean;
  /** The issuer has recalled the document. */
  readonly recalled: boolean;
  /** The contrary: asked where something begins. */
  readonly stands: boolean;
};

const fromPlatform: Guard<IncomingFacts> = ({ source }) => (source === 'PLATFORM' ? null : 'NOT_FROM_PLATFORM');
const leadsAddresseeUnit: Guard<IncomingFacts> = ({ actorLeadsAddresseeUnit }) =>
  actorLeadsAddresseeUnit ? null : 'NOT_LEADING_ADDRESSEE_UNIT';
const hasOpenLead: Guard<IncomingFacts> = ({ actorHasOpenLead }) =>
  actorHasOpenLead ? null : 'NO_OPEN_LEAD_ASSIGNMENT';
const handlingNotStarted: Guard<IncomingFacts> = ({ handlingStarted }) => (handlingStarted ? 'HANDLING_STARTED' : null);
const recalled: Guard<IncomingFacts> = (facts) => (facts.recalled ? null : 'NOT_RECALLED');
/** Nothing is begun with what the issuer has recalled. */
const stands: Guard<IncomingFacts> = (facts) => (facts.stands ? null : 'RECALLED_BY_ISSUER');

const DAY = 24 * 60;

/**
 * From the mail bag to the result: NĐ 30/2020 đ.21–24.
 * What a clerk registers from paper enters at AWAITING_DIRECTION; the platform delivers into
 * AWAITING_RECEIPT. Overdue is no state: it is computed from the due date.
 */
export const incomingLifecycle = defineLifecycle<IncomingState, IncomingAction, IncomingFacts>({
  initial: 'AWAITING_RECEIPT',
  terminal: ['RETURNED', 'RECALLED'],
  transitions: {
    ACCEPT: {
      from: ['AWAITING_RECEIPT'],
      to: 'AWAITING_DIRECTION',
      permission: 'incoming.receive',
      guard: firstOf(fromPlatform, stands),
    },
    // đ.21: what is wrong or not ours goes back on the System, with a reason.
    RETURN: {
      from: ['AWAITING_RECEIPT'],
      to: 'RETURNED',
      permission: 'incoming.receive',
      guard: firstOf(fromPlatform, stands),
      needsReason: true,
    },
    DIRECT: {
      from: ['AWAITING_DIRECTION'],
      to: 'IN_HANDLING',
      permission: 'incoming.direct',
      guard: stands,
      undo: { withinMinutes: 30 },
    },
    // Changing adds to the history and never rewrites it; work that has begun keeps its lead.
    CHANGE_DIRECTION: {
      from: ['IN_HANDLING'],
      to: 'IN_HANDLING',
      permission: 'incoming.direct',
      guard: handlingNotStarted,
    },
    WITHDRAW_DIRECTION: {
      from: ['IN_HANDLING'],
      to: 'AWAITING_DIRECTION',
      permission: 'incoming.direct',
      guard: handlingNotStarted,
    },
    KEEP_FOR_INFORMATION: {
      from: ['AWAITING_DIRECTION'],
      to: 'DONE',
      permission: 'incoming.direct',
      undo: { withinMinutes: DAY },
    },
    // Not ours, but registered already: it goes on to whom it concerns, and its number stays used.
    FORWARD: {
      from: ['AWAITING_DIRECTION'],
      to: 'DONE',
      permission: ['incoming.register', 'incoming.direct'],
      needsReason: true,
      undo: { withinMinutes: DAY },
    },
    ASSIGN: {
      from: ['IN_HANDLING'],
      to: 'IN_HANDLING',
      permission: 'incoming.assign',
      guard: leadsAddresseeUnit,
    },
    DRAFT_REPLY: {
      from: ['IN_HANDLING'],
      to: 'IN_HANDLING',
      permission: 'incoming.handle',
      guard: hasOpenLead,
    },
    FINISH: {
      from: ['IN_HANDLING'],
      to: 'DONE',
      permission: 'incoming.handle',
      guard: hasOpenLead,
      undo: { withinMinutes: DAY },
    },
    EXTEND: {
      from: ['IN_HANDLING'],
      to: 'IN_HANDLING',
      permission: 'incoming.direct',
      needsReason: true,
      undo: { withinMinutes: DAY },
    },
    SUSPEND: {
      from: ['IN_HANDLING'],
      to: 'SUSPENDED',
      permission: 'incoming.direct',
      needsReason: true,
      undo: { withinMinutes: DAY },
    },
    RESUME: { from: ['SUSPENDED'], to: 'IN_HANDLING', permission: 'incoming.direct', undo: { withinMinutes: DAY } },
    // đ.18: what the issuer recalls, the receiver cancels and says so; also what was done with already.
    CANCEL_COPY: {
      from: ['AWAITING_RECEIPT', 'AWAITING_DIRECTION', 'IN_HANDLING', 'SUSPENDED', 'DONE'],
      to: 'RECALLED',
      permission: 'incoming.receive',
      guard: recalled,
    },
  },
});
