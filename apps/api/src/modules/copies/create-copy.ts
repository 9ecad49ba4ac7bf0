import { Readable } from 'node:stream';
import type { CreateCopyInput } from '@qlvb/contract/types';
import { copyForbidden, copySubject } from '@qlvb/domain/copies/forms';
import { readPages } from '@qlvb/domain/copies/pages';
import { validateCopy } from '@qlvb/domain/copies/validate';
import { type CopyTypeCode, isCopy } from '@qlvb/domain/document-types';
import { isOver } from '@qlvb/domain/validity';
import { inTransaction, type Tx } from '../../platform/db/transaction.ts';
import { found, refuse, validated } from '../../platform/errors.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { useCase } from '../../platform/use-case.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { keepInside } from '../circulation/keep-inside.ts';
import { withinLimits } from '../delegations/limits.ts';
import type { DocumentRow } from '../documents/documents.entity.ts';
import { visibleDocument } from '../documents/documents.visibility.ts';
import { chooseRecipients } from '../exchange/choose-recipients.ts';
import { attachmentsOfOwners } from '../files/attachments.ts';
import type { FileAttachmentRow } from '../files/files.entity.ts';
import { discard, receive, type Received } from '../files/store.ts';
import { storeUpload } from '../files/store-upload.ts';
import { authorise } from '../identity/authorise.ts';
import { unitsByIds } from '../organizations/organizations.loaders.ts';
import { beginCopy } from '../outgoing/begin-copy.ts';
import { addSameVersion, addVersion, checkSigner, findRecipients, ownDraft } from '../outgoing/draft-input.ts';
import { noteOf, outgoingSuccess } from '../outgoing/outgoing.act.ts';
import type { OutgoingRow } from '../outgoing/outgoing.entity.ts';
import { copyUnits, documentCopies } from './copies.entity.ts';
import { copySource, type Holding, holdingsOf, pdfOf } from './copy-source.ts';
import { onPages, readPdf } from './read-pdf.ts';

type Source = { readonly document: DocumentRow; readonly holding: Holding; readonly file: FileAttachmentRow };

/**
 * Sao văn bản (NĐ 30/2020 đ.25): a copy is an outgoing document that lies before its signer from the beginning, since
 * what it says was checked when its source was made. Number, seal and sending are those of every outgoing document.
 */
export const createCopy = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async (context, input: CreateCopyInput) => {
    const { db, viewer } = context;
    authorise(viewer, 'outgoing.copy');
    withinLimits(viewer, 'OUTGOING', input.typeCode);
    validated(validateCopy(input));
    const { typeCode } = input;
    if (!isCopy(typeCode)) return refuse('COPY_NOT_EDITED');
    const source = await sourceOf(db, viewer, { documentId: input.documentId, typeCode });
    // Read before the transaction: that is slow and touches nothing.
    const extract = await readSource(context, source.file, typeCode === 'TRS' ? (input.pages ?? '') : null);
    try {
      return await inTransaction(db, async (tx) => {
        // Asked again: it may have been recalled or sent back meanwhile.
        const held = await sourceOf(tx, viewer, { documentId: input.documentId, typeCode });
        const row = await writeCopy(tx, context, { ...input, typeCode }, held);
        if (extract === null) await addSameVersion(tx, viewer, row, { attachmentId: held.file.id, at: row.createdAt });
        else await addExtract(tx, context, row, { extract, name: held.file.name });
        return outgoingSuccess(row);
      });
    } finally {
      if (extract !== null) await discard(extract);
    }
  },
);

/** NOT_FOUND for what the viewer does not see; a refusal for what cannot be copied in this form. */
async function sourceOf(
  reader: Tx | SignedContext['db'],
  viewer: Viewer,
  { documentId, typeCode }: { readonly documentId: string; readonly typeCode: CopyTypeCode },
): Promise<Source> {
  const document = found(await visibleDocument(reader, viewer, documentId));
  const [holding] = await holdingsOf(reader, viewer.agencyId, [documentId]);
  const files = await attachmentsOfOwners(reader, 'DOCUMENT', [documentId]);
  const forbidden = copyForbidden(typeCode, copySource(document, holding ?? null, files, viewer.agencyId));
  if (forbidden !== null) return refuse(forbidden);
  return { document, holding: found(holding), file: pdfOf(files) ?? refuse('COPY_SOURCE_WITHOUT_PDF') };
}

