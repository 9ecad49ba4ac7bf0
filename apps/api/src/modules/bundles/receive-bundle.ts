import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { BundleDraft } from '@qlvb/domain/bundles/bundle';
import { refusal } from '@qlvb/domain/refusals';
import type { Services } from '../../services.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { cleanFileName } from '../files/file-name.ts';
import { draftOfJson } from './bundle-json.ts';
import { bundleUploads } from './bundles.entity.ts';
import { draftOfWorkbook } from './read-workbook.ts';

/** A bundle of the largest agency is some hundred kilobytes. */
const LIMIT_MEGABYTES = 5;
/** Every ZIP, and so every workbook, begins so. */
const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');

/** `POST /bundles?agency=…`: one file for an agency within reach (whoever calls has made sure), read and laid aside for its preview. Answers `{ id }`, or a refusal `{ code, params }`. */
export async function receiveBundle(
  { db, clock, log }: Services,
  { viewer, agencyId }: { readonly viewer: Viewer; readonly agencyId: string },
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const part = await request.file({ limits: { files: 1, fileSize: LIMIT_MEGABYTES * 1024 * 1024 } });
  if (part === undefined) return await reply.code(400).send(refusal('FILE_EMPTY'));
  const file = await part.toBuffer();
  if (part.file.truncated)
    return await reply.code(413).send(refusal('FILE_TOO_LARGE', { limitMegabytes: String(LIMIT_MEGABYTES) }));
  if (file.length === 0) return await reply.code(400).send(refusal('FILE_EMPTY'));
  const draft = await draftOf(file).catch((error: unknown) => {
    log.info({ err: error }, 'a bundle could not be read');
    return null;
  });
  if (draft === null) return await reply.code(415).send(refusal('BUNDLE_UNREADABLE'));
  const id = await inTransaction(
    db,
    async (tx) =>
      await tx.insert(bundleUploads, {
        agencyId,
        uploadedByPositionId: viewer.positionId,
        fileName: cleanFileName(part.filename),
        sha256: createHash('sha256').update(file).digest('hex'),
        content: JSON.stringify(draft),
        uploadedAt: clock.now().toISOString(),
      }),
  );
  return await reply.code(201).send({ id });
}

/** What it is, is told by the content and never by the name. */
async function draftOf(file: Buffer): Promise<BundleDraft | null> {
  return file.subarray(0, ZIP.length).equals(ZIP) ? await draftOfWorkbook(file) : draftOfJson(file.toString('utf8'));
}
