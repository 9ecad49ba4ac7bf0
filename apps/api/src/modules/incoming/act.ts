import type { IncomingAction, IncomingState } from '@qlvb/contract/types';
import { inTransaction, type Tx } from '../../platform/db/transaction.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { decideIncoming, type Decided } from './incoming.facts.ts';
import { incomingDocuments, type IncomingRecord, type RecordedStep } from './incoming.entity.ts';
import { lockIncomingVersion } from './incoming.repo.ts';

export type Target = { readonly incomingId: string; readonly version: number };
export type Act = Target & { readonly action: IncomingAction };

/** What an act changes, and how the journal tells it. */
export type Change = {
  /** Where it stands then, when that is not what the lifecycle says for the whole (only a part is finished). */
  readonly to?: IncomingState;
  readonly patch: Partial<IncomingRecord>;
  /** What undoing it needs beside the columns. */
  readonly undo?: Pick<RecordedStep, 'ended' | 'parts'>;
  readonly journal: {
    readonly action: string;
    readonly details?: Readonly<Record<string, string | number | null | undefined>>;
  };
};

export type ActSuccess = { readonly __typename: 'IncomingActSuccess'; readonly incoming: IncomingRecord };

/**
 * The frame of every act on a registration, in one transaction: lock the version the person saw, decide, let
 * `work` write its part, store the change with the next version, journal, hint.
 */
export async function actOnIncoming(
  context: SignedContext,
  { action, ...target }: Act,
  work: (tx: Tx, row: IncomingRecord, decision: Decided) => Change | Promise<Change>,
): Promise<ActSuccess> {
  return await changeIncoming(context, target, async (tx, row) => {
    const decision = await decideIncoming(tx, context.viewer, row, action);
    const change = await work(tx, row, decision);
    const lastStep = recorded(context, action, row, change);
    return { to: decision.to, ...change, patch: { ...change.patch, lastStep } };
  });
}

/** What undoing would put back: the columns the act changes, as they are now. */
function recorded(
  { viewer, now }: SignedContext,
  action: IncomingAction,
  row: IncomingRecord,
  { patch, undo }: Change,
): RecordedStep {
  const before = Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) =>
      name in patch && (value === null || typeof value === 'string' || typeof value === 'number')
        ? [[name, value] as const]
        : [],
    ),
  );
  return { action, at: now(), positionId: viewer.positionId, by: viewer.fullName, from: row.state, before, ...undo };
}

/** The same for what is noted about it, in whatever state it stands: nothing to decide but who may. */
export async function changeIncoming(
  context: SignedContext,
  { incomingId, version }: Target,
  work: (tx: Tx, row: IncomingRecord) => Change | Promise<Change>,
): Promise<ActSuccess> {
  const { db, viewer } = context;
  const incoming = await inTransaction(db, async (tx) => {
    const row = await lockIncomingVersion(tx, viewer, incomingId, version);
    const { to = row.state, patch, journal } = await work(tx, row);
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
