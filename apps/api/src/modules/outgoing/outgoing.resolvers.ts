import type { Resolvers } from '../../generated/resolvers.ts';
import { noteView } from '../access-record/note-view.ts';
import { civilDateInVietnam } from '@qlvb/domain/civil-date';
import { found } from '../../platform/errors.ts';
import { type Context, signedIn } from '../../platform/graphql/context.ts';
import { connection, pageOf } from '../../platform/graphql/keyset.ts';
import { objectKey, timelineOf } from '../audit/audit.loaders.ts';
import { byStandIn } from '../delegations/by-stand-in.ts';
import { documentById } from '../documents/documents.loaders.ts';
import { recipientCounts, recipientsOf } from '../exchange/exchange.loaders.ts';
import { recallOf } from '../exchange/recalls.loaders.ts';
import { attachmentById } from '../files/attachments.ts';
import { positionById, positionOn, positionOnKey } from '../identity/identity.loaders.ts';
import { incomingById } from '../incoming/incoming.loaders.ts';
import { agencyOn, onDay, unitOn } from '../organizations/organizations.loaders.ts';
import { amendmentOf } from './amendment.ts';
import { allocateNumber } from './allocate-number.ts';
import { cancelDraft } from './cancel-draft.ts';
import { checkContent } from './check-content.ts';
import { checkForm } from './check-form.ts';
import { compareVersions } from './compare-versions.ts';
import { formChecksOf, formMendingOf } from './form-check/form-check.loaders.ts';
import { judgeDraft } from './form-check/judge-draft.ts';
import { mendForm } from './form-check/mend-form.ts';
import { createDraft } from './create-draft.ts';
import { issueOutgoing } from './issue-outgoing.ts';
import { actionsOf, signatureToday } from './outgoing.actions.ts';
import { fieldById } from '../signing/signing.loaders.ts';
import type { OutgoingRow } from './outgoing.entity.ts';
import { draftVersionsOf, outgoingById } from './outgoing.loaders.ts';
import { countByStates, outgoingPage } from './outgoing.repo.ts';
import { waitingFor } from './outgoing.turn.ts';
import { recallOutgoing } from './recall-outgoing.ts';
import { saveDraft } from './save-draft.ts';
import { sendDraftBack } from './send-draft-back.ts';
import { signOutgoing } from './sign-outgoing.ts';
import { sealOutgoing, unsealOutgoing } from './seal-outgoing.ts';
import { submitDraft } from './submit-draft.ts';
import { unsignOutgoing } from './unsign-outgoing.ts';
import { voidNumber } from './void-number.ts';
import { withdrawDraft } from './withdraw-draft.ts';

