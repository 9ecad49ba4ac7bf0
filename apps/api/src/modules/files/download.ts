import { createReadStream } from 'node:fs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../services.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { contentDisposition } from './file-name.ts';
import { attachmentsByIds } from './files.repo.ts';
import { isShownInline } from './media-type.ts';
import { FREE } from './terms.ts';
import { contentPath, isReadable } from './store.ts';
import { type FileVisibilities, mayRead } from './visibility.ts';

/** Whose reading is on record; the files of drafts belong to the making of the document, templates are no documents. */
const READ_OF: Readonly<Record<string, 'DOCUMENT' | 'OUTGOING'>> = { DOCUMENT: 'DOCUMENT', DRAFT: 'OUTGOING' };

/** `GET /files/:id`, with `?download=1` as an attachment. What does not exist and what is not visible are answered alike. */
export async function download(
  { db, config, clock, log, fileTerms, access }: Services,
  visibilities: FileVisibilities,
  viewer: Viewer,
  request: FastifyRequest<{ Params: { id: string }; Querystring: { download?: string } }>,
  reply: FastifyReply,
): Promise<unknown> {
  const { id } = request.params;
  const [attachment] = /^\d{1,20}$/.test(id) ? await attachmentsByIds(db, [id]) : [];
  const isReader = await mayRead({ db, viewer, clock }, visibilities, attachment);
  if (attachment === undefined || !isReader) return await notThere(reply);
  const { ownerType, ownerId, mediaType } = attachment;
  const isDownload = request.query.download === '1' || !isShownInline(mediaType);
  const terms = (await fileTerms[ownerType ?? '']?.({ db, viewer, clock }, ownerId ?? '')) ?? FREE;
  const forbidden = terms.reading ?? (isDownload ? terms.download : null);
  if (forbidden !== null) return await reply.code(403).send({ code: forbidden, params: {} });
  const path = contentPath(config.dataDir, attachment.sha256);
  if (!(await isReadable(path))) {
    log.error({ sha256: attachment.sha256, attachmentId: id }, 'content of a file is missing from the store');
    return await notThere(reply);
  }
  if (request.method === 'GET') {
    await terms.opened?.();
    const read = READ_OF[ownerType ?? ''];
    if (read !== undefined && ownerId !== null)
      access.note(
        viewer,
        {
          type: read,
          id: ownerId,
          kind: isDownload ? 'DOWNLOAD_FILE' : 'OPEN_FILE',
          attachmentId: attachment.id,
        },
        request.ip,
      );
  }
  const etag = `"${attachment.sha256}"`;
  void reply.headers({
    etag,
    'accept-ranges': 'bytes',
    // Who may see it can change, so a browser asks each time; the answer is then usually 304.
    // What may not be copied is not left behind in a browser either.
    'cache-control': terms.download === null ? 'private, no-cache' : 'private, no-store',
    'content-type': mediaType,
    'content-disposition': contentDisposition(isDownload ? 'attachment' : 'inline', attachment.name),
    'x-content-type-options': 'nosniff',
  });
  if (request.headers['if-none-match'] === etag) return await reply.code(304).send();
  const ifRange = request.headers['if-range'];
  const range =
    ifRange === undefined || ifRange === etag ? parseRange(request.headers.range, attachment.size) : 'WHOLE';
  if (range === 'UNSATISFIABLE')
    return await reply.code(416).header('content-range', `bytes */${attachment.size}`).send();
  if (range === 'WHOLE') return await reply.header('content-length', attachment.size).send(createReadStream(path));
  const { start, end } = range;
  return await reply
    .code(206)
    .headers({ 'content-range': `bytes ${start}-${end}/${attachment.size}`, 'content-length': end - start + 1 })
    .send(createReadStream(path, { start, end }));
}

const notThere = async (reply: FastifyReply): Promise<unknown> =>
  await reply.code(404).send({ code: 'NOT_FOUND', params: {} });

export type ByteRange = { readonly start: number; readonly end: number };

/** One range, RFC 9110 §14; several ranges or another unit are answered with the whole, as allowed. */
export function parseRange(header: string | undefined, size: number): ByteRange | 'WHOLE' | 'UNSATISFIABLE' {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (match === null) return 'WHOLE';
  const [, from = '', to = ''] = match;
  if (from === '' && to === '') return 'WHOLE';
  if (from === '') {
    const length = Math.min(Number(to), size);
    return length === 0 ? 'UNSATISFIABLE' : { start: size - length, end: size - 1 };
  }
  const start = Number(from);
  const end = to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return start >= size || start > end ? 'UNSATISFIABLE' : { start, end };
}
