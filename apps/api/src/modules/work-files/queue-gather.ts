import { z } from 'zod';
import type { Tx } from '../../platform/db/transaction.ts';

/** Topic of the outbox. */
export const GATHER = 'work-files.gather';

const KINDS = ['INCOMING', 'OUTGOING', 'DIRECTIVE', 'DOCUMENT'] as const;

/**
 * A new object and the one it came from, in one agency. A DOCUMENT stands for what it is in that agency: its issue or
 * its registration.
 */
export const gatherShape = z.object({
  agencyId: z.string(),
  kind: z.enum(KINDS),
  id: z.string(),
  fromKind: z.enum(KINDS),
  fromId: z.string(),
});
export type Gathering = z.infer<typeof gatherShape>;

export function queueGather(tx: Tx, gathering: Gathering): void {
  tx.enqueue(GATHER, gathering, { agencyId: gathering.agencyId });
}
