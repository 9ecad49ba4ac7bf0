import type { EnvelopeAction } from '@qlvb/contract/types';
import { envelopeLifecycle } from '@qlvb/domain/envelopes/lifecycle';
import { availableActions, decide } from '@qlvb/domain/lifecycle';
import { can } from '@qlvb/domain/permissions';
import { inTransaction, type Tx } from '../../platform/db/transaction.ts';
import { decided } from '../../platform/decided.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { wireParams } from '../../platform/graphql/results.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { positionById, positionsOfAgency } from '../identity/identity.loaders.ts';
import { type EnvelopeRow, personalEnvelopes } from './envelopes.entity.ts';
import { lockEnvelope } from './envelopes.repo.ts';

export const factsOf = ({ addresseePositionId }: EnvelopeRow, viewer: Viewer) => ({
  actorIsAddressee: !viewer.onBehalf && viewer.positionId === addresseePositionId,
});

type Act = { readonly action: EnvelopeAction; readonly envelopeId: string; readonly version: number };
type Change = {
  readonly patch?: Partial<EnvelopeRow>;
  readonly details?: Readonly<Record<string, string | null | undefined>>;
};

const JOURNAL: Readonly<Record<EnvelopeAction, string>> = {
  HAND_OVER: 'envelopes.hand-over',
  KEEP: 'envelopes.keep',
  GIVE_BACK: 'envelopes.give-back',
  REGISTER: 'envelopes.register-letter',
};

/** The frame of every act on an envelope, in one transaction: lock, decide, store with the next version, journal, hint. */
export async function actOnEnvelope(
  context: SignedContext,
  { action, envelopeId, version }: Act,
  work: (tx: Tx, row: EnvelopeRow) => Promise<Change> | Change,
) {
  const envelope = await inTransaction(context.db, async (tx) => {
    const row = await lockEnvelope(tx, context.viewer, envelopeId, version);
    decideOn(row, context.viewer, action);
    const { patch, details } = await work(tx, row);
    return await moveOn(tx, context, row, { action, patch, details });
  });
  return { __typename: 'EnvelopeActSuccess' as const, envelope };
}

/** @throws RefusalError */
export const decideOn = (row: EnvelopeRow, viewer: Viewer, action: EnvelopeAction) =>
  decided(decide(envelopeLifecycle, action, row.state, factsOf(row, viewer), viewer));

export async function moveOn(
  tx: Tx,
  { viewer, now }: SignedContext,
  row: EnvelopeRow,
  {
    action,
    patch = {},
    details = {},
  }: { readonly action: EnvelopeAction } & { [K in keyof Change]: Change[K] | undefined },
): Promise<EnvelopeRow> {
  const at = now();
  const changed = { ...patch, state: envelopeLifecycle.transitions[action].to, stateSince: at, updatedAt: at };
  await tx.updateVersioned(personalEnvelopes, row.id, row.version, changed);
  tx.audit(viewer, { action: JOURNAL[action], objectType: 'ENVELOPE', objectId: row.id, details });
  tx.hint({ type: 'envelope', id: row.id, agencyId: row.agencyId });
  return { ...row, ...changed, version: row.version + 1 };
}

/** What the viewer can do now, each impossible one with its reason and who could. */
export async function envelopeActions(context: SignedContext, row: EnvelopeRow) {
  const { viewer, load } = context;
  const states = availableActions(envelopeLifecycle, row.state, factsOf(row, viewer), viewer);
  return await Promise.all(
    states.map(async ({ action, available, code, params = {} }) => {
      const inState = envelopeLifecycle.transitions[action].from.includes(row.state);
      const byAddressee = code === 'NOT_ADDRESSEE' ? await load(positionById, row.addresseePositionId) : null;
      const clerks =
        code === 'NO_PERMISSION' && inState
          ? (await load(positionsOfAgency, row.agencyId)).filter((post) => can(post, 'incoming.register'))
          : [];
      const whoCould = [...(byAddressee && inState ? [byAddressee] : []), ...clerks.slice(0, MAX_NAMES)];
      return {
        action,
        available,
        reason: {
          code: code ?? null,
          params: wireParams(params),
          whoCould: whoCould.map(({ fullName, title }) => `${fullName} – ${title}`),
        },
      };
    }),
  );
}

const MAX_NAMES = 5;
