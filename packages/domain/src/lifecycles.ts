import { directiveLifecycle } from './directives/lifecycle.ts';
import { envelopeLifecycle } from './envelopes/lifecycle.ts';
import { recipientLifecycle } from './exchange/lifecycle.ts';
import { incomingLifecycle } from './incoming/lifecycle.ts';
import type { Transition } from './lifecycle.ts';
import { bookLifecycle } from './numbering/book-lifecycle.ts';
import { outgoingLifecycle } from './outgoing/lifecycle.ts';
import { workFileLifecycle } from './work-files/lifecycle.ts';

/** A table seen from outside, whatever its feature: what generic tests and the generated document read. */
export type LifecycleTable = {
  readonly initial: string;
  readonly terminal: readonly string[];
  readonly transitions: Readonly<Record<string, Omit<Transition<string, never>, 'guard'>>>;
};

/** All tables there are. A new lifecycle is not in the house until it stands here. */
export const LIFECYCLES = {
  incoming: incomingLifecycle,
  envelopes: envelopeLifecycle,
  outgoing: outgoingLifecycle,
  exchange: recipientLifecycle,
  directives: directiveLifecycle,
  'work-files': workFileLifecycle,
  numbering: bookLifecycle,
} as const satisfies Readonly<Record<string, LifecycleTable>>;

export const LIFECYCLE_TABLES: readonly (readonly [string, LifecycleTable])[] = Object.entries(LIFECYCLES);
