import type { SaveDraftInput } from '@qlvb/contract/types';
import { validateOutgoing } from '@qlvb/domain/outgoing/validate';
import { inTransaction } from '../../platform/db/transaction.ts';
import { found, validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { withinLimits } from '../delegations/limits.ts';
import { keepInside } from '../circulation/keep-inside.ts';
import { keepSecretsOut } from '../circulation/keep-secrets-out.ts';
import { chooseRecipients } from '../exchange/choose-recipients.ts';
import { authorise } from '../identity/authorise.ts';
import { checkAmendment } from './amendment.ts';
import { addVersion, checkSigner, draftFields, findRecipients, ownDraft } from './draft-input.ts';
import { holdForAct, outgoingSuccess, recordAct } from './outgoing.act.ts';
import { withFileFromTemplate } from './from-template.ts';
import { visibleOutgoing } from './outgoing.repo.ts';
import { writeSearch } from './outgoing.search.ts';
import { keepApprover } from './unsign-outgoing.ts';

/** Every field replaces what was there; a new file becomes a new version and the old one is kept (VI-10). */
export const saveDraft = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async (context, input: SaveDraftInput) => {
    const { db, viewer, today, now } = context;
    authorise(viewer, 'outgoing.draft');
    withinLimits(viewer, 'OUTGOING', input.typeCode);
    const secrecy = await keepSecretsOut(context, { ...input, act: 'outgoing.save' });
    validated(validateOutgoing(input, { today: today() }));
    const seen = input.template ? found(await visibleOutgoing(db, viewer, input.outgoingId)) : null;
    return await withFileFromTemplate(
      context,
      input,
      seen?.inReplyToIncomingId,
      async (made) =>
        await inTransaction(db, async (tx) => {
          const held = await holdForAct(tx, viewer, input, 'SAVE_DRAFT', today());
          await checkSigner(tx, viewer, input, { today: today(), fieldBefore: held.row.fieldId });
          await keepApprover(tx, held.row.id, input.signerPositionId, today());
          await checkAmendment(tx, held.row, input.typeCode);
          const receivers = await findRecipients(tx, viewer, input.recipientAgencyIds, today());
          const circulation = input.circulation ?? held.row.circulation;
          keepInside(ownDraft(viewer, circulation), 'SEND_OUTSIDE', viewer.agencyId, receivers);
          const at = now();
          await chooseRecipients(tx, held.row.id, receivers);
          const { note } = input;
          const uploadId = (await made?.keep(tx, at)) ?? input.uploadId;
          const versionNumber = uploadId ? await addVersion(tx, viewer, held.row, { uploadId, note, at }) : null;
          const row = await recordAct(tx, viewer, {
            ...held,
            action: 'SAVE_DRAFT',
            journal: 'outgoing.save',
            at,
            note,
            patch: draftFields(input),
            details: { versionNumber, ...secrecy, ...made?.details },
          });
          await writeSearch(tx, row);
          return outgoingSuccess(row);
        }),
    );
  },
);
