import type { CreateDraftInput } from '@qlvb/contract/types';
import { outgoingLifecycle } from '@qlvb/domain/outgoing/lifecycle';
import { validateOutgoing } from '@qlvb/domain/outgoing/validate';
import { inTransaction, type Tx } from '../../platform/db/transaction.ts';
import { found, validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { withinLimits } from '../delegations/limits.ts';
import { keepInside } from '../circulation/keep-inside.ts';
import { keepSecretsOut } from '../circulation/keep-secrets-out.ts';
import { chooseRecipients } from '../exchange/choose-recipients.ts';
import { authorise } from '../identity/authorise.ts';
import { lockForReply } from '../incoming/lock-for-reply.ts';
import { queueGather } from '../work-files/queue-gather.ts';
import { amendmentFor } from './amendment.ts';
import { addVersion, checkSigner, draftFields, findRecipients, ownDraft } from './draft-input.ts';
import { withFileFromTemplate } from './from-template.ts';
import { outgoingSuccess } from './outgoing.act.ts';
import { outgoingDocuments } from './outgoing.entity.ts';
import { writeSearch } from './outgoing.search.ts';

/** Begins a draft, from nothing or as the reply to an incoming document (NĐ 30/2020 đ.10). */
export const createDraft = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async (context, input: CreateDraftInput) => {
    const { db, viewer, today, now } = context;
    authorise(viewer, 'outgoing.draft');
    withinLimits(viewer, 'OUTGOING', input.typeCode);
    const secrecy = await keepSecretsOut(context, { ...input, act: 'outgoing.draft' });
    validated(validateOutgoing(input, { today: today() }));
    return await withFileFromTemplate(
      context,
      input,
      input.inReplyToId,
      async (made) =>
        await inTransaction(db, async (tx) => {
          if (input.inReplyToId) await lockForReply(tx, viewer, input.inReplyToId);
          await checkSigner(tx, viewer, input, { today: today() });
          const amends = await amendmentFor(tx, viewer, input.amends, input.typeCode);
          const receivers = await findRecipients(tx, viewer, input.recipientAgencyIds, today());
          keepInside(ownDraft(viewer, input.circulation ?? 'NONE'), 'SEND_OUTSIDE', viewer.agencyId, receivers);
          const at = now();
          const id = await tx.insert(outgoingDocuments, {
            ...draftFields(input),
            ...amends,
            agencyId: viewer.agencyId,
            unitId: viewer.unitId,
            drafterPositionId: viewer.positionId,
            state: outgoingLifecycle.initial,
            stateSince: at,
            turnByPositionId: viewer.positionId,
            inReplyToIncomingId: input.inReplyToId ?? null,
            round: 1,
            createdAt: at,
            updatedAt: at,
            updatedByPositionId: viewer.positionId,
          });
          const row = found(await tx.findOne(outgoingDocuments, { id }));
          await writeSearch(tx, row);
          await chooseRecipients(tx, id, receivers);
          const uploadId = (await made?.keep(tx, at)) ?? input.uploadId;
          if (uploadId) await addVersion(tx, viewer, row, { uploadId, at });
          tx.audit(viewer, {
            action: 'outgoing.draft',
            objectType: 'OUTGOING',
            objectId: id,
            details: { subject: row.subject, ...secrecy, ...made?.details },
          });
          if (input.inReplyToId)
            joinToIncoming(tx, viewer, { id, subject: row.subject, incomingId: input.inReplyToId });
          tx.hint({ type: 'outgoing', id, agencyId: viewer.agencyId });
          return outgoingSuccess(row);
        }),
    );
  },
);

/** The reply shows on the letter's timeline and joins the open work files the letter is in. */
function joinToIncoming(tx: Tx, viewer: Viewer, reply: { id: string; subject: string; incomingId: string }): void {
  const { id, subject, incomingId } = reply;
  tx.audit(viewer, {
    action: 'incoming.draft-reply',
    objectType: 'INCOMING',
    objectId: incomingId,
    details: { subject },
  });
  tx.hint({ type: 'incoming', id: incomingId, agencyId: viewer.agencyId });
  queueGather(tx, {
    agencyId: viewer.agencyId,
    kind: 'OUTGOING',
    id,
    fromKind: 'INCOMING',
    fromId: incomingId,
  });
}