export const outgoingResolvers: Resolvers = {
  Query: {
    outgoingDocuments: async (_, args, context) => {
      const { db, viewer } = signedIn(context);
      const page = pageOf(args, 1);
      const rows = await outgoingPage(db, viewer, args.filter, page);
      for (const row of rows) context.prime(outgoingById, row.id, row);
      return connection(rows, page, ({ id }) => [id]);
    },
    outgoingDocument: async (_, { id }, context) =>
      noteView(context, 'OUTGOING', found(await signedIn(context).load(outgoingById, id))),
    formCheck: async (_, { outgoingId }, context) => {
      const signed = signedIn(context);
      return await judgeDraft(signed, found(await signed.load(outgoingById, outgoingId)));
    },
    compareVersions: async (_, ids, context) => await compareVersions(signedIn(context), ids),
    outgoingCounts: async (_, __, context) => {
      const { db, viewer } = signedIn(context);
      return await countByStates(db, viewer, {
        draft: ['DRAFT'],
        inCheck: ['CONTENT_CHECK', 'FORM_CHECK'],
        approval: ['APPROVAL'],
        toIssue: ['SIGNED', 'NUMBERED', 'SEALED'],
      });
    },
  },
  Mutation: {
    createDraft: async (_, { input }, context) => await createDraft(context, input),
    saveDraft: async (_, { input }, context) => await saveDraft(context, input),
    submitDraft: async (_, { input }, context) => await submitDraft(context, input),
    withdrawDraft: async (_, { input }, context) => await withdrawDraft(context, input),
    checkContent: async (_, { input }, context) => await checkContent(context, input),
    checkForm: async (_, args, context) => await checkForm(context, args),
    mendForm: async (_, { input }, context) => await mendForm(context, input),
    sendDraftBack: async (_, { input }, context) => await sendDraftBack(context, input),
    signOutgoing: async (_, { input }, context) => await signOutgoing(context, input),
    allocateNumber: async (_, { input }, context) => await allocateNumber(context, input),
    voidNumber: async (_, { input }, context) => await voidNumber(context, input),
    unsignOutgoing: async (_, { input }, context) => await unsignOutgoing(context, input),
    sealOutgoing: async (_, { input }, context) => await sealOutgoing(context, input),
    unsealOutgoing: async (_, { input }, context) => await unsealOutgoing(context, input),
    recallOutgoing: async (_, { input }, context) => await recallOutgoing(context, input),
    issueOutgoing: async (_, { input }, context) => await issueOutgoing(context, input),
    cancelDraft: async (_, { input }, context) => await cancelDraft(context, input),
  },
  FormCheckRecord: {
    draftVersion: async ({ outgoingId, draftVersionId }, _, { load }) =>
      found((await load(draftVersionsOf, outgoingId)).find(({ id }) => id === draftVersionId) ?? null),
    checkedBy: async ({ checkedByPositionId, checkedAt }, _, { load }) =>
      found(await load(positionOn, positionOnKey(checkedByPositionId, civilDateInVietnam(checkedAt)))),
    findings: ({ findings }) => [...findings],
  },
  OutgoingDocument: {
    formCheckRecords: async ({ id }, _, { load }) => await load(formChecksOf, id),
    // A draft has no date yet: it is called as today.
    agency: async ({ agencyId, issuedOn }, _, { load, today }) =>
      found(await load(agencyOn, onDay(agencyId, issuedOn ?? today()))),
    unit: async ({ unitId, issuedOn }, _, { load, today }) =>
      unitId === null ? null : await load(unitOn, onDay(unitId, issuedOn ?? today())),
    // What was signed shows the posts as they were called then.
    drafter: async ({ drafterPositionId, issuedOn }, _, { load, today }) =>
      found(await load(positionOn, positionOnKey(drafterPositionId, issuedOn ?? today()))),
    signer: async ({ signerPositionId, issuedOn }, _, { load, today }) =>
      found(await load(positionOn, positionOnKey(signerPositionId, issuedOn ?? today()))),
    field: async ({ fieldId }, _, { load }) => (fieldId === null ? null : await load(fieldById, fieldId)),
    signatureBlock: async (row, _, context) => await signatureLines(row, context),
    inReplyTo: async ({ inReplyToIncomingId: id }, _, { load }) => (id === null ? null : await load(incomingById, id)),
    amendment: async (row, _, context) => await amendmentOf(row, context),
    recall: async ({ id }, _, { load }) => await load(recallOf, id),
    document: async ({ documentId }, _, { load }) =>
      documentId === null ? null : await load(documentById, documentId),
    draftVersions: async ({ id }, _, { load }) => await load(draftVersionsOf, id),
    recipients: async ({ id }, _, { load }) => await load(recipientsOf, id),
    acceptedCount: async ({ id }, _, { load }) => (await load(recipientCounts, id))?.accepted ?? 0,
    recipientCount: async ({ id }, _, { load }) => (await load(recipientCounts, id))?.all ?? 0,
    waitingFor: async (row, _, context) => await waitingFor(signedIn(context), row),
    availableActions: async (row, _, context) => await actionsOf(signedIn(context), row),
    timeline: async ({ id }, _, { load }) => await load(timelineOf, objectKey('OUTGOING', id)),
  },
  DraftVersion: {
    formMended: async ({ id }, _, { load }) => [...((await load(formMendingOf, id))?.findings ?? [])],
    file: async ({ attachmentId }, _, { load }) => found(await load(attachmentById, attachmentId)),
    createdBy: async ({ createdByPositionId }, _, { load }) => found(await load(positionById, createdByPositionId)),
    byStandIn: async ({ delegationId, createdAt }, _, context) =>
      await byStandIn(context, { delegationId, at: createdAt }),
  },
};

/** As signed; before that, as it would be signed today. */
async function signatureLines(row: OutgoingRow, context: Context): Promise<string[]> {
  if (row.signatureBlock !== null) return row.signatureBlock.split('\n');
  return row.signedAt === null ? ((await signatureToday(row, context))?.lines ?? []) : [];
}