/** That a copy can be drawn of it; and the pages of an extract as a file of their own. */
async function readSource(
  { config }: SignedContext,
  file: FileAttachmentRow,
  pages: string | null,
): Promise<Received | null> {
  const pdf = await readPdf(config.dataDir, file);
  const { extracted, pageCountOf } = await import('@qlvb/forms/pdf/copy-block');
  const bytes = await onPages(async () => {
    const pageCount = await pageCountOf(pdf);
    if (pages === null) return null;
    const read = readPages(pages, pageCount);
    return 'code' in read ? validated([read]) : await extracted(pdf, read);
  });
  return bytes === null ? null : await receive(config.dataDir, Readable.from([bytes]));
}

async function addExtract(
  tx: Tx,
  { config, viewer }: SignedContext,
  row: OutgoingRow,
  { extract, name }: { readonly extract: Received; readonly name: string },
): Promise<void> {
  const at = row.createdAt;
  const { id: uploadId } = await storeUpload(tx, config.dataDir, viewer, extract, {
    name,
    mediaType: 'application/pdf',
    at,
  });
  await addVersion(tx, viewer, row, { uploadId, at });
}

async function writeCopy(
  tx: Tx,
  { viewer, today, now }: SignedContext,
  input: CreateCopyInput & { readonly typeCode: CopyTypeCode },
  { document, holding }: Source,
): Promise<OutgoingRow> {
  const { typeCode, signerPositionId, unitIds = [], paperCopies = 0 } = input;
  const { circulation, urgency } = document;
  const signingForm = input.signingForm ?? null;
  await checkSigner(
    tx,
    viewer,
    { typeCode, subject: document.subject, urgency, signerPositionId, signingForm },
    { today: today() },
  );
  const receivers = await findRecipients(tx, viewer, input.recipientAgencyIds, today());
  keepInside(ownDraft(viewer, circulation), 'SEND_OUTSIDE', viewer.agencyId, receivers);
  await checkUnits(tx, viewer, unitIds, today());
  const purpose = noteOf(input.purpose);
  const row = await beginCopy(tx, viewer, {
    typeCode,
    subject: copySubject(typeCode, document),
    urgency,
    circulation,
    signerPositionId,
    signingForm,
    turnNote: purpose,
    at: now(),
  });
  const { id } = row;
  const pages = typeCode === 'TRS' ? noteOf(input.pages) : null;
  const part = typeCode === 'TRS' ? noteOf(input.part) : null;
  await tx.insert(documentCopies, {
    outgoingId: id,
    agencyId: viewer.agencyId,
    sourceDocumentId: document.id,
    pages,
    part,
    paperCopies,
    purpose,
  });
  if (unitIds.length > 0)
    await tx.insertMany(
      copyUnits,
      unitIds.map((unitId) => ({ outgoingId: id, unitId })),
    );
  await chooseRecipients(tx, id, receivers);
  const details = { subject: row.subject, pages, part, paperCopies, purpose };
  tx.audit(viewer, { action: 'outgoing.copy', objectType: 'OUTGOING', objectId: id, details });
  tellSource(tx, viewer, holding, { typeCode, part });
  tx.hint({ type: 'outgoing', id, agencyId: viewer.agencyId });
  return row;
}

/** The source shows on its own timeline that it was copied. */
function tellSource(
  tx: Tx,
  viewer: Viewer,
  { incomingId, outgoingId }: Holding,
  details: { readonly typeCode: string; readonly part: string | null },
): void {
  const { agencyId } = viewer;
  if (incomingId !== null) {
    tx.audit(viewer, { action: 'incoming.copied', objectType: 'INCOMING', objectId: incomingId, details });
    tx.hint({ type: 'incoming', id: incomingId, agencyId });
  }
  if (outgoingId !== null) {
    tx.audit(viewer, { action: 'outgoing.copied', objectType: 'OUTGOING', objectId: outgoingId, details });
    tx.hint({ type: 'outgoing', id: outgoingId, agencyId });
  }
}

/** Units of the own agency that work; another one's is not told from none. */
async function checkUnits(tx: Tx, { agencyId }: Viewer, unitIds: readonly string[], today: string): Promise<void> {
  if (unitIds.length === 0) return;
  const units = (await unitsByIds(tx, unitIds, today)).filter(
    (unit) => unit.agencyId === agencyId && !isOver(unit, today),
  );
  if (units.length < unitIds.length) refuse('TARGET_NOT_FOUND', { kind: 'UNIT' });
}
