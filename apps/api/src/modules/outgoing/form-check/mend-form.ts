import type { MendFormInput } from '@qlvb/contract/types';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { found, refuse } from '../../../platform/errors.ts';
import { useCase } from '../../../platform/use-case.ts';
import { attachmentById } from '../../files/attachments.ts';
import { withMadeFile } from '../../files/made-file.ts';
import { DOCX } from '../../files/media-type.ts';
import { authorise } from '../../identity/authorise.ts';
import { holdForAct, outgoingSuccess, recordAct } from '../outgoing.act.ts';
import { addVersion } from '../draft-input.ts';
import { draftVersionsOf } from '../outgoing.loaders.ts';
import { lastVersion, visibleOutgoing } from '../outgoing.repo.ts';
import { formMendings } from './form-check.entity.ts';
import { mendVersion, toRow } from './judge-draft.ts';

/**
 * A corrected copy of the draft's Word file becomes its next version; no version is ever altered (VI-10). It is made
 * before the transaction: reading a file is slow and touches nothing. The version the person saw holds it together.
 */
export const mendForm = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async (context, input: MendFormInput) => {
    const { db, viewer, today, now } = context;
    authorise(viewer, 'outgoing.draft');
    const seen = found(await visibleOutgoing(db, viewer, input.outgoingId));
    const before = (await context.load(draftVersionsOf, seen.id)).at(-1) ?? refuse('FILE_MISSING');
    // Who may not change the draft is told so before a file is read.
    await inTransaction(db, async (tx) => await holdForAct(tx, viewer, input, 'SAVE_DRAFT', today()));
    const file = found(await context.load(attachmentById, before.attachmentId));
    if (file.mediaType !== DOCX) return refuse('FORM_UNREADABLE', { why: 'OTHER_KIND' });
    const answer = await mendVersion(context, seen, before, input.rules);
    if ('unreadable' in answer) return refuse('FORM_UNREADABLE', { why: answer.unreadable });
    if (answer.findings.length === 0) return refuse('NOTHING_TO_MEND');
    const mended = answer.findings.map(toRow);
    return await withMadeFile(
      context,
      { bytes: answer.bytes, name: file.name, mediaType: DOCX },
      async (keep) =>
        await inTransaction(db, async (tx) => {
          const held = await holdForAct(tx, viewer, input, 'SAVE_DRAFT', today());
          const at = now();
          const versionNumber = await addVersion(tx, viewer, held.row, { uploadId: await keep(tx, at), at });
          const made = found(await lastVersion(tx, held.row.id));
          await tx.insert(formMendings, { draftVersionId: made.id, fromVersionId: before.id, findings: mended });
          const row = await recordAct(tx, viewer, {
            ...held,
            action: 'SAVE_DRAFT',
            journal: 'outgoing.mend-form',
            at,
            details: { versionNumber, rules: mended.map(({ rule }) => rule).join(', ') },
          });
          return outgoingSuccess(row);
        }),
    );
  },
);
