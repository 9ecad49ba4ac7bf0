import type { IncomingAction, IncomingState } from '@qlvb/contract/types';
import { inTransaction, type Tx } from '../../platform/db/transaction.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { decideIncoming, type Decided } from './incoming.facts.ts';
import { incomingDocuments, type IncomingRecord, type IncomingRow } from './incoming.entity.ts';
import { lockIncomingVersion } from './incoming.repo.ts';

export type Act = {
  readonly action: IncomingAction;
  readonly incomingId: string;
  readonly version: number;
};

/** What an act changes, and how the journal tells it. */
export type Change = {
  /** Where it stands then, when that is not what the lifecycle says for the whole (only a part is finished). */
  readonly to?: IncomingState;
  readonly patch: Partial<IncomingRecord>;
  readonly journal: {
    readonly action: string;
    readonly details?: Readonly<Record<string, string | number | null | undefined>>;
  };
};

export type ActSuccess = { readonly __typename: 'IncomingActSuccess'; readonly incoming: IncomingRow };

/**
 * The frame of every act on a registration, in one transaction: lock the version the person saw, decide, let
 * `work` write its part, store the change with the next version, journal, hint.
 */
export async function actOnIncoming(
  context: SignedContext,
  { action, incomingId, version }: Act,
  work: (tx: Tx, row: IncomingRecord, decision: Decided) => Change | Promise<Change>,
): Promise<ActSuccess> {
  const { db, viewer } = context;
  const incoming = await inTransaction(db, async (tx) => {
    const row = await lockIncomingVersion(tx, viewer, incomingId, version);
    const decision = await decideIncoming(tx, viewer, row, action);
    const { to = decision.to, patch, journal } = await work(tx, row, decision);
    const at = context.now();
    const changed = {
      ...patch,
      state: to,
      stateSince: to === row.state ? row.stateSince : at,
      updatedAt: at,
      updatedByPositionId: viewer.positionId,
    };
    await tx.updateVersioned(incomingDocuments, row.id, row.version, changed);
    tx.audit(viewer, { ...journal, objectType: 'INCOMING', objectId: row.id });
    tx.hint({ type: 'incoming', id: row.id, agencyId: row.agencyId });
    return { ...row, ...changed, version: row.version + 1 };
  });
  return { __typename: 'IncomingActSuccess', incoming };
}
