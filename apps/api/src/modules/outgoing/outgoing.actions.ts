import type { OutgoingAction } from '@qlvb/contract/types';
import { availableActions } from '@qlvb/domain/lifecycle';
import { outgoingLifecycle } from '@qlvb/domain/outgoing/lifecycle';
import type { Context, SignedContext } from '../../platform/graphql/context.ts';
import { wireParams } from '../../platform/graphql/results.ts';
import { recipientCounts } from '../exchange/exchange.loaders.ts';
import { signerKey, signerOn } from '../signing/signing.loaders.ts';
import type { OutgoingRow } from './outgoing.entity.ts';
import { factsOf } from './outgoing.facts.ts';
import { draftVersionsOf } from './outgoing.loaders.ts';
import { whoCould } from './outgoing.turn.ts';

/** As what the chosen signer would sign today; undefined when there is no authority for it. */
export async function signatureToday(
  {
    agencyId,
    signerPositionId,
    typeCode,
    fieldId,
    signingForm,
  }: Pick<OutgoingRow, 'agencyId' | 'signerPositionId' | 'typeCode' | 'fieldId' | 'signingForm'>,
  { load, today }: Context,
) {
  const choices =
    (await load(signerOn, signerKey(signerPositionId, { agencyId, typeCode, fieldId }, today())))?.choices ?? [];
  return signingForm === null ? choices[0] : choices.find(({ form }) => form === signingForm);
}

/** Every action with its reason, and who could do what the viewer cannot. */
export async function actionsOf(signed: SignedContext, row: OutgoingRow) {
  const [versions, counts] = await Promise.all([
    signed.load(draftVersionsOf, row.id),
    signed.load(recipientCounts, row.id),
  ]);
  // Asked for the one whose turn it is, and the drafter who waits; to all others the guard before it says more.
  const concerned = [row.signerPositionId, row.drafterPositionId].includes(signed.viewer.positionId);
  const toSign = row.state === 'APPROVAL' && concerned;
  const authorised = !toSign || (await signatureToday(row, signed)) !== undefined;
  const recipientCount = counts?.all ?? 0;
  const facts = factsOf(row, { hasFile: versions.length > 0, recipientCount, authorised }, signed.viewer);
  const states = availableActions(outgoingLifecycle, row.state, facts, signed.viewer);
  const answer = async (
    action: OutgoingAction,
    available: boolean,
    code: string | undefined,
    params: Readonly<Record<string, string>>,
  ) => ({
    action,
    available,
    reason: {
      code: code ?? null,
      params: wireParams(params),
      whoCould: code === undefined ? [] : await whoCould(signed, row, action, code),
    },
  });
  return await Promise.all(
    states.map(({ action, available, code, params = {} }) => answer(action, available, code, params)),
  );
}
